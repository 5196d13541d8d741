import { expect, it } from 'vitest';
import { StorageError } from '../storage.ts';
import { boardRecord } from '../storage-contract.ts';
import { boardIn, participantIn, participantsIn } from './records.ts';

const board = JSON.stringify(boardRecord('b1', 'AAAAAAAA'));
const person = JSON.stringify({
  ...{ id: 'p1', secretHash: 'aa', name: 'Åsa', organisation: '', organisationType: '' },
  ...{ attendance: 'room', role: 'participant', joinedAt: '', removed: false },
});

it('reads what was stored, whatever it says, and nothing where there is none', () => {
  expect(boardIn(board)).toEqual(JSON.parse(board));
  expect(participantIn(person)).toEqual(JSON.parse(person));
  expect([boardIn(null), participantIn(null)]).toEqual([null, null]);
});

it('says that the storage fails, and opens no door, when a record is damaged anywhere', () => {
  for (const [text, read] of [
    [board, boardIn],
    [person, participantIn],
  ] as const) {
    for (let at = 0; at < text.length; at++) {
      const bytes = Buffer.from(text);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      try {
        expect(Object.keys(read(bytes.toString()) ?? {}).length).toBeGreaterThan(5);
      } catch (error) {
        expect(error).toBeInstanceOf(StorageError);
      }
    }
  }
  expect(() => boardIn('{"id": "b1", "code": "AAAAAAAA", "keys": {}}')).toThrow(StorageError);
  expect(() => participantIn('{"id": "p1"}')).toThrow(StorageError);
});

it('lists the others when one person’s record is damaged', () => {
  expect(participantsIn([person, '{"id": "p2"', person]).map(({ id }) => id)).toEqual(['p1', 'p1']);
});
