import { type Cell, cellKey, type Role } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyTemplate } from './apply-template.ts';
import { BoardEditor } from './board-editor.ts';
import { BoardView, readBoard } from './board-view.ts';
import { CardEditor } from './card-editor.ts';
import { ActionHistory } from './editing.ts';
import { forgetAuthor } from './forget-author.ts';
import { boardRoots, templateRoots } from './roots.ts';
import { TemplateEditor } from './template-editor.ts';
import { readTemplate } from './template-view.ts';

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One person with a document of their own. */
function person(name: string, seed: number) {
  const doc = new Y.Doc();
  const history = new ActionHistory(doc);
  let count = 0;
  const editing = {
    by: name,
    now: () => '2026-04-13T09:00:00Z',
    random: seeded(seed),
    newId: () => `${name}-${++count}`,
  };
  const edit = new BoardEditor(doc, history, editing);
  const cards = new CardEditor(doc, history, editing);
  return { doc, history, edit, cards, board: () => readBoard(doc) };
}

type Person = ReturnType<typeof person>;

/** Everything that either has done reaches the other. */
function meet(...people: Person[]): void {
  for (let round = 0; round < 2; round++) {
    for (const from of people) {
      for (const to of people) {
        if (from === to) continue;
        const known = Y.encodeStateVector(to.doc);
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, known));
      }
    }
  }
}

const cell = (stage: string, actor = 'af'): Cell => ({ layer: 'today', stage, actor });
const roleAt = (who: Person, at: Cell): Role | undefined =>
  who.board().placements.get(cellKey(at))?.role;

describe('two people at once', () => {
  it('who drop the same actor on the same stage make one placement, and lose no field', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    anna.edit.place(cell('s1'), 'leads');
    anna.edit.setDetail(cell('s1'), 'note', 'Sedan 2019');
    bo.edit.place(cell('s1'), 'refers');
    bo.edit.setDetail(cell('s1'), 'until', '2027-03-31');
    meet(anna, bo);
    expect(anna.board()).toEqual(bo.board());
    expect(anna.board().placements.size).toBe(1);
    const placed = anna.board().placements.get('today/s1/af');
    expect(placed).toMatchObject({ note: 'Sedan 2019', until: '2027-03-31' });
    expect(['leads', 'refers']).toContain(placed?.role);
  });

  it('who move an actor and change its role leave both to be seen', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    anna.edit.place(cell('s1'), 'does');
    meet(anna, bo);
    anna.edit.move(cell('s1'), cell('s2'));
    bo.edit.setRole(cell('s1'), 'leads');
    meet(anna, bo);
    expect(roleAt(anna, cell('s2'))).toBe('does');
    expect(roleAt(anna, cell('s1'))).toBe('leads');
  });

  it('who type in the same card both keep their words', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    const id = anna.cards.add('need', 's1', 'Handledare');
    meet(anna, bo);
    anna.cards.setText(id, 'Handledare i vardagen');
    bo.cards.setText(id, 'En handledare');
    meet(anna, bo);
    expect(anna.cards.textOf(id)?.toString()).toBe('En handledare i vardagen');
    expect(bo.cards.textOf(id)?.toString()).toBe('En handledare i vardagen');
  });

  it('never leave somebody typing in a card that is gone: undoing its making only hides it', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    const id = anna.cards.add('need', 's1');
    meet(anna, bo);
    expect(anna.history.undo()).toBe('card.add');
    bo.cards.setText(id, 'Bo skriver');
    meet(anna, bo);
    expect(bo.board().cards.has(id)).toBe(false);
    expect(anna.history.redo()).toBe('card.add');
    meet(anna, bo);
    expect(bo.board().cards.get(id)?.text).toBe('Bo skriver');
  });
});

