import { type Board, cellKey, EMPTY_BOARD } from '@samsyn/board';
import { asfTemplate, demoWorkshop } from '@samsyn/templates';
import { EMPTY_WORKSHOP, type Round, readyAgenda, type WorkshopState } from '@samsyn/workshop';
import { describe, expect, it } from 'vitest';
import { inventCrew } from './crew.ts';
import type { Doing } from './doings.ts';
import { planOf, type Scene } from './plan.ts';
import { Troupe } from './troupe.ts';

const template = asfTemplate('sv');
const crew = inventCrew(template.organisationTypes, 'sv');
const agenda = readyAgenda('one-day', (key) => key);

const round: Round = {
  id: 'r1',
  question: '',
  layer: 'today',
  status: 'open',
  stages: template.stages.map(({ id }) => id),
  actors: template.actors.slice(0, 16).map(({ id }) => id),
};

function sceneOf(day: Partial<WorkshopState>, board: Board = EMPTY_BOARD): Scene {
  return {
    day: { ...EMPTY_WORKSHOP, agenda, ...day },
    template,
    board,
    language: 'sv',
    crew: crew.length,
    words: { questions: ['Varför?'], actor: 'Byarådet' },
  };
}

/** A crew whose hands only write down what they did. */
function onStage() {
  const did: { readonly index: number; readonly doing: Doing }[] = [];
  const gone = new Set<number>();
  const troupe = new Troupe(
    crew.map((member) => ({
      member,
      hands: {
        id: `p${member.index}`,
        begin: () => undefined,
        carryOut: (doing) => void did.push({ index: member.index, doing }),
        hasEnded: () => gone.has(member.index),
      },
    })),
  );
  /** Lets so many seconds pass, a fifth at a time. */
  let now = 0;
  const pass = (seconds: number, scene: Scene): void => {
    for (const end = now + seconds * 1000; now < end; now += 200) troupe.tick(now, scene);
  };
  const count = (is: string): number => troupe.standings.filter((one) => one.is === is).length;
  return { did, gone, troupe, pass, count, now: () => now };
}

const of = (did: readonly { readonly doing: Doing }[], what: Doing['do']) =>
  did.filter(({ doing }) => doing.do === what);

