import { type Answer, ROLES } from '@samsyn/board';
import { type CellResult, type Label, SMALL } from '@samsyn/workshop';
import { useMemo } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { answerWord, cellSentence, type RevealNames } from './cell-words.ts';
import { initialsOf } from './initials.ts';

/** Everything that is said about answers, in the room's own words. */
export interface RevealWords extends RevealNames {
  readonly answer: (answer: Answer) => string;
  /** The first letters that tell an answer from the others. */
  readonly initial: (answer: Answer) => string;
  readonly label: (label: Label) => string;
  /** Name of an organisation type; the small ones are pooled under one. */
  readonly type: (id: string) => string;
  readonly sentence: (cell: CellResult) => string;
}

export function useRevealWords(): RevealWords {
  const t = useT();
  const labels = useLabels();
  const stages = useTemplate((template) => template.stages);
  const actors = useTemplate((template) => template.actors);
  const types = useTemplate((template) => template.organisationTypes);
  return useMemo(() => {
    const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) => {
      const byId = new Map(list.map(({ id, name }) => [id, name]));
      return (id: string): string => byId.get(id) ?? id;
    };
    const names: RevealNames = { actor: nameIn(actors), stage: nameIn(stages), role: labels.role };
    const initials = initialsOf(new Map(ROLES.map((role) => [role, labels.role(role)])));
    const typeName = nameIn(types);
    return {
      ...names,
      answer: (answer) => answerWord(answer, t, names),
      initial: (answer) => {
        if (answer === 'unknown') return '?';
        return answer === 'none' ? '–' : (initials.get(answer) ?? '');
      },
      label: (label) => t(`result.label.${label}`),
      type: (id) => (id === SMALL ? t('result.small') : typeName(id)),
      sentence: (cell) => cellSentence(cell, t, names),
    };
  }, [t, labels, stages, actors, types]);
}
