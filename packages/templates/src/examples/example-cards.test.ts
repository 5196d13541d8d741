import { CARD_KINDS, fieldSchema, fieldsOf, LIMITS } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { asfTemplate } from '../asf/asf-template.ts';
import { exampleCards } from './example-cards.ts';

const sv = exampleCards('sv');
const en = exampleCards('en');
const template = asfTemplate('sv');
const stages = template.stages.map(({ id }) => id);
const actors = template.actors.map(({ id }) => id);

describe('The example cards', () => {
  it('are twenty-six: ten practices, five needs, nine gaps, one of funding, one of equality', () => {
    const count = (kind: string) => sv.filter((card) => card.kind === kind).length;
    expect(CARD_KINDS.map(({ id }) => [id, count(id)])).toEqual([
      ['need', 5],
      ['support', 0],
      ['gap', 9],
      ['funding', 1],
      ['practice', 10],
      ['equality', 1],
    ]);
    expect(new Set(sv.map(({ id }) => id)).size).toBe(26);
  });

  it('belong to stages and actors of the ASF template', () => {
    expect(sv.filter(({ stage }) => !stages.includes(stage))).toEqual([]);
    const strangers = sv.flatMap((card) => card.actors).filter((id) => !actors.includes(id));
    expect(strangers).toEqual([]);
    expect(sv.every((card) => card.actors.length > 0)).toBe(true);
  });

  it('hold only fields that their kind has, with values that it takes', () => {
    for (const { id, kind, fields } of [...sv, ...en]) {
      for (const [name, value] of Object.entries(fields)) {
        const spec = fieldsOf(kind).find((known) => known.name === name);
        if (spec === undefined) throw new Error(`${id} has the unknown field ${name}.`);
        expect(fieldSchema(spec).safeParse(value).success, `${id} ${name}`).toBe(true);
      }
    }
  });

  it('differ between the languages in words only', () => {
    const without = (cards: typeof sv) =>
      cards.map(({ text, fields, ...card }) => ({
        ...card,
        fields: Object.entries(fields).filter(([name]) => name !== 'place'),
        lines: text.split('\n').length,
      }));
    expect(without(en)).toEqual(without(sv));
    expect(en.filter(({ text }, at) => text === sv[at]?.text)).toEqual([]);
  });

  it('have a heading and a body of their own', () => {
    for (const { text } of [...sv, ...en]) {
      const [heading = '', body = '', ...more] = text.split('\n');
      expect([heading.trim() !== '', body.trim() !== '', more.length]).toEqual([true, true, 0]);
      expect(text.length).toBeLessThanOrEqual(LIMITS.cardText);
    }
  });

  it('say where they come from, and those of practice carry it with them; four are invented', () => {
    expect(sv.filter(({ source }) => source === '').map(({ id }) => id)).toHaveLength(4);
    for (const { kind, source, fields } of sv) {
      if (kind !== 'practice') continue;
      expect(source).not.toBe('');
      expect(fields.source).toBe(source);
    }
  });
});