describe('moving', () => {
  it('takes along everything that is said about the placement', () => {
    const { edit, board } = person('anna', 1);
    edit.place(cell('s1'), 'funds');
    edit.setDetail(cell('s1'), 'duration', 'project');
    edit.setAlso(cell('s1'), 'advises', true);
    edit.move(cell('s1'), cell('s4'));
    expect([...board().placements.keys()]).toEqual(['today/s4/af']);
    expect(board().placements.get('today/s4/af')).toMatchObject({
      role: 'funds',
      duration: 'project',
      also: ['advises'],
    });
  });

  it('onto an occupied cell keeps the occupant, and both notes and roles', () => {
    const { edit, board } = person('anna', 1);
    edit.place(cell('s1'), 'funds');
    edit.setDetail(cell('s1'), 'note', 'Från steg 1');
    edit.place(cell('s2'), 'leads');
    edit.setDetail(cell('s2'), 'note', 'I steg 2');
    edit.move(cell('s1'), cell('s2'));
    expect(board().placements.size).toBe(1);
    expect(board().placements.get('today/s2/af')).toMatchObject({
      role: 'leads',
      also: ['funds'],
      note: 'I steg 2\nFrån steg 1',
    });
  });

  it('stretches over neighbours in one step and leaves those that are taken', () => {
    const { edit, board, history } = person('anna', 1);
    edit.place(cell('s1'), 'does');
    edit.place(cell('s3'), 'leads');
    edit.stretch(cell('s1'), ['s2', 's3', 's4']);
    const roles = [...board().placements.values()].map(({ stage, role }) => `${stage} ${role}`);
    expect(roles.sort()).toEqual(['s1 does', 's2 does', 's3 leads', 's4 does']);
    history.undo();
    expect(board().placements.size).toBe(2);
  });

  it('does not bring back what was said about a placement that was taken away', () => {
    const { edit, board } = person('anna', 1);
    edit.place(cell('s1'));
    edit.setDetail(cell('s1'), 'note', 'Gammalt');
    edit.remove(cell('s1'));
    edit.place(cell('s1'));
    expect(board().placements.get('today/s1/af')?.note).toBe('');
  });
});

describe('undo', () => {
  it('leaves one’s own new card standing once somebody else has written in it', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    anna.edit.place(cell('s1'));
    const id = anna.cards.add('need', 's1', 'Kort');
    meet(anna, bo);
    bo.cards.setText(id, 'Kort med Bos mening');
    meet(anna, bo);
    expect(anna.history.undo()).toBe('card.add');
    meet(anna, bo);
    expect(bo.board().cards.get(id)?.text).toBe('Kort med Bos mening');
    expect(anna.history.undo()).toBe('place');
    expect(anna.board().placements.size).toBe(0);
  });

  it('takes back one action at a time, however fast they came', () => {
    const { edit, board, history } = person('anna', 1);
    edit.place(cell('s1'));
    edit.place(cell('s2'));
    edit.setRole(cell('s2'), 'leads');
    expect(history.undo()).toBe('role');
    expect(board().placements.get('today/s2/af')?.role).toBe('does');
    expect(history.undo()).toBe('place');
    expect([...board().placements.keys()]).toEqual(['today/s1/af']);
    expect(history.redo()).toBe('place');
    expect(board().placements.size).toBe(2);
  });

  it('never takes back what somebody else did', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    anna.edit.place(cell('s1'), 'does');
    meet(anna, bo);
    bo.edit.setRole(cell('s1'), 'leads');
    bo.edit.place(cell('s2'), 'funds');
    meet(anna, bo);
    anna.history.undo();
    meet(anna, bo);
    expect(roleAt(anna, cell('s1'))).toBe('leads');
    expect(roleAt(anna, cell('s2'))).toBe('funds');
    expect(anna.history.undo()).toBeNull();
  });

  it('lets anybody take back a card that somebody else deleted', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    const id = anna.cards.add('gap', 's1', 'Ingen');
    meet(anna, bo);
    anna.cards.delete(id);
    meet(anna, bo);
    bo.cards.setText(id, 'Ingen samordnar');
    bo.cards.restore(id);
    meet(anna, bo);
    expect(anna.board().cards.get(id)?.text).toBe('Ingen samordnar');
    expect(bo.history.undo()).toBe('card.add');
  });

  it('takes a deleted card back with the text that others typed meanwhile', () => {
    const anna = person('anna', 1);
    const bo = person('bo', 2);
    const id = anna.cards.add('gap', 's1', 'Ingen');
    meet(anna, bo);
    anna.cards.delete(id);
    bo.cards.setText(id, 'Ingen samordnar');
    meet(anna, bo);
    expect(anna.board().cards.size).toBe(0);
    expect(anna.history.undo()).toBe('card.delete');
    expect(anna.board().cards.get(id)?.text).toBe('Ingen samordnar');
  });

  it('takes back a burst of typing as one', () => {
    const { cards, board, history } = person('anna', 1);
    const id = cards.add('need', 's1');
    for (const text of ['H', 'He', 'Hej']) cards.setText(id, text);
    expect(history.undo()).toBe('card.text');
    expect(board().cards.get(id)?.text).toBe('');
  });
});

