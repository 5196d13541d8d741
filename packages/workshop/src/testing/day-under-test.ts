import { type FoldResult, fold } from '../fold.ts';
import type { RaterAnswers } from '../results/raters.ts';
import { EMPTY_WORKSHOP, type WorkshopState } from '../state.ts';
import type { FoldContext } from '../tools/tool.ts';

export const START = Date.UTC(2026, 3, 13, 7, 0);

type Given = { readonly type: string; readonly [field: string]: unknown };

/** A day with a clock that stands still until it is moved, and ids that can be foretold. */
export class DayUnderTest {
  state: WorkshopState = EMPTY_WORKSHOP;
  now = START;
  #made = 0;
  #given = 0;

  context(more: Partial<FoldContext> = {}): FoldContext {
    return {
      now: this.now,
      role: 'facilitator',
      newId: () => `new${++this.#made}`,
      random: () => 0.5,
      ...more,
    };
  }

  /** Folds a command without keeping what came of it. */
  try(command: Given, more: Partial<FoldContext> = {}): FoldResult {
    return fold(this.state, { id: `command${++this.#given}`, ...command }, this.context(more));
  }

  /** Folds a command that must be carried out, and keeps the state. */
  give(command: Given, more: Partial<FoldContext> = {}) {
    const result = this.try(command, more);
    if ('refused' in result) throw new Error(`${command.type}: ${JSON.stringify(result)}`);
    this.state = result.state;
    return result;
  }

  /** Why a command is refused; null when it is not. Nothing is kept. */
  refusal(command: Given, more: Partial<FoldContext> = {}): string | null {
    const result = this.try(command, more);
    if (!('refused' in result)) return null;
    return 'reason' in result ? result.reason : result.refused;
  }

  pass(minutes: number): void {
    this.now += minutes * 60_000;
  }
}

export const TEMPLATE = {
  stages: ['s1', 's2', 's3'],
  actors: ['kommun', 'af', 'coompanion'],
  hash: 'h1',
};

/** Somebody who gave one answer about `s1/af` in the layer of today, and nothing else. */
export function rater(
  id: string,
  organisationType: string,
  role: RaterAnswers['answers'][number]['role'],
  more: Partial<RaterAnswers> = {},
): RaterAnswers {
  const answers = [{ layer: 'today' as const, stage: 's1', actor: 'af', role }];
  return { rater: id, organisationType, done: [], answers, ...more };
}