describe('the invented people', () => {
  it('are twelve, of five types as in a working group, three of them at a distance', () => {
    expect(crew).toHaveLength(12);
    const types = crew.map(({ profile }) => profile.organisationType);
    const count = (type: string) => types.filter((one) => one === type).length;
    expect(['kommun', 'coompanion', 'asf', 'af', 'tvv'].map(count)).toEqual([5, 3, 2, 1, 1]);
    expect(crew.filter(({ profile }) => profile.attendance === 'remote')).toHaveLength(3);
  });

  it('are of the types that a board has, where it has none of theirs', () => {
    const types = [
      { id: 'skola', name: 'Skola', actors: [] },
      { id: 'vard', name: 'Vård', actors: [] },
    ];
    const other = inventCrew(types, 'sv').map(({ profile }) => profile);
    expect(new Set(other.map(({ organisationType }) => organisationType))).toEqual(
      new Set(['skola', 'vard']),
    );
    expect(other.every(({ organisation }) => /^(Skola|Vård)$/.test(organisation))).toBe(true);
  });

  it('answer a silent round at the pace of people: some finish, some do not, one loses the line', () => {
    const { pass, count, did } = onStage();
    const scene = sceneOf({ rounds: [round] });
    pass(60, scene);
    expect(count('busy')).toBe(12);
    expect(of(did, 'answer').length).toBeGreaterThan(12);
    expect(of(did, 'answer').length).toBeLessThan(12 * 20);
    pass(20 * 60, scene);
    expect(['busy', 'done', 'stopped', 'away'].map(count)).toEqual([0, 9, 2, 1]);
  });

  it('answer with every role, none and unknown among them, only what the round asks', () => {
    const said = crew.flatMap((member) => planOf(member, sceneOf({ rounds: [round] })));
    const roles = said.flatMap((doing) => (doing.do === 'answer' ? [doing.role] : []));
    expect(new Set(roles).size).toBe(10);
    const [stage = '', other = ''] = round.stages;
    const [actor = ''] = round.actors;
    const cells = [{ stage, actor }];
    const few = crew.flatMap((member) =>
      planOf(member, sceneOf({ rounds: [{ ...round, cells }] })),
    );
    for (const doing of few) {
      if (doing.do === 'answer') expect(doing.cell).toEqual({ layer: 'today', ...cells[0] });
      if (doing.do === 'finish') expect(doing.stage).not.toBe(other);
    }
  });

  it('go faster when they are asked to, and are still the same', () => {
    const [slow, fast] = [onStage(), onStage()];
    const scene = sceneOf({ rounds: [round] });
    fast.troupe.setPace('fast', 0);
    fast.pass(30, scene);
    slow.pass(20 * 60, scene);
    const sorted = (did: typeof slow.did) => did.map((one) => JSON.stringify(one)).sort();
    expect(sorted(fast.did)).toEqual(sorted(slow.did));
  });

  it('turn to the next thing at once, and whoever lost the line is back for it', () => {
    const { pass, did, count } = onStage();
    pass(20 * 60, sceneOf({ rounds: [round] }));
    expect(count('away')).toBe(1);
    const vote = { id: 'v1', kind: 'gap', perPerson: 3, status: 'open' as const };
    const board = { ...EMPTY_BOARD, ...demoWorkshop('sv').board };
    pass(120, sceneOf({ rounds: [{ ...round, status: 'revealed' }], votes: [vote] }, board));
    expect(of(did, 'find-line')).toHaveLength(1);
    expect(count('away')).toBe(0);
    const votes = did.flatMap(({ index, doing }) =>
      doing.do === 'vote' ? [{ index, doing }] : [],
    );
    for (const { index } of crew) {
      const given = votes.filter((one) => one.index === index);
      const sum = given.reduce((total, { doing }) => total + doing.count, 0);
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(3);
    }
  });

  it('place on the shared board what is not there, and nothing on a locked one', () => {
    const step = agenda.find(({ opens }) => opens?.tool === 'board')?.id ?? '';
    const { pass, did } = onStage();
    const scene = sceneOf({ step });
    const placements = new Map(demoWorkshop('sv').board.placements);
    const [missing = ''] = [...placements.keys()].filter((key) => key.startsWith('today/'));
    placements.delete(missing);
    pass(300, { ...scene, board: { ...EMPTY_BOARD, placements } });
    const placed = of(did, 'place').map(({ doing }) => doing.do === 'place' && cellKey(doing.cell));
    expect(placed).toEqual([missing]);
    const locked = onStage();
    locked.pass(300, sceneOf({ step, locked: true }));
    expect(of(locked.did, 'place')).toEqual([]);
  });

  it('write cards of the kinds that the step asks for, and one of them asks for the floor', () => {
    const cards = agenda.find(({ opens }) => opens?.tool === 'cards')?.id ?? '';
    const { pass, did, count } = onStage();
    pass(600, sceneOf({ step: cards }));
    expect(
      new Set(of(did, 'write').map(({ doing }) => doing.do === 'write' && doing.kind)).size,
    ).toBe(6);
    expect(of(did, 'raise-hand')).toHaveLength(1);
    expect(count('busy')).toBe(0);
  });

  it('rest in a pause and while all stands still', () => {
    const { pass, did } = onStage();
    pass(300, sceneOf({ step: agenda.find(({ opens }) => opens?.tool === 'pause')?.id ?? '' }));
    const paused = { since: '2026-04-13T10:00:00Z', timerWasRunning: false };
    pass(300, sceneOf({ rounds: [round], paused }));
    expect(did).toEqual([]);
  });

  it('do nothing more once they are taken off the board', () => {
    const { pass, did, gone, count } = onStage();
    gone.add(0);
    pass(300, sceneOf({ rounds: [round] }));
    expect(did.some(({ index }) => index === 0)).toBe(false);
    expect(count('gone')).toBe(1);
  });
});
