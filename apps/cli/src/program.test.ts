import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';
import { runProgram as run } from './testing/run-program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HAND_WRITTEN = fileURLToPath(new URL('../fixtures/hand-written.json', import.meta.url));
const text = readFileSync(HAND_WRITTEN, 'utf8');

/** Writes a file into the test's folder and returns its path. */
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The hand-written snapshot with something changed. */
const changed = (change: (snapshot: Record<string, never>) => void): string => {
  const snapshot = JSON.parse(text);
  change(snapshot);
  return JSON.stringify(snapshot);
};

type Lists = Record<'stages' | 'actors' | 'placements' | 'cards' | 'settled', object[]>;
const edit = (change: (snapshot: Lists & Record<string, unknown>) => void) => () =>
  changed(change as never);
const set = (list: 'stages' | 'actors' | 'placements' | 'cards', index: number, field: object) =>
  edit((snapshot) => Object.assign(snapshot[list][index] as object, field));

/** Twenty-two ways to break a snapshot, where it is found, and a word of the sentence about it. */
const BROKEN: readonly [
  name: string,
  content: () => string | Buffer,
  path: string,
  word: string,
][] = [
  ['empty', () => '', '', 'tom'],
  ['comma', () => text.replace('"version": 1,', '"version": 1,,'), '', 'rad 3, tecken 16'],
  ['cut', () => text.slice(0, 500), '', 'slutar för tidigt'],
  ['latin1', () => Buffer.from(text, 'latin1'), '', 'UTF-8'],
  ['list', () => '[]', '', 'klammerparenteser'],
  ['foreign', () => '{"boards": []}', 'format', 'ingen lägesbild'],
  ['newer', edit((s) => Object.assign(s, { version: 99 })), 'version', 'version 99'],
  ['no-time', edit((s) => Object.assign(s, { takenAt: undefined })), 'takenAt', 'saknas'],
  ['bad-time', edit((s) => Object.assign(s, { takenAt: 'i går' })), 'takenAt', '”i går”'],
  ['stages', edit((s) => Object.assign(s, { stages: {} })), 'stages', 'hakparenteser'],
  ['stage-name', set('stages', 1, { name: undefined }), 'stages.1.name', 'saknas'],
  ['stage-id', set('stages', 2, { id: 'steg 3' }), 'stages.2.id', '”steg 3”'],
  ['twice', edit((s) => s.actors.push({ id: 'af', name: 'AF' })), 'actors.3', 'redan'],
  ['role', set('placements', 0, { role: 'leder' }), 'placements.0.role', 'leads, decides'],
  ['layer', set('placements', 3, { layer: 'later' }), 'placements.3.layer', 'today, wanted'],
  ['until', set('placements', 1, { until: 'snart' }), 'placements.1.until', '2027-03-31'],
  ['cell', set('placements', 3, { layer: 'today', actor: 'af' }), 'placements.3', 'samma steg'],
  ['nowhere', set('placements', 2, { stage: 's9' }), 'placements.2.stage', '”s9”'],
  ['kind', set('cards', 0, { kind: 'idea' }), 'cards.0.kind', 'need, support'],
  ['gap', set('cards', 0, { gap: 'pengar' }), 'cards.0.gap', 'role, mandate'],
  ['people', set('cards', 1, { people: 'tolv' }), 'cards.1.people', 'utan citattecken'],
  ['title', edit((s) => Object.assign(s, { board: { title: 7 } })), 'board.title', 'citattecken'],
];

