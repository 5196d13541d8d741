import type { Answer } from '@samsyn/board';

/** The sentence that says what an actor now does in a stage. *No role* and *don't know* are no verbs. */
export function saidRole(role: Answer) {
  if (role === 'none' || role === 'unknown') return `board.said.role.${role}` as const;
  return 'board.said.role';
}
