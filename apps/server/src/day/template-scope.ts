import type { Template } from '@samsyn/board';
import { templateHash } from '@samsyn/snapshot';
import { type FoldContext, type Step, stepSchema } from '@samsyn/workshop';

/** What a command must know of the template: what can be asked about, in its order. */
export function templateScope(template: Template): NonNullable<FoldContext['template']> {
  const shown = (list: readonly { readonly id: string; readonly hidden: boolean }[]): string[] =>
    list.filter(({ hidden }) => !hidden).map(({ id }) => id);
  return {
    stages: shown(template.stages),
    actors: shown(template.actors),
    hash: templateHash(template),
    agenda: agendaOf(template),
  };
}

/**
 * The steps that a day begins with. A template that came with a snapshot says when another day
 * opened and closed them; this one has not begun.
 */
function agendaOf({ agenda }: Pick<Template, 'agenda'>): Step[] {
  return agenda.flatMap((one) => {
    const read = stepSchema.safeParse(one);
    if (!read.success) return [];
    const { openedAt: _opened, closedAt: _closed, ...step } = read.data;
    return [step as Step];
  });
}
