import { type Board, type Card, EMPTY_BOARD, type Placement, type Template } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyBoard } from './apply-board.ts';
import { applyTemplate } from './apply-template.ts';
import { BoardEditor } from './board-editor.ts';
import { readBoard } from './board-view.ts';
import { CardEditor } from './card-editor.ts';
import { ActionHistory } from './editing.ts';
import { readTemplate } from './template-view.ts';

const NOW = '2026-04-13T12:00:00Z';

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function person(doc = new Y.Doc()) {
  const history = new ActionHistory(doc);
  let count = 0;
  const editing = { by: 'p1', now: () => NOW, random: seeded(1), newId: () => `c${++count}` };
  return {
    doc,
    edit: new BoardEditor(doc, history, editing),
    cards: new CardEditor(doc, history, editing),
  };
}

const cell = (stage: string) => ({ layer: 'today', stage, actor: 'af' }) as const;

describe('making a board say what an earlier one said', () => {
  it('brings back placements, details, cards, links and words, and hides what came later', () => {
    const { doc, edit, cards } = person();
    edit.setMeta('definition', 'Det som håller');
    edit.place(cell('s1'), 'leads');
    edit.setDetail(cell('s1'), 'note', 'Sedan 2019');
    const id = cards.add('gap', 's1', 'Ingen samordnar', { status: 'open' });
    cards.linkActor(id, 'af', true);
    const before = readBoard(doc);

    edit.setMeta('definition', 'Något annat');
    edit.move(cell('s1'), cell('s2'));
    edit.setRole(cell('s2'), 'funds');
    cards.setField(id, 'status', 'closed');
    cards.setText(id, 'Kommunen samordnar');
    cards.linkActor(id, 'af', false);
    cards.delete(id);
    cards.add('need', 's2', 'Kom senare');
    applyBoard(doc, before, NOW);
    expect(readBoard(doc)).toEqual(before);
  });

  it('touches nothing when there is nothing to bring back', () => {
    const { doc, edit, cards } = person();
    edit.place(cell('s1'));
    cards.add('practice', 's1', 'Så gör vi', { place: 'Lillköping', tags: ['a', 'b'] });
    applyBoard(doc, readBoard(doc), NOW);
    let updates = 0;
    doc.on('update', () => updates++);
    applyBoard(doc, readBoard(doc), NOW);
    expect(updates).toBe(0);
  });

  it('keeps what somebody is typing at the same moment, in a card that changes and in one that goes', () => {
    const here = person();
    const changed = here.cards.add('gap', 's1', 'Ingen leder.');
    const before = readBoard(here.doc);
    here.cards.setText(changed, 'Kommunen leder.');
    const late = here.cards.add('need', 's1', 'Ny');
    const there = person();
    Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc));

    there.cards.setText(changed, 'Kommunen leder. Men vem betalar?');
    there.cards.setText(late, 'Ny och längre');
    applyBoard(here.doc, before, NOW);
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
    }
    const after = readBoard(here.doc);
    expect(readBoard(there.doc)).toEqual(after);
    expect(after.cards.get(changed)?.text).toBe('Ingen leder. Men vem betalar?');
    expect(after.cards.has(late)).toBe(false);
    here.cards.restore(late);
    expect(readBoard(here.doc).cards.get(late)?.text).toBe('Ny och längre');
  });

  it('brings back a hidden card with what was typed into it while it was hidden', () => {
    const { doc, cards } = person();
    const before = readBoard(doc);
    const card = cards.add('need', 's1', 'Ny');
    const after = readBoard(doc);
    applyBoard(doc, before, NOW);
    cards.textOf(card)?.insert(2, ' och längre');
    applyBoard(doc, after, NOW);
    expect(readBoard(doc).cards.get(card)?.text).toBe('Ny och längre');
    applyBoard(doc, before, NOW);
    cards.textOf(card)?.insert(0, 'Helt ');
    const other = new Map([...after.cards].map(([id, one]) => [id, { ...one, text: 'Annan' }]));
    applyBoard(doc, { ...after, cards: other }, NOW);
    const text = readBoard(doc).cards.get(card)?.text;
    expect(text).toContain('Helt ');
    expect(text).toContain('Annan');
  });

  it('takes a text as it was from a card that somebody has brought back and deleted again', () => {
    const { doc, cards } = person();
    const before = readBoard(doc);
    const card = cards.add('need', 's1', 'Ny');
    const after = readBoard(doc);
    applyBoard(doc, before, NOW);
    cards.restore(card);
    cards.setText(card, 'Något annat');
    cards.delete(card);
    applyBoard(doc, after, NOW);
    expect(readBoard(doc)).toEqual(after);
  });

  it('fills an empty document with exactly what the target holds', () => {
    const placement: Placement = {
      ...cell('s1'),
      role: 'buys',
      also: ['advises'],
      note: 'x',
      duration: 'project',
      until: '2027-01-31',
      level: 'regional',
      by: '',
      at: NOW,
    };
    const card: Card = {
      id: 'k1',
      kind: 'funding',
      stage: 's1',
      text: 'Pengar',
      pos: 'a0',
      by: '',
      at: NOW,
      actors: ['af'],
      fields: { direction: 'need', amount: 120000 },
    };
    const target: Board = {
      ...EMPTY_BOARD,
      meta: { ...EMPTY_BOARD.meta, title: 'Tavla' },
      placements: new Map([['today/s1/af', placement]]),
      settled: new Map([
        ['today/s1/af', { ...cell('s1'), role: 'none', note: '', dissent: ['kommun'], at: NOW }],
      ]),
      cards: new Map([['k1', card]]),
    };
    const doc = new Y.Doc();
    applyBoard(doc, target, NOW);
    expect(readBoard(doc)).toEqual(target);
  });
});

describe('making a template say what an earlier one said', () => {
  const stage = (id: string, name = id) => ({
    id,
    name,
    phase: '',
    description: '',
    questions: [],
    equalityPrompt: '',
    hidden: false,
  });
  const template = (ids: string[]): Template => ({
    id: 'asf',
    version: 1,
    stages: ids.map((id) => stage(id)),
    actors: [],
    organisationTypes: [],
    vocabulary: { 'role.leads': { sv: 'håller i' } },
    agenda: [],
  });

  it.each([
    ['from nothing', [], ['a', 'b', 'c']],
    ['when one is put between', ['a', 'c'], ['a', 'b', 'c']],
    ['when the order is turned round', ['a', 'b', 'c'], ['c', 'b', 'a']],
    ['when some go and others come', ['a', 'b', 'c', 'd'], ['x', 'b', 'y', 'd', 'z']],
  ])('keeps the order %s', (_case, from, to) => {
    const doc = new Y.Doc();
    applyTemplate(doc, template(from), seeded(1));
    applyTemplate(doc, template(to), seeded(2));
    expect(readTemplate(doc)).toEqual({ ...template(to), skipped: 0 });
  });

  it('moves nothing that may stay', () => {
    const doc = new Y.Doc();
    applyTemplate(doc, template(['a', 'b', 'c']), seeded(1));
    let updates = 0;
    doc.on('update', () => updates++);
    applyTemplate(doc, template(['a', 'b', 'c']), seeded(2));
    expect(updates).toBe(0);
  });
});
