import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Lets bytes through, and knows afterwards how many they were and their SHA-256, in hex. */
export function counting(): {
  readonly through: Transform;
  readonly counted: () => { readonly bytes: number; readonly sha256: string };
} {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, counted: () => ({ bytes, sha256: hash.digest('hex') }) };
}
