import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program.ts';
import type { OperatorAnswer, OperatorRequest } from './operator-program.ts';

/** A program that answers as it is told, and writes down what it was asked. */
function operator(answer: OperatorAnswer | null) {
  const asked: OperatorRequest[] = [];
  const operate = async (request: OperatorRequest) => {
    asked.push(request);
    return answer;
  };
  return { asked, more: { operate, outIsScreen: false } };
}

const backedUp = {
  ...{ ok: true, file: '/b/x.zip', boards: 2, files: 5, left: [], removed: 1 },
};

describe('The operator’s commands', () => {
  it('ask for a backup of the folder that the server uses, and say what came of it', async () => {
    const { asked, more } = operator(backedUp);
    const args = ['backup', '-o', '/b', '--keep-days', '30', '--lang', 'en'];
    const environment = { SAMSYN_DATA_DIR: '/var/lib/samsyn' };
    const { exit, out, err } = await runProgram(args, { ...more, environment });
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(
      'The backup /b/x.zip is whole: 2 boards, 5 files.\nOne older backup was deleted.\n',
    );
    expect(asked).toEqual([
      {
        ...{ command: 'backup', dataDir: '/var/lib/samsyn', to: '/b' },
        ...{ extent: 'everything', keepDays: 30 },
      },
    ]);
  });

  it('fail when a board could not be copied, and name it', async () => {
    const { more } = operator({ ...backedUp, left: ['abc'] });
    const { exit, err } = await runProgram(['backup', '-o', '/b'], more);
    expect([exit, err]).toEqual([1, 'En tavlas fil är skadad och kom inte med: abc.\n']);
  });

  it('write a backup to standard output and nothing else, but not onto a screen', async () => {
    const { asked, more } = operator(backedUp);
    const piped = await runProgram(['backup', '--endings-only'], more);
    expect(piped).toEqual({ exit: 0, out: '', err: '' });
    expect(asked[0]).toMatchObject({ to: '-', extent: 'endings', dataDir: resolve('./data') });
    const shown = await runProgram(['backup'], { ...more, outIsScreen: true });
    expect(shown.exit).toBe(2);
    expect(shown.err).toContain('-o');
    expect(asked).toHaveLength(1);
  });

  it('restore only when it is said where it stands what was taken away since', async () => {
    const answer = { ok: true, beganAt: '2026-04-13T10:00:00Z', boards: 2, ended: 3 };
    const { asked, more } = operator(answer);
    const silent = await runProgram(['restore', 'x.zip', '-d', '/new'], more);
    expect(silent.exit).toBe(2);
    expect(silent.err).toContain('--no-endings');
    expect(asked).toEqual([]);
    const known = await runProgram(['restore', 'x.zip', '-d', '/new', '--endings', '/old'], more);
    expect(known.out).toContain('3 saker');
    const unknown = await runProgram(['restore', 'x.zip', '-d', '/new', '--no-endings'], more);
    expect(unknown.out).toContain('har kommit tillbaka');
    expect(asked).toEqual(
      ['/old', null].map((endings) => ({
        ...{ command: 'restore', file: resolve('x.zip'), dataDir: '/new', endings },
      })),
    );
  });

  it('show a facilitator’s link with the server’s address in front', async () => {
    const { asked, more } = operator({ ok: true, board: 'b1', title: 'Dag ett', key: 'b1.K' });
    const environment = { SAMSYN_PUBLIC_URL: 'https://samsyn.example.org/' };
    const args = ['recover', 'ABCD-2345', '--end-old', '-d', '/d'];
    const { exit, out } = await runProgram(args, { ...more, environment });
    expect(exit).toBe(0);
    expect(out.split('\n')[1]).toBe('https://samsyn.example.org/b/b1#k=b1.K');
    expect(out).toContain('slutat gälla');
    expect(asked[0]).toMatchObject({ board: 'ABCD-2345', endOld: true });
  });

  it('end with 2 when they were asked wrongly, and with 1 when what there is will not do', async () => {
    for (const [kind, exit] of [
      ['no-data', 2],
      ['no-such-board', 2],
      ['EACCES', 2],
      ['not-a-backup', 1],
      ['damaged', 1],
      ['storage-full', 1],
      ['busy', 1],
      ['anything', 1],
    ] as const) {
      const { more } = operator({ ok: false, kind, detail: 'Detaljen.' });
      const ended = await runProgram(['restore', '--check', 'x.zip'], more);
      expect([ended.exit, ended.out], kind).toEqual([exit, '']);
      expect(ended.err, kind).toMatch(/^\S[^\n]+\n$/);
    }
    const { more } = operator(null);
    expect((await runProgram(['restore', '--check', 'x.zip'], more)).exit).toBe(2);
    const days = await runProgram(['backup', '-o', '/b', '--keep-days', 'all'], more);
    expect([days.exit, days.err]).toEqual([
      2,
      '--keep-days ska vara ett heltal, minst 1. Här står all.\n',
    ]);
  });
});
