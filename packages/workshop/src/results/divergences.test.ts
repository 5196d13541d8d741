import { describe, expect, it } from 'vitest';
import { labelOf } from './cell-label.ts';
import { agreedCells, widestDivergences } from './divergences.ts';
import type { Counts } from './raters.ts';
import type { RoundResults } from './round-results.ts';

function results(...cells: [stage: string, counts: Counts, unknown?: number][]): RoundResults {
  return {
    people: 12,
    organisationTypes: 3,
    unknownShare: null,
    types: [],
    cells: cells.map(([stage, counts, unknown = 0]) => {
      const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const label = labelOf({ n, counts, unknown });
      return { stage, actor: 'af', n, counts, unknown, types: 3, label, byType: [] };
    }),
  };
}

describe('the widest divergences', () => {
  it('say how many see the actor there and what they say, most often first', () => {
    expect(widestDivergences(results(['s1', { buys: 3, refers: 5, none: 4 }, 1]))).toEqual([
      {
        stage: 's1',
        actor: 'af',
        label: 'camps',
        n: 12,
        involved: 8,
        unknown: 1,
        byRole: [
          { role: 'refers', count: 5 },
          { role: 'buys', count: 3 },
        ],
      },
    ]);
  });

  it('begin with the cell where two people agree least', () => {
    const found = widestDivergences(
      results(
        ['s1', { refers: 7, buys: 5 }],
        ['s2', { refers: 3, buys: 3, does: 3, none: 3 }],
        ['s3', { refers: 8, buys: 2, none: 2 }],
      ),
    );
    // 24, 60 and 62 of 132 ordered pairs agree.
    expect(found.map(({ stage }) => stage)).toEqual(['s2', 's3', 's1']);
  });

  it('put more answers first among equals, then the order of the board', () => {
    // 18 of 42 and 24 of 56 pairs are the same share.
    const found = widestDivergences(
      results(
        ['s1', { refers: 4, buys: 3 }],
        ['s2', { refers: 4, buys: 4 }],
        ['s3', { refers: 4, buys: 3 }],
      ),
    );
    expect(found.map(({ stage }) => stage)).toEqual(['s2', 's1', 's3']);
  });

  it('leave out what is agreed, unknown, nobody’s or answered by few', () => {
    const found = widestDivergences(
      results(
        ['s1', { refers: 12 }],
        ['s2', { none: 12 }],
        ['s3', { refers: 2, buys: 2 }],
        ['s4', { refers: 3, buys: 3 }, 4],
      ),
    );
    expect(found).toEqual([]);
  });

  it('are as many as asked for', () => {
    const two = results(['s1', { refers: 3, buys: 3 }], ['s2', { refers: 3, buys: 3 }]);
    expect(widestDivergences(two, 1)).toHaveLength(1);
  });
});

describe('agreed cells', () => {
  it('are those with one role and those where all see none', () => {
    const cells = agreedCells(
      results(
        ['s1', { refers: 10, buys: 1, none: 1 }],
        ['s2', { none: 12 }],
        ['s3', { refers: 6, buys: 6 }],
      ),
    );
    expect(cells).toEqual([
      { stage: 's1', actor: 'af', role: 'refers' },
      { stage: 's2', actor: 'af', role: 'none' },
    ]);
  });
});
