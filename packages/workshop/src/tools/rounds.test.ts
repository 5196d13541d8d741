import { describe, expect, it } from 'vitest';
import { cellsOf } from '../day/round.ts';
import { roundIsOpen } from '../state.ts';
import { DayUnderTest, rater, START, TEMPLATE } from '../testing/day-under-test.ts';

const OPEN = { type: 'round.open', layer: 'today', question: 'Vem gör vad i dag?' };
const ANSWERS = ['a', 'b', 'c', 'd', 'e'].map((id) => rater(id, 'kommun', 'refers'));

function dayWithRound(more: object = {}): { day: DayUnderTest; round: string } {
  const day = new DayUnderTest();
  day.give({ ...OPEN, ...more }, { template: TEMPLATE });
  return { day, round: day.state.rounds.at(-1)?.id ?? '' };
}

describe('opening a round', () => {
  it('freezes what it is about: all visible stages and actors unless others are named', () => {
    const { day } = dayWithRound();
    expect(day.state.rounds).toEqual([
      {
        id: 'new1',
        question: 'Vem gör vad i dag?',
        layer: 'today',
        status: 'open',
        stages: ['s1', 's2', 's3'],
        actors: ['kommun', 'af', 'coompanion'],
        templateHash: 'h1',
        step: null,
        openedAt: new Date(START).toISOString(),
        closedAt: null,
        revealedAt: null,
        progress: { people: 0, started: 0, finished: 0 },
      },
    ]);
    expect(roundIsOpen(day.state)).toBe(true);
  });

  it('takes the named stages and actors in the order of the board', () => {
    const { day } = dayWithRound({ stages: ['s3', 's1'], actors: ['af', 'kommun', 'af'] });
    expect(day.state.rounds[0]).toMatchObject({ stages: ['s1', 's3'], actors: ['kommun', 'af'] });
  });

  it('takes just what the command names where no template is known', () => {
    const day = new DayUnderTest();
    day.give({ ...OPEN, stages: ['s1'], actors: ['af'] });
    expect(day.state.rounds[0]).toMatchObject({ stages: ['s1'], actors: ['af'] });
  });

  it('is refused while another is open, when there is nothing to ask, or about what is not there', () => {
    const { day } = dayWithRound();
    expect(day.refusal(OPEN, { template: TEMPLATE })).toBe('round-open');
    const other = new DayUnderTest();
    expect(other.refusal(OPEN)).toBe('nothing-to-ask');
    expect(other.refusal({ ...OPEN, stages: [] }, { template: TEMPLATE })).toBe('nothing-to-ask');
    expect(other.refusal({ ...OPEN, stages: ['s9'] }, { template: TEMPLATE })).toBe('unknown-cell');
    const cells = [{ stage: 's1', actor: 'gone' }];
    expect(other.refusal({ ...OPEN, cells }, { template: TEMPLATE })).toBe('unknown-cell');
    expect(other.refusal({ ...OPEN, controls: 3 }, { template: TEMPLATE })).toBe(
      'controls-without-cells',
    );
    const many = Array.from({ length: 60 }, (_, index) => `x${index}`);
    const huge = { stages: many, actors: many, hash: '' };
    expect(other.refusal(OPEN, { template: huge })).toBe('too-many-cells');
  });

  it('remembers during which step it was opened', () => {
    const day = new DayUnderTest();
    day.give({ type: 'agenda.set', agenda: [{ id: 'own', title: 'Egen bild' }] });
    day.give({ type: 'step.open', step: 'own' });
    day.give(OPEN, { template: TEMPLATE });
    expect(day.state.rounds[0]?.step).toBe('own');
  });
});

