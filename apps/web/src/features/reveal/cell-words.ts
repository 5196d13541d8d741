import type { Answer, Role } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import { type CellResult, type Counts, rolesByCount } from '@samsyn/workshop';

/** What things are called on this board. */
export interface RevealNames {
  readonly actor: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly role: (role: Role) => string;
}

export function answerWord(
  answer: Answer,
  t: Translator,
  names: Pick<RevealNames, 'role'>,
): string {
  return answer === 'none' || answer === 'unknown' ? t(`role.${answer}`) : names.role(answer);
}

/**
 * A cell in one sentence, counts first: *8 av 12 ser Arbetsförmedlingen i Gruppen bildas; 5 säger
 * anvisar, 3 köper. 2 vet ej.* Where too few have answered it says only that.
 */
export function cellSentence(
  cell: Pick<CellResult, 'stage' | 'actor' | 'label' | 'n' | 'counts' | 'unknown'>,
  t: Translator,
  names: RevealNames,
): string {
  const where = { actor: names.actor(cell.actor), stage: names.stage(cell.stage) };
  if (cell.label === 'few') return t('reveal.sentence.few', where);
  const { n, counts, unknown } = cell;
  const involved = n - (counts.none ?? 0);
  const seen = t('reveal.sentence.seen', { ...where, involved, n });
  const roles = rolesSaid(counts, involved, t, names);
  const first = roles === '' ? `${seen}.` : `${seen}; ${roles}.`;
  return unknown === 0 ? first : `${first} ${t('reveal.sentence.unknown', { count: unknown })}`;
}

/** More than these are summed up: one reads a sentence, not a table. */
const ROLES_TOLD = 4;

/** *5 säger anvisar, 3 köper*; *alla säger anvisar* where they say the same; empty for no role. */
function rolesSaid(
  counts: Counts,
  involved: number,
  t: Translator,
  names: Pick<RevealNames, 'role'>,
): string {
  const roles = rolesByCount(counts);
  const [most, ...others] = roles.length > ROLES_TOLD ? roles.slice(0, ROLES_TOLD - 1) : roles;
  if (most === undefined) return '';
  const role = names.role(most.role);
  if (others.length === 0 && involved > 1) return t('reveal.said.all', { role });
  const told = [most, ...others].reduce((sum, { count }) => sum + count, 0);
  return [
    t('reveal.said.first', { count: most.count, role }),
    ...others.map((one) => t('reveal.said.next', { count: one.count, role: names.role(one.role) })),
    ...(told < involved ? [t('reveal.said.rest', { count: involved - told })] : []),
  ].join(', ');
}

/** Puts the given names of a sentence apart, so that they can be shown stronger than the rest. */
export function splitAt(
  sentence: string,
  names: readonly string[],
): { readonly text: string; readonly strong: boolean }[] {
  let parts = [{ text: sentence, strong: false }];
  for (const name of names) {
    if (name === '') continue;
    parts = parts.flatMap((part) => {
      const at = part.strong ? -1 : part.text.indexOf(name);
      if (at === -1) return [part];
      return [
        { text: part.text.slice(0, at), strong: false },
        { text: name, strong: true },
        { text: part.text.slice(at + name.length), strong: false },
      ];
    });
  }
  return parts.filter(({ text }) => text !== '');
}
