import type { core } from 'zod/mini';
import type { SnapshotProblem } from './problem.ts';

type Issue = core.$ZodIssue;
type Said = Pick<SnapshotProblem, 'code' | 'params'>;

/** What a schema found wrong, as problems that can be said in words. */
export function schemaProblems(issues: readonly Issue[]): SnapshotProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
      return [{ path, code: 'badKey', params: { key: String(issue.path.at(-1)) } } as const];
    }
    return [{ path, ...sayingOf(issue) }];
  });
}

function sayingOf(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'missing', params: {} };
      return { code: `type.${expectedWord(issue.expected)}`, params: {} };
    case 'invalid_value':
      return choice(issue.values.map(String), issue.input);
    case 'invalid_union':
      return unionSaying(issue);
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'empty', params: {} }
        : { code: 'tooSmall', params: { limit: Number(issue.minimum) } };
    case 'invalid_format':
      return { code: formatCode(issue), params: { found: shown(issue.input) } };
    default:
      return { code: 'invalid', params: { found: shown(issue.input) } };
  }
}

function unionSaying(issue: core.$ZodIssueInvalidUnion): Said {
  const found = issue as { readonly options?: readonly unknown[]; readonly discriminator?: string };
  if (found.options === undefined) return { code: 'id', params: { found: shown(issue.input) } };
  const input = issue.input as Readonly<Record<string, unknown>>;
  return choice(found.options.map(String), input?.[found.discriminator ?? '']);
}

function choice(choices: readonly string[], input: unknown): Said {
  if (input === undefined) return { code: 'missing', params: {} };
  return { code: 'choice', params: { found: shown(input), choices: choices.join(', ') } };
}

function tooBig({ origin, maximum, input }: core.$ZodIssueTooBig): Said {
  const limit = Number(maximum);
  if (origin === 'string') return { code: 'tooLong', params: { limit, length: lengthOf(input) } };
  if (origin === 'array') return { code: 'tooMany', params: { limit, length: lengthOf(input) } };
  return { code: 'tooBig', params: { limit } };
}

function formatCode({ format, pattern = '' }: core.$ZodIssueInvalidStringFormat): Said['code'] {
  if (format === 'datetime') return 'time';
  if (pattern.includes('https')) return 'https';
  return pattern.includes('\\d{4}-') ? 'day' : 'id';
}

function expectedWord(expected: string) {
  if (expected === 'array') return 'list';
  if (expected === 'object' || expected === 'record') return 'object';
  if (expected === 'boolean' || expected === 'number') return expected;
  return expected === 'string' ? 'text' : 'integer';
}

function lengthOf(input: unknown): number {
  return typeof input === 'string' || Array.isArray(input) ? input.length : 0;
}

/** What stands there, short enough for a sentence. */
export function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
