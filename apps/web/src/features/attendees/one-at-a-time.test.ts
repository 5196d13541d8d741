import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks once for several changes at once', async () => {
  const ask = vi.fn(async () => undefined);
  const asking = oneAtATime(ask, 300);
  for (let at = 0; at < 5; at++) asking.want();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('gets answers although changes never pause', async () => {
  const ask = vi.fn(async () => undefined);
  const asking = oneAtATime(ask, 300);
  for (let at = 0; at < 100; at++) {
    asking.want();
    await vi.advanceTimersByTimeAsync(30);
  }
  expect(ask).toHaveBeenCalledTimes(10);
});

it('asks once more after an answer that a change has overtaken, and never two at once', async () => {
  const answers: (() => void)[] = [];
  const ask = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  const asking = oneAtATime(ask, 300);
  asking.want();
  await vi.advanceTimersByTimeAsync(300);
  asking.want();
  asking.want();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ask).toHaveBeenCalledTimes(1);
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ask).toHaveBeenCalledTimes(2);
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks nothing once it is stopped', async () => {
  const ask = vi.fn(async () => undefined);
  const asking = oneAtATime(ask, 300);
  asking.want();
  asking.stop();
  asking.want();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ask).not.toHaveBeenCalled();
});
