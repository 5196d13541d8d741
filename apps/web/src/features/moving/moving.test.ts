import { type Board, type Card, EMPTY_BOARD, type Placement } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { dropOutcome, droppedKey } from './drop-outcome.ts';
import { holdLoss } from './hold-watch.ts';
import { itemName, outcomeSentence, overSentence } from './move-announcements.ts';
import { itemKey, type MoveItem, readItemKey, readTargetKey, targetKey } from './move-item.ts';
import { nextPlace, startPlace, targetAt, targetColumns } from './move-targets.ts';
import { pointerTarget } from './pointer-target.ts';

const STAGES = ['s1', 's2', 's3'];

function placement(stage: string, actor: string): Placement {
  const details = { also: [], note: '', duration: null, until: null, level: null };
  return { layer: 'today', stage, actor, role: 'leads', by: 'p1', at: '', ...details };
}

function card(id: string, stage: string, pos: string, actors: string[] = []): Card {
  return { id, kind: 'need', stage, text: `Text ${id}`, pos, by: '', at: '', actors, fields: {} };
}

function board(placements: Placement[], cards: Card[] = []): Board {
  return {
    ...EMPTY_BOARD,
    placements: new Map(placements.map((one) => [`today/${one.stage}/${one.actor}`, one])),
    cards: new Map(cards.map((one) => [one.id, one])),
  };
}

const cell = { layer: 'today', stage: 's1', actor: 'a1' } as const;
const placed: MoveItem = { kind: 'placement', cell };
const fromPalette: MoveItem = { kind: 'actor', actor: 'a2' };
const names = {
  actor: (id: string) => `A:${id}`,
  stage: (id: string) => `S:${id}`,
  role: (id: string) => `R:${id}`,
  card: (id: string) => `C:${id}`,
};

describe('the places that a held thing can go to', () => {
  const full = board(
    [placement('s1', 'a1')],
    [card('c1', 's1', 'a'), card('c2', 's1', 'b'), card('c3', 's2', 'a')],
  );

  it('are the stages, and the cards for an actor of the palette', () => {
    const columns = targetColumns(full, STAGES, fromPalette, 'today');
    expect(columns.map(({ targets }) => targets.length)).toEqual([3, 2, 1]);
  });

  it('are cards of its own stage only for a placed actor, since elsewhere it is on its way', () => {
    const columns = targetColumns(full, STAGES, placed, 'today');
    expect(columns.map(({ targets }) => targets.length)).toEqual([3, 1, 1]);
  });

  it('are the gaps between the other cards for a card', () => {
    const columns = targetColumns(full, STAGES, { kind: 'card', card: 'c1' }, 'today');
    expect(columns.map(({ targets }) => targets.length)).toEqual([2, 2, 1]);
    expect(startPlace(full, columns, { kind: 'card', card: 'c2' })).toEqual({ column: 0, row: 1 });
  });

  it('are reached from anywhere by an arrow that is never dead', () => {
    const columns = targetColumns(full, STAGES, placed, 'today');
    const at = startPlace(full, columns, placed);
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    for (const key of keys) {
      const next = nextPlace(columns, at, key, placed);
      expect(next, key).not.toBeNull();
      expect(next, key).not.toEqual(at);
    }
    // A stage with one place only: up and down lead to its neighbours.
    expect(nextPlace(columns, { column: 1, row: 0 }, 'ArrowDown', placed)?.column).toBe(2);
    expect(nextPlace(columns, { column: 2, row: 0 }, 'ArrowRight', placed)?.column).toBe(0);
  });

  it('begin at the first or the last stage for an actor of the palette', () => {
    const columns = targetColumns(full, STAGES, fromPalette, 'today');
    const before = { column: -1, row: 0 };
    expect(nextPlace(columns, before, 'ArrowRight', fromPalette)?.column).toBe(0);
    expect(nextPlace(columns, before, 'ArrowDown', fromPalette)?.column).toBe(0);
    expect(nextPlace(columns, before, 'ArrowLeft', fromPalette)?.column).toBe(2);
  });

  it('are jumped to by the digit of their stage, and by no other digit', () => {
    const columns = targetColumns(full, STAGES, placed, 'today');
    const at = { column: 0, row: 0 };
    expect(nextPlace(columns, at, '3', placed)).toEqual({ column: 2, row: 0 });
    expect(nextPlace(columns, at, '9', placed)).toBeNull();
    expect(nextPlace(columns, at, 'x', placed)).toBeNull();
  });

  it('put a card last in the stage that it comes into', () => {
    const item: MoveItem = { kind: 'card', card: 'c3' };
    const columns = targetColumns(full, STAGES, item, 'today');
    const next = nextPlace(columns, { column: 1, row: 0 }, '1', item);
    expect(next).toEqual({ column: 0, row: 2 });
    expect(targetAt(columns, next ?? { column: 9, row: 9 })).toEqual({
      kind: 'position',
      stage: 's1',
      index: 2,
    });
  });
});

