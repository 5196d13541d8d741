import { EMPTY_META } from '@samsyn/board';
import { readOwn, type TemplateState } from '@samsyn/documents';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { openPicture } from './own-picture.ts';

const stage = (id: string) => ({
  id,
  name: `Steg ${id}`,
  phase: '',
  description: '',
  questions: [],
  equalityPrompt: '',
  hidden: false,
});
const actor = (id: string) => ({
  id,
  name: `Aktör ${id}`,
  short: '',
  group: '',
  sector: '' as const,
  level: '' as const,
  mandate: '',
  hidden: false,
});

function setUp(round: { stages: string[]; actors: string[] }) {
  const template = createStore<TemplateState>(() => ({
    id: 'asf',
    version: 1,
    stages: ['s1', 's2', 's3'].map(stage),
    actors: ['a1', 'a2'].map(actor),
    organisationTypes: [],
    vocabulary: {},
    agenda: [],
    skipped: 0,
  }));
  const document = { doc: new Y.Doc() };
  const open = openPicture({
    document,
    round: { id: 'r1', layer: 'wanted', ...round },
    template,
    openWhy: () => undefined,
    goneName: () => 'Borttagen',
  });
  return { ...open, document, template };
}

it('shows exactly the stages and actors of the round, by the numbers the room knows them by', () => {
  const { inView, close } = setUp({ stages: ['s2', 's3'], actors: ['a2'] });
  const { stages, actors } = inView.template.store.getState();
  expect(stages.map(({ id }) => [id, inView.stageNumber?.(id)])).toEqual([
    ['s2', 2],
    ['s3', 3],
  ]);
  expect(actors.map(({ id }) => id)).toEqual(['a2']);
  expect(inView).toMatchObject({ cards: null, round: 'r1', layer: 'wanted' });
  expect(inView.choices).toEqual(expect.arrayContaining(['leads', 'none', 'unknown']));
  close();
});

it('still shows what was asked when a stage is hidden or taken away afterwards', () => {
  const { inView, template, close } = setUp({ stages: ['s1', 's2'], actors: ['a1'] });
  template.setState(({ stages }) => ({
    stages: stages.slice(1).map((one) => ({ ...one, hidden: true })),
    actors: [],
  }));
  const asked = inView.template.store.getState();
  expect(asked.stages.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Borttagen', false],
    ['Steg s2', false],
  ]);
  expect(asked.actors.map(({ name }) => name)).toEqual(['Borttagen']);
  close();
});

it('writes what is placed into one’s own answers, and shows it at once', () => {
  const { inView, document, picture, edit, close } = setUp({ stages: ['s1'], actors: ['a1'] });
  let drawn = 0;
  inView.board.store.subscribe(() => drawn++);
  const cell = { layer: 'wanted', stage: 's1', actor: 'a1' } as const;
  inView.placing.place(cell, 'unknown');
  edit.setDone('s1', true);
  expect(drawn).toBe(2);
  const board = inView.board.store.getState();
  expect(board.placements.get('wanted/s1/a1')?.role).toBe('unknown');
  expect(board).toMatchObject({ meta: EMPTY_META, skipped: 0 });
  expect(picture.store.getState().done).toEqual(new Set(['s1']));
  expect(readOwn(document.doc)).toMatchObject({
    answers: { 'r1/wanted/s1/a1': { role: 'unknown' } },
    done: { 'r1/s1': true },
  });
  inView.history.undo();
  inView.history.undo();
  expect(inView.board.store.getState().placements.size).toBe(0);
  close();
});

it('shows nobody’s hands, and shows nobody one’s own', () => {
  const { inView, close } = setUp({ stages: ['s1'], actors: ['a1'] });
  inView.presence.show({ holding: { what: 'actor:a1', over: null } });
  expect(inView.presence.pointers.getState()).toEqual([]);
  close();
});
