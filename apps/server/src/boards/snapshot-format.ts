import type { Board, Template } from '@samsyn/board';
import type { WorkshopState } from '@samsyn/workshop';
import { Problem } from '../errors/problem.ts';
import type { SnapshotRecord } from '../storage/storage.ts';

/** What a snapshot is made of. */
export interface SnapshotSource {
  readonly id: string;
  readonly takenAt: string;
  readonly label: string;
  readonly trigger: SnapshotRecord['trigger'];
  readonly boardId: string;
  readonly board: Board;
  readonly template: Template;
  readonly workshop: WorkshopState;
}

export function composeSnapshot(_source: SnapshotSource): string {
  throw new Problem('not-found');
}

export function openSnapshot(_snapshot: unknown): {
  readonly board: Omit<Board, 'skipped'>;
  readonly template: Template;
} {
  throw new Problem('invalid-input', {
    errors: [{ path: 'snapshot', text: 'server.input.badFormat' }],
  });
}

export function withoutAnswers(text: string): string {
  return text;
}

export function snapshotFileName(_text: string): string {
  return 'samsyn.json';
}