describe('a drop', () => {
  const stage = (id: string) => ({ kind: 'stage', layer: 'today', stage: id }) as const;
  const full = board(
    [placement('s1', 'a1'), placement('s2', 'a1')],
    [card('c1', 's1', 'a', ['a1']), card('c2', 's1', 'b')],
  );

  it('of an actor of the palette places it with the default role, or the one chosen before', () => {
    const outcome = dropOutcome(full, fromPalette, stage('s3'));
    expect(outcome).toMatchObject({ does: 'place', role: 'does', occupied: false });
    expect(droppedKey(outcome)).toBe('placement:today/s3/a2');
    const chosen = dropOutcome(full, fromPalette, stage('s3'), { copy: false, role: 'buys' });
    expect(chosen).toMatchObject({ role: 'buys' });
  });

  it('onto a stage where the actor already stands is told to be so', () => {
    const outcome = dropOutcome(full, placed, stage('s2'));
    expect(outcome).toMatchObject({ does: 'move', occupied: true });
    const again = dropOutcome(full, { kind: 'actor', actor: 'a1' }, stage('s1'));
    expect(outcomeSentence(again, names).key).toBe('board.said.occupied');
  });

  it('copies when asked to, and does nothing where the thing already is', () => {
    expect(dropOutcome(full, placed, stage('s3'), { copy: true })).toMatchObject({ does: 'copy' });
    expect(dropOutcome(full, placed, stage('s1'))).toEqual({ does: 'nothing', why: 'same' });
  });

  it('onto a card links the actor with it, once', () => {
    const target = { kind: 'card', card: 'c1' } as const;
    expect(dropOutcome(full, fromPalette, target)).toMatchObject({ does: 'link', already: false });
    expect(dropOutcome(full, placed, target)).toMatchObject({ does: 'link', already: true });
  });

  it('of a card among its neighbours counts places without the card itself', () => {
    const item: MoveItem = { kind: 'card', card: 'c1' };
    const last = dropOutcome(full, item, { kind: 'position', stage: 's1', index: 1 });
    expect(last).toMatchObject({ does: 'card', index: 1, count: 2 });
    const same = dropOutcome(full, item, { kind: 'position', stage: 's1', index: 0 });
    expect(same).toEqual({ does: 'nothing', why: 'same' });
  });

  it('of something that is gone says so and changes nothing', () => {
    const gone = dropOutcome(board([]), placed, stage('s2'));
    expect(gone).toEqual({ does: 'nothing', why: 'gone' });
    expect(outcomeSentence(gone, names).key).toBe('board.said.gone');
    const noCard = dropOutcome(board([placement('s1', 'a1')]), placed, { kind: 'card', card: 'x' });
    expect(noCard).toEqual({ does: 'nothing', why: 'gone' });
  });
});

describe('what is said', () => {
  const full = board([placement('s1', 'a1')], [card('c1', 's1', 'a')]);

  it('names the card, from where, to where and its position', () => {
    const outcome = dropOutcome(
      full,
      { kind: 'card', card: 'c1' },
      {
        kind: 'stage',
        layer: 'today',
        stage: 's2',
      },
    );
    const said = outcomeSentence(outcome, names);
    expect(said.key).toBe('board.said.card.moved');
    expect(said.values).toEqual({ card: 'C:c1', from: 'S:s1', to: 'S:s2', place: 1, count: 1 });
  });

  it('names a placed actor with its role, and the place that it is held above', () => {
    expect(itemName(full, placed, names)).toBe('A:a1 (R:leads)');
    const over = overSentence({ kind: 'position', stage: 's2', index: 1 }, 3, names);
    expect(over.values).toEqual({ stage: 'S:s2', place: 2, count: 3 });
  });
});

