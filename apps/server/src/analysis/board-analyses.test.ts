import { beforeEach, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { type BoardUnderTest, openBoard } from '../testing/board-under-test.ts';
import { type Analyst, openAnalyst } from './analyst.ts';
import { BoardAnalyses } from './board-analyses.ts';

/** Tells what it is asked: at once, or when the test lets it. */
class PatientAnalyst implements Analyst {
  readonly asked: string[] = [];
  isPatient = true;
  readonly #waiting: (() => void)[] = [];

  analyse(text: string) {
    this.asked.push(text);
    return new Promise<{ facilitator: string; everybody: string }>((resolve) => {
      this.#waiting.push(() => resolve({ facilitator: text, everybody: text }));
      if (!this.isPatient) this.answerAll();
    });
  }

  answerAll(): void {
    for (const answer of this.#waiting.splice(0)) answer();
  }

  async close(): Promise<void> {}
}

let app: AppUnderTest;
let board: BoardUnderTest;
let analyst: PatientAnalyst;
let analyses: BoardAnalyses;
let ids = 0;

beforeEach(async () => {
  app = await openApp();
  analyst = new PatientAnalyst();
  analyses = new BoardAnalyses({
    ...{ storage: app.storage, hub: app.hub, analyst, now: () => app.clock.now },
    chance: { newId: () => `i${++ids}`, bytes: (count) => Buffer.alloc(count), random: () => 0.5 },
  });
  board = await openBoard(app);
  return () => app.close();
});

/** Resolves once the analyst has been asked so many times. */
async function askedTimes(times: number): Promise<void> {
  while (analyst.asked.length < times) await new Promise(setImmediate);
}

const place = (actor: string) =>
  board.edit((edit) => edit.board.place({ layer: 'today', stage: 's1', actor }, 'leads'));

describe('The analyses of a board', () => {
  it('are one for all who ask while it is made, and one for all who come after a change', async () => {
    const first = Array.from({ length: 10 }, () => analyses.of(board.id, 'now'));
    await askedTimes(1);
    await place('a01');
    const second = Array.from({ length: 10 }, () => analyses.of(board.id, 'now'));
    analyst.answerAll();
    await Promise.all(first);
    await askedTimes(2);
    analyst.answerAll();
    const texts = (await Promise.all(second)).map(({ everybody }) => everybody);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('"actor": "a01"');
    expect(analyst.asked).toHaveLength(2);
    expect(analyst.asked[0]).not.toContain('"actor": "a01"');
  });

  it('are told again while nothing changes, but not for long', async () => {
    analyst.isPatient = false;
    // The documents are loaded by the first that looks at them, which counts as a change.
    await analyses.of(board.id, 'now');
    analyst.asked.length = 0;
    await analyses.of(board.id, 'now');
    await analyses.of(board.id, 'now');
    expect(analyst.asked).toHaveLength(1);
    app.clock.now += 2000;
    await analyses.of(board.id, 'now');
    expect(analyst.asked).toHaveLength(2);
  });

  it('of a snapshot are made once', async () => {
    const kept = await board.keep();
    const [one, two] = [analyses.of(board.id, kept), analyses.of(board.id, kept)];
    await askedTimes(1);
    analyst.answerAll();
    expect(await one).toBe(await two);
    expect(analyst.asked).toHaveLength(1);
  });

  it('that fail are tried again', async () => {
    const failing = { asked: 0 };
    const moody = new BoardAnalyses({
      ...{ storage: app.storage, hub: app.hub, now: () => app.clock.now },
      chance: { newId: () => 'i', bytes: (count) => Buffer.alloc(count), random: () => 0.5 },
      analyst: {
        analyse: async (text) => {
          if (++failing.asked === 1) throw new Error('once');
          return { facilitator: text, everybody: text };
        },
        close: async () => undefined,
      },
    });
    await expect(moody.of(board.id, 'now')).rejects.toThrow('once');
    expect((await moody.of(board.id, 'now')).everybody).toContain('"id": "now"');
  });
});

describe('The analyst', () => {
  const worker = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const port = "const { parentPort: port } = await import('node:worker_threads');";

  it('gets a new thread when one has ended, and says so to those who waited', async () => {
    const files = [
      worker(`${port} port.on('message', () => { throw new Error('broken'); });`),
      worker(
        `${port} port.on('message', ({ id, text }) => port.postMessage({ id, texts: { facilitator: text, everybody: '' } }));`,
      ),
    ];
    const real = openAnalyst(() => files.shift() ?? worker(''));
    const both = await Promise.allSettled([real.analyse('a'), real.analyse('b')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await real.analyse('c')).toEqual({ facilitator: 'c', everybody: '' });
    await real.close();
    await expect(real.analyse('d')).rejects.toThrow();
  });
});
