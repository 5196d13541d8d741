import { EMPTY_BOARD } from '@samsyn/board';
import { expect, test } from 'vitest';
import { placedCount } from './placed-count.ts';
import { questionsToText, textToQuestions } from './question-lines.ts';

const placement = (stage: string, actor: string) =>
  ({ layer: 'today', stage, actor, role: 'does' }) as never;
const card = (id: string, stage: string, actors: string[]) => ({ id, stage, actors }) as never;

const board = {
  ...EMPTY_BOARD,
  placements: new Map([
    ['today/s1/a1', placement('s1', 'a1')],
    ['today/s1/a2', placement('s1', 'a2')],
    ['today/s2/a1', placement('s2', 'a1')],
  ]),
  cards: new Map([
    ['c1', card('c1', 's1', ['a1'])],
    ['c2', card('c2', 's2', [])],
  ]),
};

test('A stage counts what is placed in it, an actor where it stands and is named.', () => {
  expect(placedCount(board, 'stages', 's1')).toEqual({ placements: 2, cards: 1 });
  expect(placedCount(board, 'actors', 'a1')).toEqual({ placements: 2, cards: 1 });
  expect(placedCount(board, 'actors', 'a9')).toEqual({ placements: 0, cards: 0 });
});

test('Questions come back from their text as they were.', () => {
  const questions = ['Vem tar första steget?', 'Vad kostar det?'];
  expect(textToQuestions(questionsToText(questions))).toEqual(questions);
});

test('Empty lines are no questions, and a stage holds twenty.', () => {
  expect(textToQuestions('\n a \n\n')).toEqual(['a']);
  expect(textToQuestions('q\n'.repeat(30))).toHaveLength(20);
});