describe('a hold', () => {
  const lifted = board([placement('s1', 'a1')], [card('c1', 's1', 'a')]);

  it('is lost when somebody else moves, removes or locks what is held', () => {
    expect(holdLoss(placed, lifted, lifted, true)).toBeNull();
    expect(holdLoss(placed, lifted, board([placement('s2', 'a1')]), true)).toBe('moved');
    expect(holdLoss(placed, lifted, board([]), true)).toBe('removed');
    expect(holdLoss(placed, lifted, lifted, false)).toBe('locked');
  });

  it('of a card is lost when the card goes to another place, not when its text changes', () => {
    const item: MoveItem = { kind: 'card', card: 'c1' };
    const retold = board([], [{ ...card('c1', 's1', 'a'), text: 'Other' }]);
    expect(holdLoss(item, lifted, retold, true)).toBeNull();
    expect(holdLoss(item, lifted, board([], [card('c1', 's1', 'b')]), true)).toBe('moved');
    expect(holdLoss(item, lifted, board([]), true)).toBe('removed');
  });
});

describe('a pointer above several places', () => {
  const full = board([placement('s1', 'a1')], [card('c1', 's1', 'a'), card('c2', 's1', 'b')]);
  const above = (cardId: string, lower = false) => [
    { target: { kind: 'stage', layer: 'today', stage: 's1' } as const, lower: false },
    { target: { kind: 'card', card: cardId } as const, lower },
  ];

  it('puts a held card before or after the card under it, by its halves', () => {
    const item: MoveItem = { kind: 'card', card: 'c1' };
    const before = pointerTarget(full, item, above('c2'));
    expect(before).toMatchObject({ target: { index: 0 }, beside: { card: 'c2', after: false } });
    const after = pointerTarget(full, item, above('c2', true));
    expect(after).toMatchObject({ target: { index: 1 }, beside: { card: 'c2', after: true } });
  });

  it('links an actor with the card, but lets one from another stage go to the stage', () => {
    expect(pointerTarget(full, fromPalette, above('c1'))?.target.kind).toBe('card');
    expect(pointerTarget(full, placed, above('c1'))?.target.kind).toBe('card');
    const elsewhere: MoveItem = { kind: 'placement', cell: { ...cell, stage: 's2' } };
    expect(pointerTarget(full, elsewhere, above('c1'))?.target.kind).toBe('stage');
  });

  it('means nothing outside every place, and over the card that is held itself', () => {
    expect(pointerTarget(full, placed, [])).toBeNull();
    expect(pointerTarget(full, { kind: 'card', card: 'c1' }, above('c1'))).toBeNull();
  });
});

describe('the focus key of a thing', () => {
  it('names the thing, so that whatever is marked on the page can be taken hold of', () => {
    for (const item of [placed, fromPalette, { kind: 'card', card: 'c1' } as const]) {
      expect(readItemKey(itemKey(item))).toEqual(item);
    }
  });

  it('may name something that cannot be held', () => {
    for (const key of ['', 'bar:more', 'empty:today/s1/a1', 'placement:today/s1']) {
      expect(readItemKey(key)).toBeNull();
    }
  });
});

describe('the key of a place', () => {
  it('names the place, so that what is marked with it is found under the pointer', () => {
    const stage = { kind: 'stage', layer: 'wanted', stage: 's1' } as const;
    for (const target of [stage, { kind: 'card', card: 'c1' } as const]) {
      expect(readTargetKey(targetKey(target))).toEqual(target);
    }
  });

  it('may name none that is on the page', () => {
    for (const key of ['', 'stage:s1', 'stage:tomorrow/s1', 'position:s1/2']) {
      expect(readTargetKey(key)).toBeNull();
    }
  });
});
