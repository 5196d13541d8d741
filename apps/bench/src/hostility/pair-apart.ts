import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Honesty, Pair } from './honest-pair.ts';
import type { Asked } from './honest-thread.ts';

/** The honest pair in a thread of its own: what making the attacks takes must not be in its times. */
export class PairApart implements Pair {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** @param script the built `honest-thread` */
  static async meet(script: URL, url: string, token: string): Promise<PairApart> {
    const worker = new Worker(script, { workerData: { url, token } });
    await once(worker, 'message');
    return new PairApart(worker);
  }

  async begin(): Promise<void> {
    await this.#ask('begin');
  }

  async rest(): Promise<Honesty> {
    return (await this.#ask('rest')) as Honesty;
  }

  async leave(): Promise<void> {
    await this.#ask('leave');
    await this.#worker.terminate();
  }

  async #ask(asked: Asked): Promise<unknown> {
    this.#worker.postMessage(asked);
    const [answer] = await once(this.#worker, 'message');
    return answer;
  }
}
