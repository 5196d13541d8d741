import { expect, test } from 'vitest';
import { draftProblems, newBoardFrom, startDraft } from './board-draft.ts';

test('A board without a name is not sent.', () => {
  const draft = { ...startDraft('sv', null), title: '   ' };
  expect(draftProblems(draft)).toEqual({ title: 'pages.create.title.empty' });
});

test('A title of 200 letters is taken and one of 201 is not.', () => {
  const draft = startDraft('sv', null);
  expect(draftProblems({ ...draft, title: 'a'.repeat(200) })).toEqual({});
  expect(draftProblems({ ...draft, title: 'a'.repeat(201) })).toEqual({
    title: 'pages.create.tooLong',
  });
});

test('What was left empty is not sent.', () => {
  expect(newBoardFrom({ ...startDraft('en', null), title: ' Stöd ' }, null)).toEqual({
    title: 'Stöd',
    locale: 'en',
    template: 'asf',
  });
});

test('A board from a snapshot sends the snapshot and no template, and says when the cards stay behind.', () => {
  const content = { format: 'samsyn.snapshot', own: 1 };
  const chosen = {
    fileName: 'a.json',
    title: 'Lillköping',
    place: 'Lillköping',
    region: '',
    locale: 'sv',
    takenAt: '',
    content,
  } as const;
  const whole = { title: 'Lillköping', place: 'Lillköping', locale: 'sv', snapshot: content };
  const draft = startDraft('en', chosen);
  expect(newBoardFrom(draft, chosen)).toEqual(whole);
  expect(newBoardFrom({ ...draft, cards: false }, chosen)).toEqual({ ...whole, cards: false });
});
