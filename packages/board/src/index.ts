export { ACTOR_GROUPS, type GroupFace, groupFace } from './actor-groups.ts';
export {
  actorOrder,
  type Board,
  type BoardMeta,
  cardsAt,
  EMPTY_BOARD,
  EMPTY_META,
  placementsAt,
} from './board.ts';
export { type BoardEvent, eventsBetween } from './board-events.ts';
export type { Card } from './cards/card.ts';
export type { CardKind, FieldSpec, FieldValue } from './cards/card-kind.ts';
export { fieldSchema } from './cards/field-schema.ts';
export {
  CARD_KINDS,
  type CardKindId,
  COMMON_FIELDS,
  cardKind,
  fieldsOf,
  initialFields,
  isCardKind,
} from './cards/registry.ts';
export { type CellDifference, type Difference, differenceOf } from './difference.ts';
export {
  type ActorId,
  type CardId,
  ID_PATTERN,
  isId,
  type OrganisationTypeId,
  type ParticipantId,
  type StageId,
} from './ids.ts';
export { GROUPINGS, type Grouping, type LaneGroup, laneGroups } from './lanes.ts';
export {
  DURATIONS,
  type Duration,
  isLayer,
  LAYERS,
  type Layer,
  LEVELS,
  type Level,
  SECTORS,
  type Sector,
  TARGETS,
  type Target,
} from './layers.ts';
export { DATE_PATTERN, LIMITS } from './limits.ts';
export { byPosition, positionAt, positionBetween, type Random } from './order.ts';
export {
  alsoKey,
  byStrength,
  type Cell,
  cellKey,
  DETAIL_FIELDS,
  type DetailField,
  detailKey,
  type Placement,
  readCellKey,
  readDetailKey,
  type Settled,
} from './placements.ts';
export {
  ANSWERS,
  type Answer,
  DEFAULT_ROLE,
  isAnswer,
  isRole,
  ROLES,
  type Role,
  roleRank,
} from './roles.ts';
export {
  type Actor,
  type AgendaStep,
  actorSchema,
  agendaStepSchema,
  type OrganisationType,
  organisationTypeSchema,
  type Stage,
  stageSchema,
  type Template,
  type TemplateInput,
  templateSchema,
  type Vocabulary,
  vocabularySchema,
} from './template.ts';
