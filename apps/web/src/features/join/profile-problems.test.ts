import { expect, test } from 'vitest';
import { OTHER_TYPE, profileProblems, profileToSend, startProfile } from './profile-problems.ts';

const anna = {
  name: 'Anna Ek',
  organisation: 'Lillköpings kommun',
  organisationType: 'kommun',
  attendance: 'room',
} as const;

test('A name is asked for, and a type where the board has types.', () => {
  const empty = { ...anna, name: ' ', organisationType: '' };
  expect(profileProblems(empty, { name: true, type: true })).toEqual({
    name: 'pages.join.name.empty',
    organisationType: 'pages.join.type.empty',
  });
  expect(profileProblems({ ...empty, organisationType: '' }, { name: false, type: false })).toEqual(
    {},
  );
});

test('Somebody of no listed type joins without a type.', () => {
  const other = { ...anna, name: ' Anna Ek ', organisationType: OTHER_TYPE };
  expect(profileProblems(other, { name: true, type: true })).toEqual({});
  expect(profileToSend(other)).toEqual({ ...anna, organisationType: '' });
});

test('What one said on this board goes before what one said on another.', () => {
  const elsewhere = { ...anna, name: 'A. Ek' };
  expect(startProfile(anna, elsewhere, [{ id: 'kommun' }])).toEqual(anna);
  expect(startProfile(null, elsewhere, [{ id: 'kommun' }])).toEqual(elsewhere);
});

test('A type that this board does not have is asked for again.', () => {
  expect(startProfile(null, anna, [{ id: 'region' }]).organisationType).toBe('');
});
