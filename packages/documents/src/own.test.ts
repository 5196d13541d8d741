import type { Cell } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { historyOfAnswers, OwnEditor } from './own-editor.ts';
import { type AskedAbout, OwnPictureView } from './own-picture.ts';
import { observeOwn, readOwn } from './own-view.ts';
import { ownRoots } from './roots.ts';

const ROUND: AskedAbout = {
  id: 'r1',
  layer: 'today',
  stages: ['s1', 's2', 's3'],
  actors: ['a1', 'a2'],
};
const at = (stage: string, actor = 'a1'): Cell => ({ layer: 'today', stage, actor });

function answering(round: AskedAbout = ROUND, doc = new Y.Doc()) {
  const roots = ownRoots(doc);
  const history = historyOfAnswers(doc);
  const view = new OwnPictureView(doc, round);
  const edit = new OwnEditor(doc, history, round);
  const said = () =>
    Object.fromEntries([...view.current.answers].map(([key, { role }]) => [key, role]));
  return { doc, roots, history, view, edit, said };
}

describe('one’s own picture in a round', () => {
  it('is kept in the form that others build on: one answer, one key', () => {
    const { edit, roots } = answering();
    edit.place(at('s1'), 'leads');
    edit.setRole(at('s2'), 'none');
    edit.setRole(at('s2', 'a2'), 'unknown');
    edit.setWhy(at('s1'), 'De kallar till mötena.');
    edit.setDone('s1', true);
    expect(roots.answers.toJSON()).toEqual({
      'r1/today/s1/a1': { role: 'leads', why: 'De kallar till mötena.' },
      'r1/today/s2/a1': { role: 'none' },
      'r1/today/s2/a2': { role: 'unknown' },
    });
    expect(roots.done.toJSON()).toEqual({ 'r1/s1': true });
  });

  it('shows an actor that is put down where it stands already as it stands', () => {
    const { edit, said } = answering();
    edit.place(at('s1'), 'leads');
    edit.place(at('s1'), 'funds');
    expect(said()).toEqual({ 'today/s1/a1': 'leads' });
  });

  it('moves an answer with its reason, and keeps what is said where it comes to', () => {
    const { edit, view, said } = answering();
    edit.place(at('s1'), 'leads');
    edit.setWhy(at('s1'), 'Först');
    edit.move(at('s1'), at('s2'));
    expect(said()).toEqual({ 'today/s2/a1': 'leads' });
    edit.place(at('s3'), 'none');
    edit.setWhy(at('s3'), 'Sedan');
    edit.move(at('s2'), at('s3'));
    expect(said()).toEqual({ 'today/s3/a1': 'none' });
    expect(view.current.answers.get('today/s3/a1')?.note).toBe('Sedan\nFörst');
  });

  it('says the same of more stages, and leaves those alone where something is said', () => {
    const { edit, said } = answering();
    edit.place(at('s1'), 'funds');
    edit.place(at('s2'), 'unknown');
    edit.stretch(at('s1'), ['s2', 's3']);
    expect(said()).toEqual({
      'today/s1/a1': 'funds',
      'today/s2/a1': 'unknown',
      'today/s3/a1': 'funds',
    });
  });

  it('takes nothing about what the round does not ask', () => {
    const { edit, roots } = answering({ ...ROUND, cells: [{ stage: 's1', actor: 'a1' }] });
    edit.place(at('s1', 'a2'), 'leads');
    edit.setRole({ ...at('s1'), layer: 'wanted' }, 'leads');
    edit.setDone('s9', true);
    edit.place(at('s1'), 'leads');
    edit.move(at('s1'), at('s2'));
    edit.copy(at('s1'), at('s2'));
    expect(Object.keys(roots.answers.toJSON())).toEqual(['r1/today/s1/a1']);
    expect(roots.done.size).toBe(0);
  });

  it('takes back one’s own steps one by one, and does them again', () => {
    const { edit, history, view, said } = answering();
    edit.place(at('s1'));
    edit.setRole(at('s1'), 'buys');
    edit.setDone('s1', true);
    expect(history.undo()).toBe('done');
    expect(view.current.done.size).toBe(0);
    expect(history.undo()).toBe('role');
    expect(said()).toEqual({ 'today/s1/a1': 'does' });
    expect(history.undo()).toBe('place');
    expect(said()).toEqual({});
    expect(history.redo()).toBe('place');
    expect(said()).toEqual({ 'today/s1/a1': 'does' });
  });

  it('keeps rounds, votes and ratings apart', () => {
    const { doc, edit, roots, said } = answering();
    roots.votes.set('v1/c1', 2);
    roots.survey.set('q1/own', 4);
    edit.place(at('s1'));
    const second = answering({ ...ROUND, id: 'r2' }, doc);
    expect(second.said()).toEqual({});
    second.edit.place(at('s2'));
    second.history.undo();
    expect(said()).toEqual({ 'today/s1/a1': 'does' });
    expect(readOwn(doc)).toEqual({
      answers: { 'r1/today/s1/a1': { role: 'does' } },
      done: {},
      votes: { 'v1/c1': 2 },
      survey: { 'q1/own': 4 },
    });
  });

  it('passes over what cannot be read, shows the rest, and counts', () => {
    const { roots, view, said } = answering();
    roots.answers.set('r1/today/s1/a1', { role: 'leads', why: 7 });
    roots.answers.set('r1/today/s1/a2', { role: 'emperor' });
    roots.answers.set('r1/today/s2/a1', new Y.Map());
    roots.answers.set('r1/nonsense', { role: 'leads' });
    roots.answers.set('r1/wanted/s1/a1', { role: 'leads' });
    roots.done.set('r1/s1', 'yes');
    expect(said()).toEqual({ 'today/s1/a1': 'leads' });
    expect(view.current.skipped).toBe(3);
    expect(view.current.done.size).toBe(0);
    expect(Object.keys(readOwn(roots.answers.doc ?? new Y.Doc()).answers)).not.toContain(
      'r1/today/s2/a1',
    );
  });

  it('tells of news once, of this round only, and leaves the other answers as they were', () => {
    const { edit, roots, view } = answering();
    edit.place(at('s1'));
    const before = view.current;
    let news = 0;
    view.subscribe(() => news++);
    roots.answers.set('r2/today/s1/a1', { role: 'leads' });
    expect(news).toBe(0);
    edit.place(at('s2'));
    expect(news).toBe(1);
    expect(view.current.answers.get('today/s1/a1')).toBe(before.answers.get('today/s1/a1'));
    view.destroy();
    edit.place(at('s3'));
    expect(news).toBe(1);
  });

  it('tells of every change in the whole document to whoever listens to it', () => {
    const { doc, roots, edit } = answering();
    let news = 0;
    const stop = observeOwn(doc, () => news++);
    edit.place(at('s1'));
    roots.votes.set('v1/c1', 1);
    stop();
    roots.votes.set('v1/c1', 2);
    expect(news).toBe(2);
  });
});
