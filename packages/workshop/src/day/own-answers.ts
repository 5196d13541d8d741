import { type Answer, isAnswer, isId, type Layer, readCellKey } from '@samsyn/board';
import { RATINGS } from '../results/survey-results.ts';

/** A person's own document as plain values, as its root maps hold them. Nothing is taken for granted. */
export interface OwnDocument {
  /** `<round>/<layer>/<stage>/<actor>` → `{role, why?}` */
  readonly answers: Readonly<Record<string, unknown>>;
  /** `<round>/<stage>` → `true` */
  readonly done: Readonly<Record<string, unknown>>;
  /** `<vote>/<card>` → count */
  readonly votes: Readonly<Record<string, unknown>>;
  /** `<survey>/<item>` → 1–5 */
  readonly survey: Readonly<Record<string, unknown>>;
}

/** More votes than anybody has on one card are a broken entry. */
const MOST_VOTES = 100;

/** What somebody said in one round. The reason (`why`) is theirs alone and is not read. */
export function answersIn(own: Pick<OwnDocument, 'answers' | 'done'>, round: string) {
  const answers: { layer: Layer; stage: string; actor: string; role: Answer }[] = [];
  for (const [key, value] of under(own.answers, round)) {
    const cell = readCellKey(key);
    const role = (value as { role?: unknown } | null)?.role;
    if (cell !== null && isAnswer(role)) answers.push({ ...cell, role });
  }
  const done = under(own.done, round).flatMap(([stage, value]) =>
    value === true && isId(stage) ? [stage] : [],
  );
  return { answers, done };
}

/** What somebody voted in one vote; cards without votes are left out. */
export function votesIn(own: Pick<OwnDocument, 'votes'>, vote: string) {
  return under(own.votes, vote).flatMap(([card, count]) =>
    isId(card) && isCount(count) ? [{ card, count }] : [],
  );
}

/** What somebody rated in one survey. */
export function ratingsIn(own: Pick<OwnDocument, 'survey'>, survey: string) {
  return under(own.survey, survey).flatMap(([item, value]) => {
    const rating = RATINGS.find((known) => known === value);
    return isId(item) && rating !== undefined ? [{ item, value: rating }] : [];
  });
}

function under(map: Readonly<Record<string, unknown>>, id: string): [string, unknown][] {
  const prefix = `${id}/`;
  return Object.entries(map).flatMap(([key, value]): [string, unknown][] =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_VOTES;
}
