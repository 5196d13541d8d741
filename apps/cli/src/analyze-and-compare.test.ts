import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse, analysisSchema } from '@samsyn/analysis';
import { readSnapshot, type SnapshotInput } from '@samsyn/snapshot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram as run } from './testing/run-program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-analyze-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STAGES = ['s1', 's2', 's3'];

/** Five people of two types who see the same, but for the last one. */
function answers(parted: boolean) {
  return ['kommun', 'kommun', 'kommun', 'af', 'af'].map((organisationType, index) => ({
    ...{ rater: `p${index}`, organisationType, done: STAGES },
    roles: [
      { stage: 's1', actor: 'a1', role: 'leads' as const },
      ...(parted && index > 2 ? [{ stage: 's2', actor: 'a2', role: 'funds' as const }] : []),
    ],
  }));
}

function snapshot(says: Partial<SnapshotInput> & { place?: string; region?: string }): string {
  const { place = 'Lillköping', region = 'Region Mellansjö', ...more } = says;
  return JSON.stringify({
    ...{ format: 'samsyn.snapshot', version: 1, id: 'n1', takenAt: '2026-04-13T11:02:00Z' },
    board: { id: `b${place.length}`, title: `Workshop i ${place}`, place, region },
    stages: STAGES.map((id) => ({ id, name: `Steg ${id}` })),
    actors: ['a1', 'a2'].map((id) => ({ id, name: `Aktör ${id}`, sector: 'public' })),
    organisationTypes: [
      { id: 'kommun', name: 'Kommun', actors: ['a1'] },
      { id: 'af', name: 'AF', actors: ['a2'] },
    ],
    placements: [
      { layer: 'today', stage: 's1', actor: 'a1', role: 'leads' },
      { layer: 'today', stage: 's2', actor: 'a2', role: 'funds' },
    ],
    cards: [{ id: 'c1', kind: 'gap', stage: 's3', text: 'Ingen tar vid', gap: 'mandate' }],
    rounds: [
      {
        ...{ id: 'r1', question: 'Så är det', layer: 'today', revealedAt: '2026-04-13T10:00:00Z' },
        answers: answers(true),
      },
    ],
    ...more,
  });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('samsyn analyze', () => {
  it('gives the same object as the analysis itself, a line for each file', async () => {
    const files = [file('a.json', snapshot({})), file('b.json', snapshot({ id: 'n2' }))];
    const { exit, out, err } = await run(['analyze', '--format', 'json', ...files]);
    expect([exit, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const [index, line] of lines.entries()) {
      const read = readSnapshot(readFileSync(files[index] ?? '', 'utf8'));
      if ('problems' in read) throw new Error('The snapshot can be read.');
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(analyse(read.snapshot))));
      expect(analysisSchema.safeParse(JSON.parse(line)).success).toBe(true);
    }
  });

  it('tells it in sentences, counts first and what limits them beside them', async () => {
    const { exit, out } = await run(['analyze', file('a.json', snapshot({}))]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Workshop i Lillköping, 13 april 2026 kl\. 13:02\. Lägesbild n1\.\n/);
    expect(out).toContain('RUNDA: SÅ ÄR DET (I DAG)\n  5 personer svarade, från 2 slags');
    expect(out).toContain('Aktör a2 i ”Steg s2”: 2 av 5 ser aktören där. 2 säger ”finansierar”.');
    expect(out).toContain('I snitt är 50\u00a0% av');
    expect(out).toContain('inte om svaren är rätt. Den bygger på 5 personer från 2 slags');
    expect(out).toContain('Ingen leder steget ”Steg s2”. Är det en lucka?');
    expect(out).toContain('Ingen tar vid (Begränsning i mandat, ”Steg s3”, Öppen).');
    expect(out).not.toMatch(/findings\.|analysis\.|[{}]| {2}\n/);
  });

  it('tells it in English, and says what cannot be worked out', async () => {
    const alone = { id: 'r1', layer: 'today' as const, answers: answers(false).slice(0, 1) };
    const { out } = await run(['analyze', '--lang', 'en'], {
      stdin: snapshot({ rounds: [alone] }),
    });
    expect(out).toContain('One person answered, from one kind of organisation.');
    expect(out).toContain('Shared picture: cannot be worked out.');
    expect(out).not.toMatch(/NaN|null|undefined|findings\.|[{}]/);
  });

  it('names what it cannot read, and tells of the others', async () => {
    const files = [file('bad.json', '{"format"'), file('a.json', snapshot({}))];
    const { exit, out, err } = await run(['analyze', '--format', 'json', ...files]);
    expect(exit).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ file: files[0] });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('writes a file whole, in place of what was there', async () => {
    const target = file('out.ndjson', 'before');
    const { exit, out } = await run(
      ['analyze', '--format', 'json', '-o', target, '-', file('a.json', snapshot({}))],
      { stdin: snapshot({ id: 'n9' }) },
    );
    expect([exit, out]).toEqual([0, '']);
    const ids = readFileSync(target, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).snapshot);
    expect(ids).toEqual(['n9', 'n1']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('samsyn compare', () => {
  const places = () => [
    file('early.json', snapshot({ id: 'n1', takenAt: '2025-03-01T10:00:00Z' })),
    file(
      'later.json',
      snapshot({
        ...{ id: 'n2', takenAt: '2026-04-13T11:02:00Z' },
        placements: STAGES.map((stage) => ({ layer: 'today', stage, actor: 'a1', role: 'leads' })),
        rounds: [{ id: 'r1', layer: 'today', answers: answers(false) }],
      }),
    ),
    file(
      'other.json',
      snapshot({ id: 'n3', place: 'Storvik', takenAt: '2025-06-01T10:00:00Z', region: '' }),
    ),
  ];

  it('gives a row for each snapshot, and what the newest of each place say together', async () => {
    const files = places();
    const { exit, out, err } = await run([
      ...['compare', '--format', 'json', '--municipalities', '290', '--at', '2026-12-01'],
      ...files,
    ]);
    expect([exit, err]).toEqual([0, '']);
    const { format, rows, summary } = JSON.parse(out);
    expect(format).toBe('samsyn.comparison');
    expect(rows.map((row: { file: string; snapshot: string }) => [row.file, row.snapshot])).toEqual(
      files.map((name, index) => [name, `n${index + 1}`]),
    );
    expect(rows[1].shared.between.value).toBe(1);
    expect(summary.snapshots).toBe(3);
    expect(summary.reach).toMatchObject({
      ...{ municipalities: 290, places: 2, withMap: 2 },
      ...{ withoutEmptyStage: 1, refreshed: 1, complete: 1 },
    });
    expect(summary.reach.shares.withMap).toBeCloseTo(2 / 290, 12);
    expect(summary.regions).toMatchObject([{ region: 'Region Mellansjö', places: 1 }]);
    expect(summary.stages).toMatchObject([
      { stage: 's1', places: 2, empty: 0, noLead: 0, noMoney: 2 },
      { stage: 's2', places: 2, empty: 0, noLead: 1, noMoney: 1 },
      { stage: 's3', places: 2, empty: 1, noLead: 1, noMoney: 2, gaps: 2, placesWithGaps: 2 },
    ]);
    expect(summary.overTime).toMatchObject([
      {
        ...{ place: 'Lillköping', snapshots: 2 },
        from: { snapshot: 'n1', emptyStages: 1 },
        to: { snapshot: 'n2', emptyStages: 0, shared: 1 },
      },
    ]);
    expect(summary.betweenPlaces).toMatchObject({ places: 2, people: 10 });
  });

  it('shows them as a table with what it says below', async () => {
    const { exit, out } = await run(['compare', ...places()]);
    expect(exit).toBe(0);
    const [head = '', first = '', second = ''] = out.split('\n');
    expect(head.startsWith('Ort ')).toBe(true);
    expect(first).toMatch(/^Lillköping +2025-03-01 +5 +50\u00a0% \(/);
    // What is below a heading begins where the heading does.
    expect(second.indexOf('2026-04-13')).toBe(head.indexOf('Dag'));
    expect(out).toContain('2 av 2 kommuner har en karta (100\u00a0%).');
    expect(out).toContain('1 har en karta som är högst tolv månader gammal (50\u00a0%).');
    expect(out).toContain('Lillköping, 2 lägesbilder, 2025-03-01 till 2026-04-13');
    expect(out).not.toMatch(/compare\.|[{}]/);
  });

  it('names a broken file, passes over it, and exits with 1', async () => {
    const [good = ''] = places();
    const broken = file('broken.json', snapshot({}).slice(0, 400));
    const { exit, out, err } = await run(['compare', '--format', 'json', broken, good]);
    expect(exit).toBe(1);
    expect(err).toContain(broken);
    expect(JSON.parse(out)).toMatchObject({ summary: { snapshots: 1 } });
    const none = await run(['compare', '--format', 'json', broken]);
    expect([none.exit, JSON.parse(none.out).rows]).toEqual([1, []]);
  });

  it('shows how far it has come to whoever watches, and to nobody else', async () => {
    const files = places();
    const watched = await run(['compare', ...files], { isWatched: true });
    expect(watched.err).toContain('1 av 3 lägesbilder');
    expect(watched.err.endsWith('\r\u001b[K')).toBe(true);
    expect((await run(['compare', ...files])).err).toBe('');
  });

  it('holds one snapshot at a time, and says each row before it reads the next', async () => {
    const events: string[] = [];
    async function* readOne(path: string) {
      events.push(`read ${path}`);
      yield Buffer.from(snapshot({ place: path }));
    }
    const names = Array.from({ length: 50 }, (_, index) => `f${index}`);
    const { exit } = await run(['compare', '--format', 'json', ...names], {
      readFile: readOne,
      out: async (part) => {
        const row = /"file":"(\w+)"/.exec(String(part))?.[1];
        if (row !== undefined) events.push(`said ${row}`);
      },
    });
    expect(exit).toBe(0);
    expect(events).toEqual(names.flatMap((name) => [`read ${name}`, `said ${name}`]));
  });

  it.each([
    [['--municipalities', 'alla'], 'alla'],
    [['--municipalities', '0'], '0'],
    [['--at', 'snart'], 'snart'],
  ])('says what is wrong with %j', async (args, word) => {
    const { exit, out, err } = await run(['compare', ...args, ...places()]);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(word);
  });

  it('explains itself with examples, in both languages', async () => {
    const swedish = await run(['compare', '--help']);
    expect(swedish.out).toContain('Exempel:\n  samsyn compare');
    const english = await run(['analyze', '--help', '--lang', 'en']);
    expect(english.out).toContain('Examples:\n  samsyn analyze');
    expect(english.out).not.toContain('samsyn compare');
  });
});
