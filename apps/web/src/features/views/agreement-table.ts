import type { Translator } from '@samsyn/i18n';
import { type CellResult, type Label, rolesByCount } from '@samsyn/workshop';
import type { RevealWords } from '../reveal/use-reveal-words.ts';
import type { TableOf } from './data-table.tsx';

type Words = Pick<RevealWords, 'stage' | 'actor' | 'role' | 'label'>;

/** The agreement map as rows: a cell each, with its counts; where too few answered, without. */
export function agreementTable(
  cells: readonly CellResult[],
  hidden: ReadonlySet<Label>,
  words: Words,
  t: Translator,
): TableOf {
  const shown = cells.filter(({ label }) => !hidden.has(label));
  return {
    caption: t('views.agreement.table', { count: shown.length }),
    head: [
      t('views.column.actor'),
      t('views.column.stage'),
      t('views.column.label'),
      t('views.column.involved'),
      t('views.column.answers'),
      t('views.column.unknown'),
      t('views.column.roles'),
    ],
    rows: shown.map((cell) => {
      const { stage, actor, label, n, counts, unknown } = cell;
      const few = label === 'few';
      return {
        key: `${stage}/${actor}`,
        cells: [
          words.actor(actor),
          words.stage(stage),
          words.label(label),
          few ? '–' : String(n - (counts.none ?? 0)),
          String(n),
          few ? '–' : String(unknown),
          few ? '–' : countsInWords(cell, words, t) || '–',
        ],
      };
    }),
    figures: [3, 4, 5],
  };
}

/** *5 anvisar, 3 köper, 4 ingen roll* */
export function countsInWords(
  { counts }: Pick<CellResult, 'counts'>,
  words: Pick<Words, 'role'>,
  t: Translator,
): string {
  const none = counts.none ?? 0;
  return [
    ...rolesByCount(counts).map(({ role, count }) => `${count} ${words.role(role)}`),
    ...(none === 0 ? [] : [`${none} ${t('role.none')}`]),
  ].join(', ');
}
