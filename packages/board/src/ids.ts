/**
 * Ids of stages, actors, cards, boards and people. They become parts of document keys and file
 * names, so they hold letters, digits, `_` and `-` only, 1–40 of them.
 */
export type StageId = string;
export type ActorId = string;
export type CardId = string;
export type OrganisationTypeId = string;
export type ParticipantId = string;

export const ID_PATTERN = /^[A-Za-z0-9_-]{1,40}$/;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}