describe('a second round on chosen cells', () => {
  const cells = [
    { stage: 's3', actor: 'af' },
    { stage: 's1', actor: 'coompanion' },
  ];

  it('is about those cells and control cells drawn at random, mixed in the order of the board', () => {
    const day = new DayUnderTest();
    let drawn = 0;
    const random = () => [0.9, 0.1, 0.7, 0.3, 0.5, 0.2, 0.8][drawn++ % 7] ?? 0;
    day.give({ ...OPEN, cells, controls: 2 }, { template: TEMPLATE, random });
    const [round] = day.state.rounds;
    expect(round?.controls).toHaveLength(2);
    expect(round?.cells).toHaveLength(4);
    for (const control of round?.controls ?? []) {
      expect(cells).not.toContainEqual(control);
      expect(round?.cells).toContainEqual(control);
    }
    const order = (round?.cells ?? []).map(({ stage }) => stage);
    expect(order).toEqual([...order].sort());
  });

  it('draws every cell that was not chosen about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 1; seed <= 700; seed++) {
      const day = new DayUnderTest();
      const command = { ...OPEN, id: `seed-${seed}`, cells, controls: 1 };
      const { random: _none, ...context } = day.context({ template: TEMPLATE });
      const result = day.give(command, { ...context, random: seeded(seed) });
      const [control] = result.state.rounds[0]?.controls ?? [];
      const key = `${control?.stage}/${control?.actor}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(7);
    // 100 expected of each; 50 is more than five standard deviations away.
    for (const count of counts.values()) expect(count).toBeGreaterThan(50);
  });

  it('draws controls from what the latest revealed round of the layer was about', () => {
    const { day, round } = dayWithRound({ stages: ['s1'] });
    day.give({ type: 'round.close', round });
    day.give({ type: 'round.reveal', round }, { gathered: { answers: ANSWERS } });
    const one = [{ stage: 's1', actor: 'af' }];
    day.give({ ...OPEN, cells: one, controls: 40 }, { template: TEMPLATE });
    expect(day.state.rounds[1]?.controls).toEqual([
      { stage: 's1', actor: 'kommun' },
      { stage: 's1', actor: 'coompanion' },
    ]);
    expect(cellsOf(day.state.rounds[1] ?? { stages: [], actors: [] })).toHaveLength(3);
  });

  it('draws controls from the whole board where no earlier round of the layer is revealed', () => {
    const { day, round } = dayWithRound({ stages: ['s1'] });
    day.give({ type: 'round.close', round });
    const one = [{ stage: 's1', actor: 'af' }];
    day.give({ ...OPEN, cells: one, controls: 40 }, { template: TEMPLATE });
    expect(day.state.rounds[1]?.controls).toHaveLength(8);
  });

  it('takes control cells that are named', () => {
    const day = new DayUnderTest();
    const controls = [{ stage: 's2', actor: 'kommun' }];
    day.give({ ...OPEN, cells, controls }, { template: TEMPLATE });
    expect(day.state.rounds[0]).toMatchObject({ controls, stages: ['s1', 's2', 's3'] });
  });

  it('takes the same chance for the same command where none is given', () => {
    const states = [1, 2].map(() => {
      const day = new DayUnderTest();
      const { random: _r, newId: _n, ...context } = day.context({ template: TEMPLATE });
      const command = { id: 'the-same', ...OPEN, cells, controls: 3 };
      return day.give(command, { ...context, random: undefined, newId: undefined } as never).state;
    });
    expect(states[0]).toEqual(states[1]);
  });
});

describe('closing, reopening and revealing', () => {
  it('closes once, and asks for everybody’s answers to be kept as they are', () => {
    const { day, round } = dayWithRound();
    day.pass(25);
    expect(day.give({ type: 'round.close', round }).effects).toEqual([
      { do: 'keep-answers', round },
    ]);
    expect(day.state.rounds[0]).toMatchObject({
      status: 'closed',
      closedAt: new Date(day.now).toISOString(),
    });
    expect(day.refusal({ type: 'round.close', round })).toBe('already-closed');
  });

  it('reopens until the reveal', () => {
    const { day, round } = dayWithRound();
    expect(day.refusal({ type: 'round.reopen', round })).toBe('already-open');
    day.give({ type: 'round.close', round });
    expect(day.give({ type: 'round.reopen', round }).effects).toEqual([
      { do: 'drop-answers', round },
    ]);
    expect(day.state.rounds[0]).toMatchObject({ status: 'open', closedAt: null });
    day.give({ type: 'round.close', round });
    day.give({ type: 'round.reveal', round }, { gathered: { answers: ANSWERS } });
    expect(day.refusal({ type: 'round.reopen', round })).toBe('round-revealed');
    expect(day.refusal({ type: 'round.close', round })).toBe('round-revealed');
  });

  it('does not reopen while another round is open', () => {
    const { day, round } = dayWithRound();
    day.give({ type: 'round.close', round });
    day.give(OPEN, { template: TEMPLATE });
    expect(day.refusal({ type: 'round.reopen', round })).toBe('round-open');
  });

  it('reveals only what is closed, once', () => {
    const { day, round } = dayWithRound();
    expect(day.refusal({ type: 'round.reveal', round })).toBe('round-not-closed');
    day.give({ type: 'round.close', round });
    const { effects } = day.give(
      { type: 'round.reveal', round },
      { gathered: { answers: ANSWERS } },
    );
    expect(effects).toEqual([
      { do: 'take-snapshot', trigger: 'round', label: 'Vem gör vad i dag?' },
    ]);
    expect(day.refusal({ type: 'round.reveal', round })).toBe('already-revealed');
  });

  it('has results when it is revealed and not before, in which no person is', () => {
    const { day, round } = dayWithRound();
    expect(day.state.rounds[0]).not.toHaveProperty('results');
    day.give({ type: 'round.close', round });
    expect(day.state.rounds[0]).not.toHaveProperty('results');
    day.give({ type: 'round.reveal', round }, { gathered: { answers: ANSWERS } });
    const results = day.state.rounds[0]?.results;
    expect(results?.cells).toHaveLength(9);
    expect(
      results?.cells.find(({ stage, actor }) => stage === 's1' && actor === 'af'),
    ).toMatchObject({ n: 5, counts: { refers: 5 }, label: 'agreed' });
  });

  it('refuses a round that there is not', () => {
    const { day } = dayWithRound();
    for (const type of ['round.close', 'round.reopen', 'round.reveal']) {
      expect(day.refusal({ type, round: 'gone' })).toBe('no-such-round');
    }
  });
});

/** A small generator of its own, so that the draw is tested apart from the one in the package. */
function seeded(seed: number): () => number {
  let value = seed * 2654435761;
  return () => {
    value = (Math.imul(value ^ (value >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return value / 4294967296;
  };
}

describe('answers.discard', () => {
  it('throws away single answers of what is revealed, and leaves what they came to', () => {
    const day = new DayUnderTest();
    day.give({ type: 'round.open', layer: 'today', question: 'Vem?' }, { template: TEMPLATE });
    const [{ id: round = '' } = {}] = day.state.rounds;
    expect(day.refusal({ type: 'answers.discard', round })).toBe('round-not-revealed');
    day.give({ type: 'round.close', round });
    day.give({ type: 'answers.discard' });
    expect(day.state.rounds[0]?.discarded).toBeUndefined();
    day.give({ type: 'round.reveal', round }, { gathered: { answers: [] } });
    const before = day.state.rounds[0];
    const { effects } = day.give({ type: 'answers.discard', round });
    expect(effects).toEqual([{ do: 'discard-answers', round }]);
    expect(day.state.rounds[0]).toEqual({ ...before, discarded: true });
    expect(day.refusal({ type: 'answers.discard', round })).toBe('already-discarded');
    expect(day.refusal({ type: 'answers.discard' }, { role: 'participant' })).toBe('not-your-role');
  });
});