describe('samsyn validate', () => {
  it('takes a snapshot that somebody wrote by hand in forty lines', async () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(43);
    const { exit, out, err } = await run(['validate', HAND_WRITTEN]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(`${HAND_WRITTEN}: lägesbilden går att läsa.\n`);
  });

  it.each(BROKEN)('says where and why it cannot take %s', async (name, content, path, word) => {
    const broken = file(`${name}.json`, content());
    const { exit, out } = await run(['validate', broken]);
    expect(exit).toBe(1);
    const [line = '', ...more] = out.trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(line.startsWith(`${broken}:${path === '' ? '' : ` ${path}:`} `)).toBe(true);
    expect(line).toContain(word);
    expect(line).toMatch(/\.$/);
    const english = await run(['validate', '--lang', 'en', broken]);
    expect(english.out).not.toBe(out);
    expect(english.out).not.toMatch(/snapshot\.problem|[{}]/);
  });

  it('reads standard input, named - or not named at all', async () => {
    for (const args of [['validate', '-'], ['validate']]) {
      const { exit, out } = await run(args, { stdin: text });
      expect([exit, out]).toEqual([0, 'standard in: lägesbilden går att läsa.\n']);
    }
  });

  it('gives a line of JSON for each file', async () => {
    const broken = file('broken-json.json', set('placements', 0, { role: 'x' })());
    const { exit, out } = await run(['validate', '--format', 'json', HAND_WRITTEN, broken]);
    expect(exit).toBe(1);
    const [good, bad] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(good).toEqual({ file: HAND_WRITTEN, valid: true, version: 1, problems: [] });
    expect(bad).toMatchObject({
      ...{ file: broken, valid: false },
      problems: [{ path: 'placements.0.role', code: 'choice', params: { found: 'x' } }],
    });
    expect(bad.problems[0].message).toContain('Välj ett av');
  });

  it('goes on after a file that is not there, and counts at the end', async () => {
    const { exit, out, err } = await run(['validate', join(folder, 'none.json'), HAND_WRITTEN]);
    expect(exit).toBe(2);
    expect(err).toContain('none.json finns inte');
    expect(out).toContain('går att läsa');
    expect(out).toContain('2 lägesbilder lästes, en med fel.');
  });

  it('says which version an older snapshot is in', async () => {
    const old = file(
      'old.json',
      changed((s) => Object.assign(s, { version: 0 })),
    );
    const { exit, out } = await run(['validate', old]);
    expect([exit, out]).toEqual([0, expect.stringContaining('version 0')]);
  });

  it('holds one of a thousand snapshots in memory, and says what it knows as it goes', async () => {
    const events: string[] = [];
    let open = 0;
    let most = 0;
    async function* readOne(path: string) {
      open++;
      most = Math.max(most, open);
      events.push(`read ${path}`);
      yield Buffer.from(text);
    }
    const names = Array.from({ length: 1000 }, (_, index) => `f${index}`);
    const { exit } = await run(['validate', ...names], {
      readFile: readOne,
      out: async (part) => {
        open = 0;
        events.push(`said ${String(part).split(':')[0]}`);
      },
    });
    expect([exit, most]).toEqual([0, 1]);
    expect(events.slice(0, 4)).toEqual(['read f0', 'said f0', 'read f1', 'said f1']);
    expect(events).toHaveLength(2001);
  });
});

