import { expect, test } from 'vitest';
import { readSnapshotText } from './chosen-snapshot.ts';

const snapshot = {
  format: 'samsyn.snapshot',
  version: 1,
  takenAt: '2026-04-13T11:02:00Z',
  board: { id: 'b', title: 'Lillköping', locale: 'sv' },
  own: { kept: true },
};

test('A snapshot is shown by its cover and sent whole.', () => {
  const read = readSnapshotText('a.json', `\uFEFF${JSON.stringify(snapshot)}`);
  expect(read).toMatchObject({ title: 'Lillköping', place: '', content: snapshot });
});

test('A file that is no snapshot is refused by what it is.', () => {
  expect(readSnapshotText('a.json', '{"format":')).toBe('notJson');
  expect(readSnapshotText('a.json', '[]')).toBe('notSnapshot');
  expect(readSnapshotText('a.json', '{"format":"other"}')).toBe('notSnapshot');
});
