import type { core } from 'zod/mini';
import type { InputError } from './problem.ts';

type Issue = core.$ZodIssue;
type Said = Pick<InputError, 'text' | 'values'>;

/** What is wrong with some input, field by field, in words that can be translated. */
export function inputErrors(
  issues: readonly Issue[],
  before: readonly PropertyKey[] = [],
): InputError[] {
  return issues.flatMap((issue) => {
    const path = [...before, ...issue.path];
    if (issue.code === 'invalid_union') {
      const nearest = nearestBranch(issue.errors);
      if (nearest !== null) return inputErrors(nearest, path);
    }
    return [{ path: path.map(String).join('.'), ...sayingOf(issue) }];
  });
}

/** The alternative that the input was meant to be: the one of which most was understood. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const inner = branches.filter((issues) => issues.some((issue) => issue.path.length > 0));
  const [nearest] = inner.sort((a, b) => a.length - b.length);
  if (nearest !== undefined) return nearest;
  return branches.find(([first]) => first?.code === 'invalid_value') ?? null;
}

function sayingOf(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { text: 'server.input.missing' }
        : { text: 'server.input.wrongType', values: { expected: issue.expected } };
    case 'too_big':
      return {
        text: longest[issue.origin] ?? 'server.input.tooBig',
        values: { limit: Number(issue.maximum) },
      };
    case 'too_small':
      return {
        text: shortest[issue.origin] ?? 'server.input.tooSmall',
        values: { limit: Number(issue.minimum) },
      };
    case 'invalid_value':
      return {
        text: 'server.input.notOneOf',
        values: { choices: issue.values.map(String).join(', ') },
      };
    case 'unrecognized_keys':
      return { text: 'server.input.unknownFields', values: { fields: issue.keys.join(', ') } };
    default:
      return { text: 'server.input.badFormat' };
  }
}

const longest: Readonly<Record<string, Said['text']>> = {
  string: 'server.input.tooLong',
  array: 'server.input.tooMany',
};
const shortest: Readonly<Record<string, Said['text']>> = {
  string: 'server.input.tooShort',
  array: 'server.input.tooFew',
};
