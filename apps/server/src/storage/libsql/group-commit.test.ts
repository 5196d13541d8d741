import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GroupCommit } from './group-commit.ts';

const UPDATE = new Uint8Array([0, 0]);

describe('updates that are to be stored', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Appends one update so often for so long; answers how many went into each commit. */
  async function commitsOf(everyMs: number, forMs: number): Promise<number[]> {
    const sizes: number[] = [];
    const commits = new GroupCommit(async (updates) => {
      sizes.push(updates.length);
      return updates.map((_, at) => at);
    });
    const stored: Promise<number>[] = [];
    for (let passed = 0; passed < forMs; passed += everyMs) {
      stored.push(commits.append('boards/b1', UPDATE));
      await vi.advanceTimersByTimeAsync(everyMs);
    }
    await vi.advanceTimersByTimeAsync(100);
    await Promise.all(stored);
    return sizes;
  }

  it('are stored at once while they are few', async () => {
    expect(await commitsOf(20, 2000)).toEqual(Array(100).fill(1));
  });

  it('wait a moment for each other while they are many, and none is left behind', async () => {
    const sizes = await commitsOf(1, 2000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2000);
    expect(sizes.slice(0, 50)).toEqual(Array(50).fill(1));
    expect(Math.min(...sizes.slice(-100, -1))).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(10);
  });
});
