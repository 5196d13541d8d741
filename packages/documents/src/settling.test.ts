import { type Cell, cellKey } from '@samsyn/board';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardEditor } from './board-editor.ts';
import { readBoard } from './board-view.ts';
import { ActionHistory } from './editing.ts';

const AT = '2026-04-13T11:02:00Z';

function facilitator() {
  const doc = new Y.Doc();
  const history = new ActionHistory(doc);
  const editing = { by: 'f', now: () => AT, random: () => 0.5, newId: () => 'new' };
  return { history, edit: new BoardEditor(doc, history, editing), board: () => readBoard(doc) };
}

const at = (stage: string, actor = 'af'): Cell => ({ layer: 'today', stage, actor });
const agreed = { note: 'AF kallar till mötet.', dissent: ['kommun'] };

it('Settling a role writes down what was agreed and puts the actor there, in one step.', () => {
  const { edit, history, board } = facilitator();
  edit.settle(at('s1'), { role: 'refers', ...agreed });
  expect(board().settled.get('today/s1/af')).toEqual({
    ...at('s1'),
    role: 'refers',
    ...agreed,
    at: AT,
  });
  expect(board().placements.get('today/s1/af')).toMatchObject({ role: 'refers', by: 'f' });
  expect(history.undo()).toBe('settle');
  expect(board().settled.size + board().placements.size).toBe(0);
  expect(history.redo()).toBe('settle');
  expect(board().placements.get('today/s1/af')?.role).toBe('refers');
});

it('Settling another role than the one that is placed changes it and keeps what is said there.', () => {
  const { edit, history, board } = facilitator();
  edit.place(at('s1'), 'buys');
  edit.setDetail(at('s1'), 'note', 'Avtal till mars');
  edit.setAlso(at('s1'), 'refers', true);
  edit.settle(at('s1'), { role: 'refers', note: '', dissent: [] });
  expect(board().placements.get('today/s1/af')).toMatchObject({
    role: 'refers',
    also: [],
    note: 'Avtal till mars',
  });
  history.undo();
  expect(board().placements.get('today/s1/af')).toMatchObject({ role: 'buys', also: ['refers'] });
});

it('Settling the role that is placed leaves the placement as its author made it.', () => {
  const { edit, board } = facilitator();
  edit.place(at('s1'), 'refers');
  const before = board().placements.get('today/s1/af');
  edit.settle(at('s1'), { role: 'refers', ...agreed });
  expect(board().placements.get('today/s1/af')).toEqual(before);
});

it('Settling no role takes the actor away, and undoing brings it back with its details.', () => {
  const { edit, history, board } = facilitator();
  edit.place(at('s1'), 'funds');
  edit.setDetail(at('s1'), 'duration', 'project');
  edit.settle(at('s1'), { role: 'none', ...agreed });
  expect(board().placements.size).toBe(0);
  expect(board().settled.get('today/s1/af')?.role).toBe('none');
  history.undo();
  expect(board().placements.get('today/s1/af')).toMatchObject({
    role: 'funds',
    duration: 'project',
  });
});

it('Opening a settled cell again leaves the map as it is.', () => {
  const { edit, board } = facilitator();
  edit.settle(at('s1'), { role: 'leads', ...agreed });
  edit.settle(at('s1'), null);
  expect(board().settled.size).toBe(0);
  expect(board().placements.get('today/s1/af')?.role).toBe('leads');
});

it('Many cells are settled in one action and undone as one; what was there before is back.', () => {
  const { edit, history, board } = facilitator();
  edit.place(at('s9'), 'informed');
  edit.settleAll([
    { ...at('s1'), role: 'leads', note: '', dissent: [] },
    { ...at('s2'), role: 'funds', note: '', dissent: [] },
    { ...at('s9'), role: 'none', note: '', dissent: [] },
  ]);
  expect([...board().placements.keys()].sort()).toEqual(['today/s1/af', 'today/s2/af']);
  expect(board().settled.size).toBe(3);
  history.undo();
  expect([...board().placements.keys()]).toEqual([cellKey(at('s9'))]);
  expect(board().settled.size).toBe(0);
});
