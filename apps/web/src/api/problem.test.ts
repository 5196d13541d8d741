import { expect, test } from 'vitest';
import { problemFrom } from './problem.ts';

test('A problem keeps its name, its words and what is wrong with each field.', () => {
  const problem = problemFrom(400, {
    type: 'urn:samsyn:problem:bad-input',
    title: 'Något i det du skickade stämmer inte.',
    errors: [{ path: '/participant/name', message: 'för lång' }],
  });
  expect(problem.code).toBe('bad-input');
  expect(problem.message).toBe('Något i det du skickade stämmer inte.');
  expect(problem.fields.get('participant.name')).toBe('för lång');
});

test('A command that was not carried out says why, in a word for programs.', () => {
  const type = 'urn:samsyn:problem:conflict';
  expect(problemFrom(409, { type, title: 'Går inte nu.', reason: 'already-open' }).reason).toBe(
    'already-open',
  );
  expect(problemFrom(404, { type: '', title: 'Finns inte.' }).reason).toBe('');
});

test("A proxy's own error page is a problem without words.", () => {
  const problem = problemFrom(502, null);
  expect(problem.status).toBe(502);
  expect(problem.message).toBe('');
  expect(problem.fields.size).toBe(0);
});
