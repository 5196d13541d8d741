import {
  byPosition,
  CARD_KINDS,
  cardKind,
  cellKey,
  fieldSchema,
  fieldsOf,
  LAYERS,
  ROLES,
} from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { demoWorkshop } from './demo-workshop.ts';

/** Names that stay Swedish in English text, among them first name and surname of the people. */
const PROPER_NAMES =
  /Lillköping|Mellansjö|Vägen ut|Kooptjänst|[A-ZÅÄÖ][\p{L}-]* [A-ZÅÄÖ][\p{L}-]+/gu;

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(everyText);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(everyText);
  return [];
}

const swedishIn = (value: unknown) =>
  everyText(value).filter((text) => /[åäöÅÄÖ]/.test(text.replace(PROPER_NAMES, '')));

describe('the demo workshop', () => {
  const { board, people, template } = demoWorkshop('sv');
  const placements = [...board.placements.values()];

  it('fills both pictures with every role, notes, durations and what actors also do', () => {
    for (const layer of ['today', 'wanted'] as const) {
      expect(placements.filter((placement) => placement.layer === layer).length).toBeGreaterThan(
        35,
      );
    }
    expect(new Set(placements.map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const field of ['note', 'duration', 'until', 'level'] as const) {
      expect(placements.some((placement) => placement[field])).toBe(true);
    }
    expect(placements.some(({ also }) => also.length > 0)).toBe(true);
    expect(placements.filter(({ also, role }) => also.includes(role))).toEqual([]);
  });

  it('has cards of every kind, with fields that the kinds know', () => {
    const cards = [...board.cards.values()];
    expect(new Set(cards.map(({ kind }) => kind))).toEqual(new Set(ids(CARD_KINDS)));
    for (const card of cards) expectValidFields(card);
  });

  it('stands on stages, actors and organisation types that there are', () => {
    const [stages, actors] = [ids(template.stages), ids(template.actors)];
    const types = ids(template.organisationTypes);
    const cells = [...placements, ...board.settled.values()];
    expect(cells.filter(({ stage }) => !stages.includes(stage))).toEqual([]);
    expect(cells.filter(({ actor }) => !actors.includes(actor))).toEqual([]);
    const cards = [...board.cards.values()];
    expect(cards.filter(({ stage }) => !stages.includes(stage))).toEqual([]);
    expect(cards.flatMap((card) => card.actors).filter((id) => !actors.includes(id))).toEqual([]);
    const dissenting = [...board.settled.values()].flatMap(({ dissent }) => dissent);
    const present = people.map(({ organisationType }) => organisationType);
    expect(dissenting.length).toBeGreaterThan(0);
    expect([...dissenting, ...present].filter((type) => !types.includes(type))).toEqual([]);
  });

  it('has twenty people, eight of them municipal and four at a distance, who said it all', () => {
    expect(people).toHaveLength(20);
    expect(people.filter(({ organisationType }) => organisationType === 'kommun')).toHaveLength(8);
    expect(people.filter(({ attendance }) => attendance === 'remote')).toHaveLength(4);
    const authors = [...placements, ...board.cards.values()].map(({ by }) => by);
    expect(authors.filter((by) => !ids(people).includes(by))).toEqual([]);
  });

  it('keeps each statement under its own key, and cards in the order they are written in', () => {
    for (const [key, cell] of [...board.placements, ...board.settled]) {
      expect(cellKey(cell)).toBe(key);
    }
    const cards = [...board.cards.values()];
    expect(new Set(cards.map(({ pos }) => pos)).size).toBe(cards.length);
    expect(ids([...cards].sort(byPosition))).toEqual(ids(cards));
    expect(ids(cards)).toEqual([...board.cards.keys()]);
  });

  it('has something to talk about: no stage is empty, and roles change from today to wanted', () => {
    for (const layer of LAYERS) {
      const said = placements.filter((placement) => placement.layer === layer);
      expect([...new Set(said.map(({ stage }) => stage))].sort()).toEqual(ids(template.stages));
    }
    const changed = placements.filter(({ layer, stage, actor, role }) => {
      const wanted = board.placements.get(cellKey({ layer: 'wanted', stage, actor }));
      return layer === 'today' && wanted !== undefined && wanted.role !== role;
    });
    expect(changed.length).toBeGreaterThan(3);
    const gaps = [...board.cards.values()].filter(({ kind }) => kind === 'gap');
    const states = new Set(gaps.map(({ fields }) => fields.status));
    expect(states).toEqual(new Set(['open', 'taken', 'closed']));
    expect([...board.settled.values()].some(({ role }) => role === 'none')).toBe(true);
  });

  it('is the same workshop in both languages, and the same every time', () => {
    const english = demoWorkshop('en');
    expect([...english.board.placements.keys()]).toEqual([...board.placements.keys()]);
    expect([...english.board.cards.keys()]).toEqual([...board.cards.keys()]);
    expect(swedishIn(english.board)).toEqual([]);
    expect(demoWorkshop('sv')).toEqual(demoWorkshop('sv'));
  });
});

function expectValidFields(card: {
  readonly kind: (typeof CARD_KINDS)[number]['id'];
  readonly fields: Readonly<Record<string, unknown>>;
}): void {
  const specs = fieldsOf(card.kind);
  for (const [name, value] of Object.entries(card.fields)) {
    const spec = specs.find((known) => known.name === name);
    expect(spec, `${card.kind}.${name}`).toBeDefined();
    if (spec !== undefined) expect(fieldSchema(spec).safeParse(value).success).toBe(true);
  }
  const required = cardKind(card.kind).fields.filter((spec) => 'required' in spec);
  for (const { name } of required) expect(card.fields).toHaveProperty(name);
}
