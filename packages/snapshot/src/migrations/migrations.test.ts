import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json-value.ts';
import { readSnapshot } from '../read-snapshot.ts';
import { VERSION } from '../schema/snapshot-schema.ts';
import { migrate, STEPS } from './migrate.ts';

const folder = new URL('../../fixtures/', import.meta.url);
const fixture = (version: number): JsonObject =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));
const versions = Array.from({ length: VERSION + 1 }, (_, version) => version);

function snapshotOf(version: number) {
  const reading = readSnapshot(fixture(version));
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

describe('older snapshots', () => {
  it('have a frozen fixture for every version there has been', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`));
    for (const version of versions) expect(fixture(version).version).toBe(version);
  });

  it('have a step from every version but the newest, each leading to the next', () => {
    expect(STEPS).toHaveLength(VERSION);
    for (const [version, step] of STEPS.entries()) {
      const next = step(fixture(version));
      expect(next.version).toBe(version + 1);
      expect(next).toEqual(fixture(version + 1));
    }
  });

  it.each(versions)('are read from version %i, and say which it was', (version) => {
    const { snapshot, version: written, warnings } = snapshotOf(version);
    expect(written).toBe(version);
    expect(warnings).toEqual([]);
    expect(snapshot).toEqual(snapshotOf(VERSION).snapshot);
  });

  it('are left as they are by a step', () => {
    const old = fixture(0);
    migrate(old, 0);
    expect(old).toEqual(fixture(0));
  });

  it('keep through every step the fields that no step knows', () => {
    const old = fixture(0);
    const placements = old.placements as JsonObject[];
    const odd = { ...old, colour: 'red', placements: [{ ...placements[0], shade: 3 }] };
    const now = migrate(odd, 0);
    expect(now.colour).toBe('red');
    expect((now.placements as JsonObject[])[0]?.shade).toBe(3);
  });

  it('that are damaged pass through the steps and are refused by the schema', () => {
    const reading = readSnapshot({ ...fixture(0), placements: 'many', cards: [null], settled: 3 });
    if (!('problems' in reading)) throw new Error('It was read.');
    expect(reading.problems.map(({ path, code }) => [path, code])).toEqual([
      ['placements', 'type.list'],
      ['settled', 'type.list'],
      ['cards.0', 'type.object'],
    ]);
  });
});
