import type { MessageKey } from '@samsyn/i18n';

/** Everything that a call can be refused for, with its HTTP status. The names are a contract. */
export const PROBLEMS = {
  'invalid-input': 400,
  'malformed-body': 400,
  'token-needed': 401,
  'admin-key-needed': 401,
  'token-withdrawn': 401,
  'not-allowed': 403,
  'wrong-secret': 403,
  'person-removed': 403,
  'not-found': 404,
  'no-such-board': 404,
  'no-such-snapshot': 404,
  'no-such-comparison': 404,
  'unknown-key': 404,
  'unknown-code': 404,
  conflict: 409,
  'board-full': 409,
  'too-many-kept': 409,
  'comparison-waits': 409,
  'too-large': 413,
  'wrong-content-type': 415,
  'broken-snapshot': 422,
  'too-many-tries': 429,
  'too-many-calls': 429,
  internal: 500,
  'storage-unavailable': 503,
  'storage-full': 507,
} as const satisfies Record<string, number>;

export type ProblemKind = keyof typeof PROBLEMS;

/** One thing that is wrong with the input: where, and which text says what. */
export interface InputError {
  /** Names and indexes with full stops between, as `template.stages.2.name`; empty for the whole. */
  readonly path: string;
  readonly text: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A refusal that the caller is told about, as RFC 9457 says. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly InputError[];
  /** For whoever writes a program, in English; never holds what somebody has typed. */
  readonly reason: string | null;

  constructor(kind: ProblemKind, more: { errors?: readonly InputError[]; reason?: string } = {}) {
    super(kind);
    this.name = 'Problem';
    this.kind = kind;
    this.errors = more.errors ?? [];
    this.reason = more.reason ?? null;
  }

  get status(): number {
    return PROBLEMS[this.kind];
  }
}
