import { expect, test } from 'vitest';
import { leaveBoard, onLeaveBoard, openBoardStore } from './open-board-store.ts';

test('What is open on one board is closed when it is left, and can be opened on the next.', () => {
  const useMenu = openBoardStore<{ readonly open: string | null }>({ open: null });
  let left = 0;
  onLeaveBoard(() => {
    left += 1;
  });
  useMenu.setState({ open: 'history' });
  leaveBoard();
  expect([useMenu.getState(), left]).toEqual([{ open: null }, 1]);
  useMenu.setState({ open: 'people' });
  expect(useMenu.getState().open).toBe('people');
});
