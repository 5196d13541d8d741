import type { Picture } from './picture.ts';

/**
 * Reads a snapshot beside the page: a large one must not hold up what others do on the board, and
 * what knows the whole format stays out of the code that every page shares.
 */
export function readBeside(json: string): Promise<Picture | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
    const end = (picture: Picture | null): void => {
      worker.terminate();
      resolve(picture);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Picture | null>) => end(data));
    worker.addEventListener('error', () => end(null));
    worker.postMessage(json);
  });
}
