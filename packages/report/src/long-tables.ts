import { CARD_KINDS, fieldsOf, LAYERS } from '@samsyn/board';
import type { Snapshot } from '@samsyn/snapshot';
import type { Rows } from './page.ts';

/**
 * Long tables for other programs: one unambiguous row each, columns named in English by what the
 * snapshot's schema calls them, ids beside names.
 */

const about = (snapshot: Snapshot): [string, string, string, string] => [
  snapshot.id,
  snapshot.takenAt,
  snapshot.board.id,
  snapshot.board.place,
];
const ABOUT = ['snapshot', 'taken_at', 'board', 'place'] as const;

/** A row for every stage × actor in both layers, the empty ones too: who is where, and who is not. */
export function placementRows(snapshot: Snapshot): Rows {
  const key = (layer: string, stage: string, actor: string): string => `${layer}/${stage}/${actor}`;
  const placed = new Map(
    snapshot.placements.map((one) => [key(one.layer, one.stage, one.actor), one]),
  );
  const settled = new Map(
    snapshot.settled.map((one) => [key(one.layer, one.stage, one.actor), one]),
  );
  const rows = LAYERS.flatMap((layer) =>
    snapshot.stages.flatMap((stage) =>
      snapshot.actors.map((actor) => {
        const at = key(layer, stage.id, actor.id);
        const one = placed.get(at);
        const agreed = settled.get(at);
        return [
          ...about(snapshot),
          layer,
          stage.id,
          stage.name,
          stage.phase,
          actor.id,
          actor.name,
          actor.group,
          actor.sector,
          actor.level,
          one?.role ?? '',
          one?.also.join(' ') ?? '',
          one?.duration ?? '',
          one?.until ?? '',
          one?.level ?? '',
          one?.note ?? '',
          agreed?.role ?? '',
          agreed?.note ?? '',
          agreed?.dissent.join(' ') ?? '',
        ];
      }),
    ),
  );
  return [
    [
      ...ABOUT,
      'layer',
      'stage',
      'stage_name',
      'phase',
      'actor',
      'actor_name',
      'group',
      'sector',
      'actor_level',
      'role',
      'also',
      'duration',
      'until',
      'level',
      'note',
      'settled_role',
      'settled_note',
      'settled_dissent',
    ],
    ...rows,
  ];
}

/** A row for every card, with a column for every field that any kind has. */
export function cardRows(snapshot: Snapshot): Rows {
  const fields = [...new Set(CARD_KINDS.flatMap(({ id }) => fieldsOf(id).map(({ name }) => name)))];
  const stages = new Map(snapshot.stages.map(({ id, name }) => [id, name]));
  const actors = new Map(snapshot.actors.map(({ id, name }) => [id, name]));
  return [
    [
      ...ABOUT,
      'card',
      'kind',
      'stage',
      'stage_name',
      'text',
      'actors',
      'actor_names',
      ...fields,
      'votes',
      'votes_people',
      'votes_organisation_types',
    ],
    ...snapshot.cards.map((card) => [
      ...about(snapshot),
      card.id,
      card.kind,
      card.stage,
      stages.get(card.stage) ?? '',
      card.text,
      card.actors.join(' '),
      card.actors.map((id) => actors.get(id) ?? id).join(', '),
      ...fields.map((name) => plain(card[name])),
      card.votes?.total ?? '',
      card.votes?.people ?? '',
      card.votes?.organisationTypes ?? '',
    ]),
  ];
}

/**
 * A row for every person and every cell that a round asked about. `answer` is a role, `none`,
 * `unknown`, or empty for missing; `said` tells whether *no role* was said or follows from a stage
 * that was marked as done.
 */
export function answerRows(snapshot: Snapshot): Rows {
  const stages = new Map(snapshot.stages.map(({ id, name }) => [id, name]));
  const actors = new Map(snapshot.actors.map(({ id, name }) => [id, name]));
  const rows = snapshot.rounds.flatMap((round) => {
    const cells =
      round.cells ??
      (round.stages ?? [...stages.keys()]).flatMap((stage) =>
        (round.actors ?? [...actors.keys()]).map((actor) => ({ stage, actor })),
      );
    const controls = new Set(round.controls.map(({ stage, actor }) => `${stage}/${actor}`));
    return round.answers.flatMap(({ rater, organisationType, done, roles }) => {
      const said = new Map(roles.map(({ stage, actor, role }) => [`${stage}/${actor}`, role]));
      return cells.map(({ stage, actor }) => {
        const answer = said.get(`${stage}/${actor}`);
        const finished = done.includes(stage);
        return [
          ...about(snapshot),
          round.id,
          round.question,
          round.layer,
          rater,
          organisationType,
          stage,
          stages.get(stage) ?? '',
          actor,
          actors.get(actor) ?? '',
          answer ?? (finished ? 'none' : ''),
          answer === undefined ? 'no' : 'yes',
          finished ? 'yes' : 'no',
          controls.has(`${stage}/${actor}`) ? 'yes' : 'no',
        ];
      });
    });
  });
  return [
    [
      ...ABOUT,
      'round',
      'question',
      'layer',
      'rater',
      'organisation_type',
      'stage',
      'stage_name',
      'actor',
      'actor_name',
      'answer',
      'said',
      'stage_done',
      'control',
    ],
    ...rows,
  ];
}

function plain(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(' ') : '';
}
