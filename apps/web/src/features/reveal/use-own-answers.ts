import type { Answer } from '@samsyn/board';
import type { Round } from '@samsyn/workshop';

const NOTHING: ReadonlyMap<string, Answer> = new Map();

/** What one answered oneself in a round, by `<stage>/<actor>`; for nobody else's eyes. */
export function useOwnAnswers(_round: Round): ReadonlyMap<string, Answer> {
  return NOTHING;
}
