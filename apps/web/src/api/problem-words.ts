import type { Translator } from '@samsyn/i18n';
import { ApiProblem } from './problem.ts';

/** What went wrong and what to do, in a sentence. The server's own words go first. */
export function problemWords(error: unknown, t: Translator): string {
  if (!(error instanceof ApiProblem)) return t('pages.problem.unknown');
  if (error.message !== '') return error.message;
  if (error.status === 0) return t('pages.problem.unreachable');
  if (error.status === 401) return t('pages.problem.401');
  if (error.status === 403) return t('pages.problem.403');
  if (error.status === 404) return t('pages.problem.404');
  if (error.status === 410) return t('pages.problem.410');
  if (error.status === 413) return t('pages.problem.413');
  if (error.status === 429) return t('pages.problem.429');
  return t('pages.problem.unknown');
}

/** As much as anybody reads at once. */
const MOST_FIELDS = 5;

/** What is wrong with single fields of what was sent, each with its path: `placements.3.role: …`. */
export function fieldLines(error: unknown): readonly string[] {
  if (!(error instanceof ApiProblem)) return [];
  return [...error.fields].slice(0, MOST_FIELDS).map(([path, words]) => `${path}: ${words}`);
}
