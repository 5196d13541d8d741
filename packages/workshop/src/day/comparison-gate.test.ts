import { expect, it } from 'vitest';
import { comparisonWaitsFor } from './comparison-gate.ts';
import type { Round } from './round.ts';

const rounds = (...statuses: readonly Round['status'][]) => ({
  rounds: statuses.map((status, at): Round => {
    const frozen = { question: '', layer: 'today', stages: [], actors: [] } as const;
    return { ...frozen, stages: [], actors: [], id: `r${at}`, status };
  }),
});

it.each([
  ['before there was any round', rounds(), 'no-round'],
  ['while the first is open', rounds('open'), 'round-open'],
  ['between its close and its reveal', rounds('closed'), 'not-revealed'],
  ['once it is revealed', rounds('revealed'), null],
  ['while a later one is open', rounds('revealed', 'open'), 'round-open'],
  ['when a later one was closed and left', rounds('revealed', 'closed'), null],
] as const)('The map of another place waits, %s', (_when, day, wait) => {
  expect(comparisonWaitsFor(day)).toBe(wait);
});
