import type { Analysis, Names } from '@samsyn/analysis';

type Counts = Analysis['rounds'][number]['cells'][number]['counts'];

/** *4 leder, 2 utför, 1 ingen roll*: most first, and at most so many answers before an ellipsis. */
export function answersInWords(counts: Counts, names: Names, most = Number.POSITIVE_INFINITY) {
  const said = Object.entries(counts ?? {}).sort(([, a], [, b]) => b - a);
  const words = said
    .slice(0, most)
    .map(([role, count]) => `${count} ${names.role(role as 'none')}`);
  return [...words, ...(said.length > most ? ['…'] : [])].join(', ');
}