describe('reading', () => {
  it('passes over what it does not understand and says how many', () => {
    const { doc, edit, cards } = person('anna', 1);
    edit.place(cell('s1'));
    cards.add('practice', 's1', 'Så gör vi');
    const roots = boardRoots(doc);
    roots.placements.set('today/s1/a b', { role: 'does' });
    roots.placements.set('today/s1/x1', { role: 'reigns' });
    roots.placements.set('today/s1/x2', 'leads');
    roots.cards.set('c9', 'text');
    roots.meta.set('meetingUrl', 'javascript:alert(1)');
    roots.meta.set('title', 17);
    const board = readBoard(doc);
    expect(board.placements.size).toBe(1);
    expect(board.cards.size).toBe(1);
    expect(board.skipped).toBe(4);
    expect(board.meta).toMatchObject({ meetingUrl: '', title: '' });
  });

  it('keeps the identity of what did not change, so that only the rest is drawn again', () => {
    const { doc, edit, cards } = person('anna', 1);
    const view = new BoardView(doc);
    edit.place(cell('s1'));
    const id = cards.add('need', 's1', 'x');
    const before = view.current;
    edit.setDetail(cell('s1'), 'note', 'ny');
    const after = view.current;
    expect(after.cards).toBe(before.cards);
    expect(after.placements).not.toBe(before.placements);
    cards.linkActor(id, 'af', true);
    expect(view.current.cards.get(id)?.actors).toEqual(['af']);
    expect(view.current.placements).toBe(after.placements);
    view.destroy();
  });

  it('says the same step by step as from the start, after any changes', () => {
    const random = seeded(20260413);
    const { doc, edit, cards, history } = person('anna', 7);
    const view = new BoardView(doc);
    const stage = (): string => `s${1 + Math.floor(random() * 4)}`;
    const ids: string[] = [];
    for (let step = 0; step < 400; step++) {
      const at = cell(stage(), `a${Math.floor(random() * 5)}`);
      const id = ids[Math.floor(random() * ids.length)] ?? '';
      const choices = [
        () => edit.place(at, random() < 0.5 ? 'does' : 'leads'),
        () => edit.move(at, { ...at, stage: stage() }),
        () => edit.setDetail(at, 'note', `n${step}`),
        () => edit.remove(at),
        () => ids.push(cards.add('gap', stage(), `t${step}`)),
        () => cards.move(id, stage(), Math.floor(random() * 3)),
        () => cards.setText(id, `ny ${step}`),
        () => cards.linkActor(id, `a${step % 5}`, random() < 0.7),
        () => cards.delete(id),
        () => history.undo(),
        () => history.redo(),
      ];
      choices[Math.floor(random() * choices.length)]?.();
      if (step % 20 === 0) expect(view.current).toEqual(readBoard(doc));
    }
    expect(view.current).toEqual(readBoard(doc));
    view.destroy();
  });
});

describe('forgetting a person', () => {
  it('takes their id off what they made and leaves it on the board', () => {
    const { doc, edit, cards, board } = person('anna', 1);
    edit.place(cell('s1'));
    const id = cards.add('gap', 's1', 'Kvar');
    forgetAuthor(doc, 'anna');
    expect(board().placements.get('today/s1/af')?.by).toBe('');
    expect(board().cards.get(id)).toMatchObject({ by: '', text: 'Kvar' });
    expect(JSON.stringify(doc.toJSON())).not.toContain('"anna"');
  });
});

