import type { MessageKey, Translator } from '@samsyn/i18n';
import type { Changes } from '../../api/snapshots.ts';

/** Where something changed, in the order in which it is told, and what counts as a change there. */
const PARTS = [
  { word: 'pages.history.part.map', of: ['placement'] },
  { word: 'pages.history.part.settled', of: ['settled'] },
  { word: 'pages.history.part.cards', of: ['card', 'cardOrder'] },
  {
    word: 'pages.history.part.template',
    of: ['stage', 'actor', 'organisationType', 'vocabulary', 'agenda'],
  },
  { word: 'pages.history.part.rounds', of: ['round', 'survey', 'votes'] },
  { word: 'pages.history.part.board', of: ['board'] },
] as const satisfies readonly { readonly word: MessageKey; readonly of: readonly string[] }[];

const SORTS = ['added', 'removed', 'changed'] as const;

/** *På kartan 3 tillkom, bland korten 1 togs bort*; empty when nothing that is known changed. */
export function changesInWords({ counts }: Changes, t: Translator): string {
  const parts = PARTS.flatMap(({ word, of }) => {
    const clauses = SORTS.flatMap((sort) => {
      const count = of.reduce((sum, kind) => sum + (counts[kind]?.[sort] ?? 0), 0);
      return count === 0 ? [] : t(`pages.history.part.${sort}`, { count });
    });
    return clauses.length === 0 ? [] : t(word, { changes: t.list(clauses) });
  });
  return parts.join('; ');
}
