import { ROLE_CLARITY, type SurveyItem } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';

/** The words of a statement: the room's own, or the ready-made ones. */
export function useItemWords(kind: string): (item: SurveyItem) => string {
  const t = useT();
  return ({ id, text }) => {
    const ready = ROLE_CLARITY.items.find((known) => known === id);
    if (text !== undefined) return text;
    return kind === ROLE_CLARITY.kind && ready !== undefined
      ? t(`survey.role-clarity.${ready}`)
      : id;
  };
}
