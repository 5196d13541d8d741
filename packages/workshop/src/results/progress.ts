import type { Progress, Round } from '../day/round.ts';
import { cellsOf } from '../day/round.ts';
import { type RaterAnswers, sayings } from './raters.ts';

/**
 * How far the room has come: who could answer, who has said something or finished a stage, who has
 * finished every stage of the round.
 *
 * @param people everybody who could answer, also those who said nothing
 */
export function progressOf(
  round: Pick<Round, 'layer' | 'stages' | 'actors' | 'cells'>,
  people: readonly Pick<RaterAnswers, 'done' | 'answers'>[],
): Progress {
  const cells = cellsOf(round);
  const stages = [...new Set(cells.map(({ stage }) => stage))];
  let started = 0;
  let finished = 0;
  for (const { done, answers } of people) {
    const said = sayings({ rater: '', organisationType: '', done, answers }, cells, round.layer);
    if (said !== null) started++;
    if (said !== null && stages.every((stage) => done.includes(stage))) finished++;
  }
  return { people: people.length, started, finished };
}
