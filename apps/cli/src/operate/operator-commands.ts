import { resolve } from 'node:path';
import type { MessageKey, Translator } from '@samsyn/i18n';
import { type CommandContext, UsageProblem } from '../command.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OperatorAnswer, OperatorRequest } from './operator-program.ts';

export interface OperatorOptions {
  readonly dataDir?: string;
  readonly keepDays?: string;
  readonly endingsOnly?: boolean;
  readonly check?: boolean;
  /** A path; false for `--no-endings`. */
  readonly endings?: string | boolean;
  readonly endOld?: boolean;
  readonly url?: string;
}

/** Copies what a server keeps. */
export async function backup(options: OperatorOptions, context: CommandContext): Promise<ExitCode> {
  const { surroundings, t } = context;
  const { output = '-' } = context.options;
  if (output === '-' && surroundings.outIsScreen) {
    throw new UsageProblem(t('operate.usage.screen'));
  }
  const answer = await ask(
    {
      ...{ command: 'backup', dataDir: dataDirOf(options, context), to: output },
      ...{ extent: options.endingsOnly ? 'endings' : 'everything', keepDays: daysOf(options, t) },
    },
    context,
  );
  const left = answer.left as readonly string[];
  await tell(answer, { ...context, quiet: output === '-' }, () => [
    options.endingsOnly
      ? t('operate.backup.endings', { file: text(answer.file) })
      : t('operate.backup.done', {
          ...{ file: text(answer.file), boards: Number(answer.boards) },
          files: Number(answer.files),
        }),
    ...(Number(answer.removed) > 0
      ? [t('operate.backup.removed', { count: Number(answer.removed) })]
      : []),
  ]);
  if (left.length === 0) return 0;
  const values = { count: left.length, boards: left.join(', ') };
  await surroundings.err(`${t('operate.backup.left', values)}\n`);
  return 1;
}

/** Puts what a backup holds into an empty folder, or only looks it through. */
export async function restore(
  file: string,
  options: OperatorOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { t } = context;
  if (options.check) {
    const answer = await ask({ command: 'check', file: resolve(file) }, context);
    const { boards } = answer;
    const values = { when: text(answer.beganAt), boards: Number(boards) };
    await tell(answer, context, () => [
      t(answer.extent === 'endings' ? 'operate.check.endings' : 'operate.check.done', values),
    ]);
    return 0;
  }
  // Said outright, since what is taken away by mistake of nobody else comes back by this alone.
  const known = typeof options.endings === 'string';
  if (!known && options.endings !== false) throw new UsageProblem(t('operate.usage.endings'));
  const dataDir = dataDirOf(options, context);
  const endings = known ? resolve(String(options.endings)) : null;
  const answer = await ask({ command: 'restore', file: resolve(file), dataDir, endings }, context);
  await tell(answer, context, () => [
    t('operate.restore.done', {
      ...{ folder: dataDir, boards: Number(answer.boards), when: text(answer.beganAt) },
    }),
    known
      ? t('operate.restore.ended', { count: Number(answer.ended) })
      : t('operate.restore.unknown'),
  ]);
  return 0;
}

/** Makes a new link for the facilitator of a board. */
export async function recover(
  board: string,
  options: OperatorOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, t } = context;
  const dataDir = dataDirOf(options, context);
  const endOld = options.endOld === true;
  const answer = await ask({ command: 'recover', dataDir, board, endOld }, context);
  const origin = (options.url ?? surroundings.environment.SAMSYN_PUBLIC_URL ?? '').replace(
    /\/$/,
    '',
  );
  const link = `${origin}/b/${text(answer.board)}#k=${text(answer.key)}`;
  await tell({ ...answer, link }, context, () => [
    t('operate.recover.done', { title: text(answer.title) }),
    link,
    ...(origin === '' ? [t('operate.recover.noUrl')] : []),
    t('operate.recover.keep'),
    ...(endOld ? [t('operate.recover.ended')] : []),
  ]);
  return 0;
}

/** @throws {UsageProblem | OperatorProblem} when it cannot be done */
async function ask(
  request: OperatorRequest,
  { surroundings, t }: CommandContext,
): Promise<OperatorAnswer> {
  const answer = await surroundings.operate(request);
  if (answer === null) throw new UsageProblem(t('operate.problem.no-program'));
  if (answer.ok) return answer;
  const { kind = 'failed', detail = '' } = answer;
  const said = sayProblem(kind, detail, t);
  throw OF_THE_COMMAND.includes(kind) || isOfDisk(kind)
    ? new UsageProblem(said)
    : new OperatorProblem(said);
}

/** It was asked for rightly, and what there is will not do. */
export class OperatorProblem extends Error {}

const OF_THE_COMMAND: readonly string[] = ['no-data', 'no-such-board', 'not-empty'];
const KNOWN: Readonly<Record<string, MessageKey>> = {
  'no-data': 'operate.problem.no-data',
  'no-such-board': 'operate.problem.no-such-board',
  'not-empty': 'operate.problem.not-empty',
  'not-a-backup': 'operate.problem.not-a-backup',
  newer: 'operate.problem.newer',
  damaged: 'operate.problem.damaged',
  busy: 'operate.problem.busy',
  full: 'operate.problem.full',
  'storage-full': 'operate.problem.full',
  ENOSPC: 'operate.problem.full',
};

function sayProblem(kind: string, detail: string, t: Translator): string {
  const known = KNOWN[kind];
  if (known !== undefined) return t(known, { detail });
  if (isOfDisk(kind)) return t('operate.problem.disk', { code: kind, detail });
  return t('operate.problem.failed', { detail });
}

/** What the operating system says, as `EACCES`. */
const isOfDisk = (kind: string): boolean => /^E[A-Z]+$/.test(kind);

async function tell(
  answer: OperatorAnswer,
  { surroundings, options, quiet }: CommandContext & { readonly quiet?: boolean },
  lines: () => readonly string[],
): Promise<void> {
  // Standard output is the backup itself.
  if (quiet === true) return;
  const { ok: _ok, ...said } = answer;
  const told = options.format === 'json' ? [JSON.stringify(said)] : lines();
  await surroundings.out(`${told.join('\n')}\n`);
}

function dataDirOf({ dataDir }: OperatorOptions, { surroundings }: CommandContext): string {
  return resolve(dataDir || surroundings.environment.SAMSYN_DATA_DIR || './data');
}

function daysOf({ keepDays }: OperatorOptions, t: Translator): number | null {
  if (keepDays === undefined) return null;
  if (!/^[1-9]\d{0,4}$/.test(keepDays)) {
    throw new UsageProblem(t('operate.usage.days', { found: keepDays }));
  }
  return Number(keepDays);
}

const text = (value: unknown): string => String(value ?? '');
