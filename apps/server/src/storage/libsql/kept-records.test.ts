import { describe, expect, it } from 'vitest';
import { KeptRecords } from './kept-records.ts';

/** A storage of one record, whose answers come when they are let out. */
function slowStorage(text: string) {
  let stored = text;
  let asked = 0;
  const waiting: (() => void)[] = [];
  const turn = (): Promise<void> => new Promise((go) => waiting.push(go));
  return {
    read: async (): Promise<string> => {
      asked++;
      const answer = stored;
      await turn();
      return answer;
    },
    write: async (next: string): Promise<void> => {
      stored = next;
      await turn();
    },
    letOut: async (): Promise<void> => {
      waiting.shift()?.();
      await new Promise(setImmediate);
    },
    get asked() {
      return asked;
    },
  };
}

describe('a record that is kept', () => {
  it('is asked for once, and is what was written last from then on', async () => {
    const [kept, storage] = [new KeptRecords(), slowStorage('one')];
    const first = kept.read('b1', storage.read);
    await storage.letOut();
    expect([await first, await kept.read('b1', storage.read)]).toEqual(['one', 'one']);
    const writing = kept.write('b1', 'two', () => storage.write('two'));
    await storage.letOut();
    await writing;
    expect([await kept.read('b1', storage.read), storage.asked]).toEqual(['two', 1]);
  });

  it('is not what was asked for before a write and answered after it', async () => {
    const [kept, storage] = [new KeptRecords(), slowStorage('one')];
    const early = kept.read('b1', storage.read);
    const writing = kept.write('b1', 'two', () => storage.write('two'));
    await storage.letOut();
    expect(await early).toBe('one');
    await storage.letOut();
    await writing;
    expect(await kept.read('b1', storage.read)).toBe('two');
  });

  it('is asked for while a write of it is under way, and after one that failed', async () => {
    const [kept, storage] = [new KeptRecords(), slowStorage('one')];
    const [slow, slower] = [
      kept.write('b1', 'two', () => storage.write('two')),
      kept.write('b1', 'three', () => storage.write('three')),
    ];
    await storage.letOut();
    await slow;
    const between = kept.read('b1', storage.read);
    await storage.letOut();
    await slower;
    await storage.letOut();
    expect([await between, storage.asked]).toEqual(['three', 1]);
    await expect(kept.write('b1', 'four', () => Promise.reject(new Error('full')))).rejects.toThrow(
      'full',
    );
    const after = kept.read('b1', storage.read);
    await storage.letOut();
    expect([await after, storage.asked]).toEqual(['three', 2]);
  });

  it('is forgotten with its board, and no other board’s is', async () => {
    const kept = new KeptRecords();
    for (const key of ['b1', 'b1/p1', 'b2/p1']) await kept.read(key, async () => 'there');
    kept.forget('b1');
    const now = await Promise.all(
      ['b1', 'b1/p1', 'b2/p1'].map((key) => kept.read(key, async () => null)),
    );
    expect(now).toEqual([null, null, 'there']);
  });
});
