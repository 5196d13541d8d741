import { type Answer, ROLES } from '@samsyn/board';

/** What is written in a box on paper for an answer that is no role. */
const OTHER_SIGNS = { none: '–', unknown: '?' } as const satisfies Partial<Record<Answer, string>>;

/** Every answer that a paper form takes, in the order in which its key explains them. */
export const PAPER_ANSWERS: readonly Answer[] = [...ROLES, 'none', 'unknown'];

/**
 * The sign that somebody writes by hand for each answer: as few letters of the room's own word as
 * tell it from the others (*L* for leder). Whoever copies the paper types the same letters.
 *
 * @param word The short word of each answer; two roles with the same word get a number.
 */
export function answerSigns(word: (role: Answer) => string): ReadonlyMap<Answer, string> {
  const words = ROLES.map((role) => [role, word(role).toLocaleUpperCase()] as const);
  return new Map<Answer, string>([
    ...words.map(([role, whole], at) => {
      const others = words.filter(([other]) => other !== role).map(([, text]) => text);
      const length = [...whole].findIndex(
        (_, end) => !others.some((other) => other.startsWith(whole.slice(0, end + 1))),
      );
      const sign = length === -1 ? `${whole.slice(0, 1)}${at + 1}` : whole.slice(0, length + 1);
      return [role, sign] as const;
    }),
    ...(Object.entries(OTHER_SIGNS) as [Answer, string][]),
  ]);
}
