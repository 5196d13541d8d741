import { describe, expect, it, vi } from 'vitest';
import { somebody } from '../testing/somebody.ts';
import { TimeShare, TimeShares } from './time-share.ts';

describe("a person's share of the server's time", () => {
  it('is taken by what is done for them, and comes back', () => {
    let clock = 0;
    const share = new TimeShare(() => clock);
    share.spend(() => {
      clock += 250;
    });
    expect(share.wait()).toBe(0);
    share.spend(() => {
      clock += 100;
    });
    const wait = share.wait();
    expect(wait).toBeGreaterThan(0);
    clock += wait;
    expect(share.wait()).toBe(0);
  });

  it('is taken by work that fails, too', () => {
    let clock = 0;
    const share = new TimeShare(() => clock);
    const failing = (): void => {
      clock += 400;
      throw new Error('malformed');
    };
    expect(() => share.spend(failing)).toThrow('malformed');
    expect(share.wait()).toBeGreaterThan(0);
  });

  it('never keeps anybody waiting for more than two seconds or so, whatever one thing has cost', () => {
    const share = new TimeShare(() => 0);
    share.charge(60_000);
    expect(share.wait()).toBeLessThanOrEqual(2100);
  });

  it('is the same for all lines of a person on a board, and no one else’s', () => {
    const shares = new TimeShares();
    const anna = shares.of({ board: 'b1', participant: 'anna' });
    anna.charge(1000);
    expect(shares.of({ board: 'b1', participant: 'anna' }).wait()).toBeGreaterThan(0);
    expect(shares.of({ board: 'b1', participant: 'bo' }).wait()).toBe(0);
    expect(shares.of({ board: 'b2', participant: 'anna' }).wait()).toBe(0);
  });

  it('is given back to their lines one after the other', async () => {
    vi.useFakeTimers();
    try {
      const share = new TimeShare();
      share.charge(350);
      const goesOn: number[] = [];
      for (const line of [1, 2, 3]) share.rest(() => goesOn.push(line));
      vi.advanceTimersByTime(share.wait());
      expect(goesOn).toEqual([1]);
      // The first has used it up again.
      share.charge(30);
      vi.advanceTimersByTime(100);
      expect(goesOn).toEqual([1]);
      vi.advanceTimersByTime(5000);
      expect(goesOn).toEqual([1, 2, 3]);
    } finally {
      vi.useRealTimers();
    }
  });
});

it('a line is read no more while its owner has no time left, and is read on afterwards', async () => {
  const share = new TimeShare();
  const { connection, reading } = somebody('anna', false, share);
  connection.restIfSpent();
  expect(reading()).toBe(true);
  share.charge(310);
  connection.restIfSpent();
  expect(reading()).toBe(false);
  await expect.poll(reading).toBe(true);
});
