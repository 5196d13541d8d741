import { readSnapshot } from '@samsyn/snapshot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { type BoardUnderTest, openBoard } from '../testing/board-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const write = (board: BoardUnderTest, kind: 'board' | 'template', work: (doc: Y.Doc) => void) =>
  app.hub.change({ board: board.id, kind }, work);

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at++) value = { a: value };
  return value;
};

const card = (text: string, more: Record<string, unknown> = {}) =>
  new Y.Map(
    Object.entries({ kind: 'need', stage: 's1', pos: 'a0', text: new Y.Text(text), ...more }),
  );

it.each<[string, (board: BoardUnderTest) => Promise<void>]>([
  [
    'a card of three million letters',
    (board) =>
      write(board, 'board', (doc) => doc.getMap('cards').set('long', card('å'.repeat(3e6)))),
  ],
  [
    'half of a character, and letters that end lines in other languages',
    (board) =>
      write(board, 'board', (doc) => doc.getMap('cards').set('odd', card('\ud800 \u2028\0'))),
  ],
  [
    'fields of the wrong sort and far too long ones',
    (board) =>
      write(board, 'board', (doc) => {
        doc.getMap('meta').set('definition', 'x'.repeat(1e5));
        doc.getMap('cards').set('x', card('x', { people: 'många', competence: 'x'.repeat(1e5) }));
        doc.getMap('placements').set('today/s1/a01', { role: 'leads', by: 7 });
        doc.getMap('details').set('today/s1/a01/note', 'x'.repeat(1e5));
        doc.getMap('cardActors').set('x/__proto__', true);
      }),
  ],
  [
    'a card and a placement that are called as every object has',
    (board) =>
      write(board, 'board', (doc) => {
        doc.getMap('cards').set('__proto__', card('x'));
        doc.getMap('cards').set('constructor', card('y'));
        doc.getMap('placements').set('today/__proto__/a01', { role: 'leads', by: '', at: '' });
      }),
  ],
  [
    'an agenda that is nested too deep, and has a field that is dangerous to copy',
    (board) =>
      write(board, 'template', (doc) => {
        const steps = doc.getMap('agenda');
        steps.set('deep', new Y.Map(Object.entries({ title: 'x', opens: nested(200) })));
        steps.set(
          'proto',
          new Y.Map([
            ['title', 'x'],
            ['__proto__', { polluted: true }],
          ] as [string, unknown][]),
        );
      }),
  ],
])(
  'A snapshot can be read again and restored, whatever somebody has written: %s',
  async (_what, spoil) => {
    const board = await openBoard(app);
    const before = await board.keep('Före');
    await spoil(board);
    const id = await board.keep('Efter');
    const kept = await board.call('GET', `/snapshots/${id}`);
    expect(kept.status).toBe(200);
    expect(readSnapshot(kept.body)).toHaveProperty('snapshot');
    for (const other of [before, id]) {
      expect((await board.call('POST', `/snapshots/${other}/restore`)).status).toBe(200);
    }
    expect((await board.call('GET', `/snapshots/diff?from=${before}&to=${id}`)).status).toBe(200);
    const opened = await app.call('POST', '/api/boards', {
      body: { snapshot: kept.body, title: 'Ny' },
    });
    expect(opened.status).toBe(201);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  },
);
