import { expect, it } from 'vitest';
import { GlidePace } from './glide-pace.ts';

it('lets nothing glide while changes come late to the screen, and again once there is time to spare', () => {
  const pace = new GlidePace();
  expect(pace.mayGlide).toBe(true);
  pace.drawn(30);
  expect(pace.mayGlide).toBe(true);
  pace.drawn(90);
  expect(pace.mayGlide).toBe(false);
  // Faster for want of movement is not yet fast.
  pace.drawn(50);
  expect(pace.mayGlide).toBe(false);
  pace.drawn(20);
  expect(pace.mayGlide).toBe(true);
});
