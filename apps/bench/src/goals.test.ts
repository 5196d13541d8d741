import { describe, expect, it } from 'vitest';
import { judge } from './goals.ts';
import type { Spread } from './load/percentiles.ts';
import type { TrafficResult } from './load/traffic.ts';
import type { Outcome, Section } from './workloads/benchmark.ts';

const spread = (p95: number): Spread => ({
  count: 9,
  p50: p95 / 2,
  p95,
  p99: p95 * 2,
  max: p95 * 3,
});

function traffic(microsPerDelivery: number, edit: number, server = 0.3): TrafficResult {
  return {
    shares: { seconds: 10, serverMs: 3000, server, load: 0.2, foreign: 0 },
    ...{ deliveries: 1, deliveriesPerSecond: 1, framesPerSecond: 1, bytesPerSecond: 1, closed: 0 },
    ...{ microsPerDelivery, edit: spread(edit), presence: spread(40), inTime: 1 },
  };
}

function outcome(part: Partial<Outcome>): Outcome {
  return { steady: [], storms: [], history: [], idle: [], ...part };
}

function room(name: string, results: Section<TrafficResult>['results']): Outcome {
  return outcome({ steady: [{ name, title: name, results }] });
}

const metIn = (of: Outcome): Record<string, boolean | null> =>
  Object.fromEntries(judge(of).map(({ goal, met }) => [goal.replace(/ [≤0-9].*/, ''), met]));

describe('the goals of the benchmark', () => {
  it('compare with the better peer, and never with the floor', () => {
    const peers = { 'y-websocket': traffic(10, 3), hocuspocus: traffic(20, 3) };
    const one = (own: number): boolean | null | undefined =>
      metIn(room('workshop', { ...peers, samsyn: traffic(own, 4), floor: traffic(1, 1) }))[
        'workshop: CPU per delivery'
      ];
    expect([one(3.5), one(3.6)]).toEqual([true, false]);
  });

  it('let edits be slower than ten milliseconds only where peers have no time left and do worse', () => {
    const edit = (peer: TrafficResult): boolean | null | undefined =>
      metIn(room('workshop', { samsyn: traffic(1, 20), hocuspocus: peer }))['workshop: edit p95'];
    expect(edit(traffic(9, 40, 0.6))).toBe(false);
    expect(edit(traffic(9, 40, 0.99))).toBe(true);
    expect(edit(traffic(9, 15, 0.99))).toBe(false);
  });

  it('say how many boards are held, and ask nothing of presence beyond', () => {
    const boards = [200, 290, 400].map((count) => ({
      ...{ name: `boards-${count}`, title: '' },
      results: { samsyn: traffic(1, count === 400 ? 300 : 50) },
    }));
    const verdicts = judge(outcome({ steady: boards }));
    expect(verdicts.map(({ found }) => found)).toEqual(['40 ms', '40 ms', '290']);
    expect(verdicts.every(({ met }) => met)).toBe(true);
    const fewer = judge(outcome({ steady: boards.slice(0, 1) }));
    expect(fewer.at(-1)).toMatchObject({ found: '200', met: false });
  });

  it('are not judged where nothing was measured', () => {
    expect(judge(room('workshop', { samsyn: { failed: 'no' } }))).toEqual([]);
    const alone = judge(room('workshop', { samsyn: traffic(1, 4) }));
    expect(alone.some(({ goal }) => goal.includes('CPU'))).toBe(false);
  });

  it('are not judged where others used the machine, be it in a peer’s pass only', () => {
    const { shares, ...rest } = traffic(10, 3);
    const peer = { ...rest, shares: { ...shares, foreign: 0.5 } };
    const verdicts = judge(room('workshop', { samsyn: traffic(1, 4), hocuspocus: peer }));
    expect(verdicts.map(({ met }) => met)).toEqual([null, null, null]);
  });

  it('hold memory against what was there, also while everybody leaves', () => {
    const idle = { kibPerConnection: 33, kibBefore: 1, kibThere: 100, kibLeaving: 124 };
    const verdicts = judge(
      outcome({ idle: [{ name: 'idle', title: '', results: { samsyn: idle } }] }),
    );
    expect(verdicts.map(({ met }) => met)).toEqual([false, true]);
  });
});