describe('the template', () => {
  const template = {
    id: 'asf',
    version: 1,
    stages: [
      {
        id: 's1',
        name: 'Ett',
        phase: '',
        description: '',
        questions: ['Vem?'],
        equalityPrompt: '',
        hidden: false,
      },
      {
        id: 's2',
        name: 'Två',
        phase: '',
        description: '',
        questions: [],
        equalityPrompt: '',
        hidden: true,
      },
    ],
    actors: [],
    organisationTypes: [{ id: 'kommun', name: 'Kommun', actors: ['a01'] }],
    vocabulary: { 'role.leads': { sv: 'håller i' } },
    agenda: [{ id: 'start', title: 'Kaffe', minutes: 15 }],
  };

  it('is read as it was written, in its order', () => {
    const doc = new Y.Doc();
    applyTemplate(doc, template, seeded(1));
    expect(readTemplate(doc)).toEqual({ ...template, skipped: 0 });
  });

  it('is edited: added, renamed, moved, hidden, relabelled and taken away', () => {
    const doc = new Y.Doc();
    applyTemplate(doc, template, seeded(1));
    const editor = new TemplateEditor(doc, seeded(2), () => 'new');
    editor.add('stages', { name: 'Noll' }, 0);
    editor.change('stages', 's1', { name: 'Första', questions: ['Hur?'] });
    editor.move('stages', 's1', 2);
    editor.remove('organisationTypes', 'kommun');
    editor.setLabel('role.leads', 'sv', '');
    editor.setLabel('role.does', 'en', 'carries out');
    const read = readTemplate(doc);
    expect(read.stages.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'new Noll',
      's2 Två',
      's1 Första',
    ]);
    expect(read.stages[2]?.questions).toEqual(['Hur?']);
    expect(read.organisationTypes).toEqual([]);
    expect(read.vocabulary).toEqual({ 'role.does': { en: 'carries out' } });
  });

  it('passes over a damaged entry and counts it', () => {
    const doc = new Y.Doc();
    applyTemplate(doc, template, seeded(1));
    templateRoots(doc).stages.set('s9', 'Nio');
    const read = readTemplate(doc);
    expect(read.stages).toHaveLength(2);
    expect(read.skipped).toBe(1);
  });
});

describe('a document that somebody means ill with', () => {
  const hostile = { toString: 1, valueOf: 1 };
  const deepMap = (depth: number): Y.Map<unknown> => {
    const top = new Y.Map<unknown>();
    let at = top;
    for (let level = 0; level < depth; level++) {
      const next = new Y.Map<unknown>();
      at.set('x', next);
      at = next;
    }
    return top;
  };

  it('is read and edited although a position cannot be made a string', () => {
    const doc = new Y.Doc();
    templateRoots(doc).stages.set(
      's1',
      new Y.Map<unknown>(Object.entries({ name: 'Ett', pos: hostile })),
    );
    expect(readTemplate(doc).stages.map(({ id }) => id)).toEqual(['s1']);
    new TemplateEditor(doc, seeded(1), () => 's2').add('stages', { name: 'Två' });
    applyTemplate(doc, { ...readTemplate(doc) }, seeded(2));
    expect(readTemplate(doc).stages).toHaveLength(2);
    const anna = person('anna', 3);
    const first = anna.cards.add('need', 's1', 'Ett kort');
    (boardRoots(anna.doc).cards.get(first) as Y.Map<unknown>).set('pos', hostile);
    anna.cards.add('need', 's1', 'Ett till');
    expect(anna.board().cards.size).toBe(2);
  });

  it('is read although an entry is nested deeper than the stack', () => {
    const doc = new Y.Doc();
    const { stages } = templateRoots(doc);
    // Made outside in, one level at a time, as an attacker's frames would.
    let at = new Y.Map<unknown>(Object.entries({ name: 'Ett' }));
    stages.set('s1', at);
    for (let level = 0; level < 5000; level++) {
      const next = new Y.Map<unknown>();
      at.set('x', next);
      at = next;
    }
    stages.set('s2', new Y.Map<unknown>(Object.entries({ name: deepMap(2) })));
    const read = readTemplate(doc);
    expect(read.stages.map(({ id }) => id)).toEqual(['s1']);
    expect(read.skipped).toBe(1);
  });
});
