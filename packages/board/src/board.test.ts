import { describe, expect, it } from 'vitest';
import { type Board, cardsAt, EMPTY_BOARD, placementsAt } from './board.ts';
import { eventsBetween } from './board-events.ts';
import type { Card } from './cards/card.ts';
import { fieldSchema } from './cards/field-schema.ts';
import { CARD_KINDS, fieldsOf, initialFields } from './cards/registry.ts';
import { differenceOf } from './difference.ts';
import { laneGroups } from './lanes.ts';
import type { Layer } from './layers.ts';
import { cellKey, detailKey, type Placement, readCellKey, readDetailKey } from './placements.ts';
import type { Role } from './roles.ts';
import { type Actor, actorSchema, templateSchema } from './template.ts';

function placement(layer: Layer, stage: string, actor: string, role: Role, by = 'p1'): Placement {
  const at = '2026-04-13T09:00:00Z';
  const empty = { also: [], note: '', duration: null, until: null, level: null };
  return { layer, stage, actor, role, by, at, ...empty };
}

function boardOf(placements: Placement[], cards: Card[] = []): Board {
  return {
    ...EMPTY_BOARD,
    placements: new Map(placements.map((one) => [cellKey(one), one])),
    cards: new Map(cards.map((card) => [card.id, card])),
  };
}

function card(id: string, stage: string, pos: string): Card {
  const base = { kind: 'gap', text: '', by: 'p1', at: '', actors: [], fields: {} } as const;
  return { ...base, id, stage, pos };
}

const actor = (id: string, fields: Partial<Actor>): Actor =>
  actorSchema.parse({ id, name: id, ...fields });

describe('a stage', () => {
  it('lists the strongest role first, and then the order of the template', () => {
    const board = boardOf([
      placement('today', 's1', 'a2', 'does'),
      placement('today', 's1', 'a1', 'does'),
      placement('today', 's1', 'a3', 'leads'),
      placement('wanted', 's1', 'a4', 'leads'),
      placement('today', 's2', 'a5', 'leads'),
    ]);
    const template = { actors: ['a1', 'a2', 'a3'].map((id) => actor(id, {})) };
    const listed = placementsAt(board, template, 'today', 's1').map((one) => one.actor);
    expect(listed).toEqual(['a3', 'a1', 'a2']);
  });

  it('lists its cards by position, and by id where two positions are alike', () => {
    const board = boardOf(
      [],
      [card('z', 's1', 'a1'), card('b', 's1', 'a1'), card('c', 's1', 'a0')],
    );
    expect(cardsAt(board, 's1').map(({ id }) => id)).toEqual(['c', 'b', 'z']);
  });
});

describe('the keys of a document', () => {
  it('name a cell and come back as that cell', () => {
    const cell = { layer: 'wanted', stage: 's3', actor: 'a-1_x' } as const;
    expect(readCellKey(cellKey(cell))).toEqual(cell);
    expect(readDetailKey(detailKey(cell, 'until'))).toEqual({ cell, detail: { field: 'until' } });
    expect(readDetailKey('today/s1/a1/also/funds')?.detail).toEqual({ also: 'funds' });
  });

  it.each(['', 'today/s1', 'later/s1/a1', 'today/s1/a1/x', 'today//a1', 'today/s 1/a1'])(
    'that are damaged name nothing: "%s"',
    (key) => {
      expect(readCellKey(key)).toBeNull();
    },
  );

  it.each(['today/s1/a1', 'today/s1/a1/colour', 'today/s1/a1/also/king', 'today/s1/a1/note/x'])(
    'that say nothing known about a cell are passed over: "%s"',
    (key) => {
      expect(readDetailKey(key)).toBeNull();
    },
  );
});

describe('the difference between today and the wanted picture', () => {
  it('says what comes, goes, changes role and stays', () => {
    const differences = differenceOf(
      boardOf([
        placement('today', 's1', 'a1', 'does'),
        placement('wanted', 's1', 'a1', 'leads'),
        placement('today', 's1', 'a2', 'does'),
        placement('wanted', 's1', 'a3', 'funds'),
        placement('today', 's2', 'a1', 'does'),
        placement('wanted', 's2', 'a1', 'does'),
      ]),
    );
    const kinds = Object.fromEntries([...differences].map(([key, { kind }]) => [key, kind]));
    expect(kinds).toEqual({
      's1/a1': 'changed',
      's1/a2': 'removed',
      's1/a3': 'added',
      's2/a1': 'same',
    });
  });
});

describe('lanes', () => {
  it('keep the order of the actors and put those without a value last', () => {
    const actors = [
      actor('a1', { sector: '' }),
      actor('a2', { sector: 'public' }),
      actor('a3', { sector: 'civil' }),
      actor('a4', { sector: 'public' }),
    ];
    const lanes = laneGroups(actors, 'sector').map(({ id, actors: of }) => [
      id,
      of.map((a) => a.id),
    ]);
    expect(lanes).toEqual([
      ['public', ['a2', 'a4']],
      ['civil', ['a3']],
      ['', ['a1']],
    ]);
  });
});

describe('what happened between two states', () => {
  it('calls the same actor gone from one stage and come to another a move', () => {
    const before = boardOf([placement('today', 's1', 'a1', 'does')]);
    const after = boardOf([placement('today', 's2', 'a1', 'does', 'p2')]);
    expect(eventsBetween(before, after)).toEqual([
      { sort: 'moved', of: 'placement', id: 'today/s2/a1', stage: 's2', from: 's1', by: 'p2' },
    ]);
  });

  it('tells added, changed and removed apart, for placements and cards', () => {
    const kept = placement('today', 's3', 'a3', 'does');
    const before = boardOf(
      [kept, placement('today', 's1', 'a1', 'does'), placement('today', 's1', 'a2', 'does')],
      [card('c1', 's1', 'a0'), card('c2', 's1', 'a1')],
    );
    const after = boardOf(
      [kept, placement('today', 's1', 'a1', 'leads', 'p2'), placement('today', 's2', 'a4', 'buys')],
      [card('c1', 's2', 'a0'), card('c3', 's1', 'a2')],
    );
    const told = eventsBetween(before, after).map(({ sort, id }) => `${sort} ${id}`);
    expect(told.sort()).toEqual([
      'added c3',
      'added today/s2/a4',
      'changed today/s1/a1',
      'moved c1',
      'removed c2',
      'removed today/s1/a2',
    ]);
  });
});

describe('kinds of cards', () => {
  it('start with values that their own fields accept', () => {
    for (const { id } of CARD_KINDS) {
      const specs = new Map(fieldsOf(id).map((spec) => [spec.name, spec]));
      for (const [name, value] of Object.entries(initialFields(id))) {
        const spec = specs.get(name);
        expect(spec && fieldSchema(spec).safeParse(value).success, `${id}.${name}`).toBe(true);
      }
    }
  });

  it('give every field a name of its own', () => {
    for (const { id } of CARD_KINDS) {
      const names = fieldsOf(id).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a template', () => {
  it('fills in what somebody left out and refuses an id that cannot be a key', () => {
    const read = templateSchema.parse({
      id: 'own',
      stages: [{ id: 's1', name: 'Start' }],
      actors: [],
    });
    expect(read.stages[0]).toEqual({
      id: 's1',
      name: 'Start',
      phase: '',
      description: '',
      questions: [],
      equalityPrompt: '',
      hidden: false,
    });
    const bad = templateSchema.safeParse({
      id: 'own',
      stages: [{ id: 's/1', name: 'x' }],
      actors: [],
    });
    expect(bad.error?.issues[0]?.path).toEqual(['stages', 0, 'id']);
  });
});
