import { type Board, type Card, EMPTY_BOARD, type Placement, type Role } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { firstOf, isNewPicture, phaseSpans, stageContents } from './board-model.ts';
import { columnsInView } from './columns-in-view.ts';
import { movesBetween } from './glide.ts';
import { walkTo } from './walk.ts';

function withPlacements(...list: readonly (readonly [string, string, Role])[]): Board {
  const details = { also: [], note: '', duration: null, until: null, level: null, by: '', at: '' };
  const placements = list.map(([stage, actor, role]): [string, Placement] => [
    `today/${stage}/${actor}`,
    { layer: 'today', stage, actor, role, ...details },
  ]);
  return { ...EMPTY_BOARD, placements: new Map(placements) };
}

describe('the content of the stages', () => {
  const actors = [{ id: 'a1' }, { id: 'a2' }];

  it('lists the strongest role first', () => {
    const board = withPlacements(['s1', 'a1', 'informed'], ['s1', 'a2', 'leads']);
    const content = stageContents(board, actors, 'today', ['s1']).get('s1');
    expect(content?.placements.map(({ actor }) => actor)).toEqual(['a2', 'a1']);
  });

  it('keeps the object of a stage in which nothing changed, so that it is not drawn again', () => {
    const before = withPlacements(['s1', 'a1', 'does'], ['s2', 'a2', 'does']);
    const first = stageContents(before, actors, 'today', ['s1', 's2']);
    const placements = new Map(before.placements);
    placements.delete('today/s2/a2');
    const after = { ...before, placements };
    const second = stageContents(after, actors, 'today', ['s1', 's2'], first);
    expect(second.get('s1')).toBe(first.get('s1'));
    expect(second.get('s2')).not.toBe(first.get('s2'));
  });

  it('passes over the other layer and stages that are not shown', () => {
    const board = withPlacements(['s1', 'a1', 'does'], ['gone', 'a2', 'does']);
    expect(stageContents(board, actors, 'wanted', ['s1']).get('s1')?.placements).toEqual([]);
    expect([...stageContents(board, actors, 'today', ['s1']).keys()]).toEqual(['s1']);
  });

  it('stands under phases that span their neighbouring stages', () => {
    const stages = ['A', 'A', 'B', 'A'].map((phase, index) => ({ id: `s${index}`, phase }));
    expect(phaseSpans(stages).map(({ name, length }) => [name, length])).toEqual([
      ['A', 2],
      ['B', 1],
      ['A', 1],
    ]);
  });
});

describe('the first drawing of a column', () => {
  const card: Card = {
    ...{ id: 'c', kind: 'need', stage: 's1', text: '', pos: 'a', by: '', at: '' },
    ...{ actors: [], fields: {} },
  };
  const actors = Array.from({ length: 20 }, (_, index) => ['s1', `a${index}`, 'does'] as const);
  const placements = [...withPlacements(...actors).placements.values()];
  const cards = Array.from({ length: 20 }, (_, index) => ({ ...card, id: `c${index}` }));

  it('is of what there is room for, actors first, in the same order', () => {
    const { placements: first, cards: rest } = firstOf({ placements, cards }, 600);
    expect(first.length).toBeGreaterThan(8);
    expect(first).toEqual(placements.slice(0, first.length));
    expect(rest).toEqual([]);
    const few = firstOf({ placements: placements.slice(0, 5), cards }, 600);
    expect(few.placements).toHaveLength(5);
    expect(few.cards.length).toBeGreaterThan(2);
    expect(few.cards).toEqual(cards.slice(0, few.cards.length));
  });

  it('is of everything when there is room for everything', () => {
    const all = { placements: placements.slice(0, 3), cards: cards.slice(0, 2) };
    expect(firstOf(all, 2000)).toEqual(all);
  });

  it('is a new picture when the board is opened or another layer shown, and not when twenty people add to it', () => {
    expect(isNewPicture(0, 15)).toBe(true);
    expect(isNewPicture(2, 15)).toBe(true);
    expect(isNewPicture(0, 3)).toBe(false);
    expect(isNewPicture(10, 16)).toBe(false);
    expect(isNewPicture(15, 2)).toBe(false);
  });
});

describe('gliding', () => {
  const card = (id: string, stage: string, pos: string): [string, Card] => [
    id,
    { id, stage, pos, kind: 'need', text: '', by: '', at: '', actors: [], fields: {} },
  ];
  const withCards = (...list: [string, Card][]): Board => ({
    ...EMPTY_BOARD,
    cards: new Map(list),
  });

  it('starts a placed actor where the same actor has just gone', () => {
    const moves = movesBetween(
      withPlacements(['s1', 'a1', 'does']),
      withPlacements(['s2', 'a1', 'does']),
    );
    expect(moves).toEqual([{ from: 'placement:today/s1/a1', to: 'placement:today/s2/a1' }]);
  });

  it('is of the one that got another role, not of those that it passes', () => {
    const before = withPlacements(['s1', 'a1', 'leads'], ['s1', 'a2', 'does']);
    const placements = new Map(before.placements);
    const key = 'today/s1/a1';
    placements.set(key, { ...(placements.get(key) as Placement), role: 'informed' });
    expect(movesBetween(before, { ...before, placements })).toEqual([
      { from: `placement:${key}`, to: `placement:${key}` },
    ]);
  });

  it('is of cards that were moved, within their stage too, and of nothing that was only pushed', () => {
    const before = withCards(card('c1', 's1', 'a1'), card('c2', 's1', 'a2'));
    const [first, second] = [before.cards.get('c1') as Card, before.cards.get('c2') as Card];
    const after = withCards(
      ['c1', { ...first, pos: 'a3' }],
      ['c2', second],
      card('c3', 's1', 'a0'),
    );
    expect(movesBetween(before, after)).toEqual([{ from: 'card:c1', to: 'card:c1' }]);
    const written = withCards(['c1', { ...first, text: 'Ny text' }], ['c2', second]);
    expect(movesBetween(before, written)).toEqual([]);
  });
});

describe('walking over the board with the arrows', () => {
  const columns = [['a', 'b', 'c'], [], ['d']];

  it('goes up and down in a column and stops at its ends', () => {
    expect(walkTo(columns, 'a', 'ArrowDown')).toBe('b');
    expect(walkTo(columns, 'c', 'ArrowDown')).toBeNull();
    expect(walkTo(columns, 'c', 'Home')).toBe('a');
  });

  it('goes sideways past empty columns, to the nearest height there is', () => {
    expect(walkTo(columns, 'c', 'ArrowRight')).toBe('d');
    expect(walkTo(columns, 'd', 'ArrowLeft')).toBe('a');
    expect(walkTo(columns, 'd', 'ArrowRight')).toBeNull();
  });
});

describe('the strip of stages', () => {
  const columns = [0, 100, 200, 300].map((left) => ({ left, right: left + 100 }));

  it('is not needed when every stage is seen', () => {
    expect(columnsInView(columns, { left: 0, right: 400 })).toBeNull();
  });

  it('marks the stages of which at least half is seen', () => {
    expect(columnsInView(columns, { left: 60, right: 280 })).toEqual({ first: 1, last: 2 });
  });
});