describe('samsyn diff', () => {
  const later = () =>
    changed((snapshot) => {
      const lists = snapshot as unknown as Lists;
      Object.assign(lists.placements[2] as object, { role: 'buys' });
      Object.assign(lists.cards[0] as object, { status: 'closed' });
    });

  it('tells what changed in sentences', async () => {
    const { exit, out } = await run(['diff', HAND_WRITTEN, file('later.json', later())]);
    expect(exit).toBe(0);
    expect(out).toBe(
      'Arbetsförmedlingen bytte roll i steg 3 från anvisar till köper.\nEn lucka stängdes.\n',
    );
  });

  it('gives the changes and the sentences as JSON, in English', async () => {
    const args = ['diff', '--format', 'json', '--lang', 'en', '-', file('later.json', later())];
    const { exit, out } = await run(args, { stdin: text });
    expect(exit).toBe(0);
    const difference = JSON.parse(out);
    expect(difference.changes).toHaveLength(2);
    expect(difference.sentences[1]).toBe('One gap was closed.');
  });

  it('needs two snapshots that can be read', async () => {
    expect((await run(['diff', HAND_WRITTEN])).exit).toBe(2);
    const broken = await run(['diff', HAND_WRITTEN, file('no.json', '{')]);
    expect([broken.exit, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain('slutar för tidigt');
    const twice = await run(['diff', '-', '-'], { stdin: text });
    expect([twice.exit, twice.err]).toEqual([2, expect.stringContaining('bara läsas en gång')]);
  });
});

describe('samsyn migrate', () => {
  it('writes a snapshot anew, and the same when it is done again', async () => {
    const { exit, out } = await run(['migrate', '-'], { stdin: text });
    expect(exit).toBe(0);
    expect(out).toContain('    {"id": "s1", "name": "Behov och initiativ", "phase": "Förbereda"');
    expect((await run(['migrate'], { stdin: out })).out).toBe(out);
  });

  it('writes several into a folder, under their own names', async () => {
    const target = mkdtempSync(join(folder, 'out-'));
    const other = file('andra.json', text);
    const { exit, out } = await run(['migrate', HAND_WRITTEN, other, '-o', target]);
    expect([exit, out]).toEqual([0, '']);
    expect(readdirSync(target).sort()).toEqual(['andra.json', 'hand-written.json']);
    expect((await run(['validate', join(target, 'andra.json')])).exit).toBe(0);
  });

  it('can write over the file that it read, whole or not at all', async () => {
    const mine = file('mine.json', text);
    await run(['migrate', mine, '-o', mine]);
    expect(readFileSync(mine, 'utf8')).toContain('"trigger": "manual"');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes nothing when it does not know where, or would lose something', async () => {
    const mine = file('mine.json', text);
    const several = await run(['migrate', mine, HAND_WRITTEN]);
    expect([several.exit, several.out]).toEqual([2, '']);
    expect(several.err).toContain('-o');
    const target = mkdtempSync(join(folder, 'out-'));
    const same = await run(['migrate', mine, mine, '-o', target]);
    expect([same.exit, readdirSync(target)]).toEqual([2, []]);
    expect((await run(['migrate', mine, HAND_WRITTEN, '-o', join(folder, 'no')])).exit).toBe(2);
    const nowhere = await run(['migrate', mine, '-o', join(folder, 'no', 'x.json')]);
    expect([nowhere.exit, nowhere.err]).toEqual([2, expect.stringContaining('ENOENT')]);
  });

  it('refuses what it cannot read, and writes the others', async () => {
    const target = mkdtempSync(join(folder, 'out-'));
    const args = ['migrate', file('bad.json', '{}'), HAND_WRITTEN, '-o', target];
    const { exit, err } = await run(args);
    expect([exit, readdirSync(target)]).toEqual([1, ['hand-written.json']]);
    expect(err).toContain('ingen lägesbild från Samsyn');
  });
});

describe('the command line', () => {
  it.each([
    [['frobnicate'], 'frobnicate'],
    [['validate', '--colour'], '--colour'],
    [['validate', '--format', 'xml', 'x'], 'text, json'],
    [['validate', '--lang', 'fi', 'x'], 'sv, en'],
    [['validate', '-o'], '-o'],
    [['validate'], 'files'],
    [['diff', 'a', 'b', 'c'], 'för många namn'],
  ])('says what is wrong with %j and exits with 2', async (args, word) => {
    const { exit, out, err } = await run(args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(word);
    expect(err).not.toMatch(/error:/);
  });

  it('explains itself in both languages', async () => {
    const swedish = await run(['--help']);
    expect([swedish.exit, swedish.err]).toEqual([0, '']);
    expect(swedish.out).toMatch(/^Användning: samsyn/);
    const english = await run(['help', 'migrate', '--lang=en']);
    expect(english.exit).toBe(0);
    expect(english.out).toMatch(/^Usage: samsyn migrate/);
    expect((await run([])).exit).toBe(2);
    expect((await run(['--version'])).out).toBe('1.2.3\n');
  });

  it('speaks what it is told to, else what the system speaks, else Swedish', () => {
    const spoken = (args: string[], environment = {}) => languageOf(args, environment);
    expect(spoken(['diff', '--lang', 'en'], { LANG: 'sv_SE.UTF-8' })).toBe('en');
    expect(spoken(['--lang=sv'], { LANG: 'en_GB.UTF-8' })).toBe('sv');
    expect(spoken([], { LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(spoken([], { LANG: 'en_GB.UTF-8', LC_ALL: 'sv_SE.UTF-8' })).toBe('sv');
    expect(spoken([], { LANG: 'C.UTF-8' })).toBe('sv');
  });
});
