import { describe, expect, it } from 'vitest';
import { InTurn } from './in-turn.ts';

describe('What concerns the same thing', () => {
  it('runs one after the other, also after a failure; other things do not wait', async () => {
    const inTurn = new InTurn();
    const events: string[] = [];
    let finish: () => void = () => undefined;
    const first = inTurn.run('a', async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      events.push('first');
      throw new Error('broken');
    });
    const second = inTurn.run('a', async () => events.push('second'));
    await inTurn.run('b', async () => events.push('other'));
    finish();
    await expect(first).rejects.toThrow('broken');
    await second;
    expect(events).toEqual(['other', 'first', 'second']);
  });
});
