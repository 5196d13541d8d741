import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Chance, damaged, mutated, oneOf } from './strange-values.ts';

/** Writes other bytes into one of a board's snapshot files; answers the id of the snapshot. */
export function spoilSnapshotFile(
  chance: Chance,
  dataDir: string,
  board: string,
  sound: ReadonlyMap<string, Buffer>,
): string {
  const [id, text] = oneOf(chance, [...sound]);
  const folder = join(dataDir, 'snapshots', board);
  const name = readdirSync(folder).find((one) => one.endsWith(`-${id}.json`)) ?? '';
  const bad =
    chance(2) === 0
      ? damaged(chance, text)
      : Buffer.from(JSON.stringify(mutated(chance, JSON.parse(text.toString())) ?? null));
  writeFileSync(join(folder, name), bad);
  return id;
}

/** Damages the files that these boards are stored in, of a server that does not run. */
export function spoilBoardFiles(chance: Chance, dataDir: string, boards: readonly string[]): void {
  const folder = join(dataDir, 'boards');
  for (const board of boards) {
    const path = join(folder, `${board}.db`);
    writeFileSync(path, damaged(chance, readFileSync(path)));
  }
}
