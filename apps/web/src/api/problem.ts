import * as z from 'zod/mini';

const problemSchema = z.object({
  type: z._default(z.string(), ''),
  title: z._default(z.string(), ''),
  detail: z.optional(z.string()),
  reason: z._default(z.string(), ''),
  errors: z._default(z.array(z.object({ path: z.string(), message: z.string() })), []),
});

/** Why a call did not go through, in words that can be shown. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** HTTP status; 0 = no answer came. */
  readonly status: number;
  /** The stable name of the problem, its last part: `wrong-code`. */
  readonly code: string;
  /** Of a command that was not carried out: why, as one of `REFUSALS`. Otherwise empty. */
  readonly reason: string;
  /** What is wrong with single fields, by their path in what was sent. */
  readonly fields: ReadonlyMap<string, string>;

  constructor(
    status: number,
    code: string,
    words: string,
    fields: ReadonlyMap<string, string> = new Map(),
    reason = '',
  ) {
    super(words);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.reason = reason;
  }
}

/** Reads an answer that was no success (RFC 9457, or anything else a proxy may put in its place). */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const read = problemSchema.safeParse(body);
  if (!read.success) return new ApiProblem(status, '', '');
  const { type, title, detail, errors, reason } = read.data;
  const code = type.split(/[/:#]/).at(-1) ?? '';
  const fields = new Map(errors.map(({ path, message }) => [fieldName(path), message] as const));
  return new ApiProblem(status, code, detail ?? title, fields, reason);
}

/** `/participant/name` and `participant.name` are the same field. */
function fieldName(path: string): string {
  return path.replace(/^[/.]/, '').replaceAll('/', '.');
}
