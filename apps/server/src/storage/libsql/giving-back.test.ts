import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GivingBack } from './giving-back.ts';

describe('what boards have let go', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is given back a while later, one board after the other, and each once', async () => {
    const given: string[] = [];
    const giving = new GivingBack(async (board) => given.push(board));
    for (const board of ['b1', 'b2', 'b1', 'b2']) giving.add(board);
    expect(given).toEqual([]);
    await vi.advanceTimersToNextTimerAsync();
    expect(given).toEqual(['b1']);
    await vi.advanceTimersToNextTimerAsync();
    expect(given).toEqual(['b1', 'b2']);
    expect(vi.getTimerCount()).toBe(0);
    giving.add('b1');
    await vi.advanceTimersToNextTimerAsync();
    expect(given).toEqual(['b1', 'b2', 'b1']);
  });

  it('does not wait for ever when one fails, and nothing is begun after the end', async () => {
    const asked: string[] = [];
    const giving = new GivingBack(async (board) => {
      asked.push(board);
      throw new Error('the disk is full');
    });
    giving.add('b1');
    giving.add('b2');
    await vi.advanceTimersToNextTimerAsync();
    await vi.advanceTimersToNextTimerAsync();
    expect(asked).toEqual(['b1', 'b2']);
    giving.add('b3');
    giving.stop();
    giving.add('b4');
    expect(vi.getTimerCount()).toBe(0);
  });
});
