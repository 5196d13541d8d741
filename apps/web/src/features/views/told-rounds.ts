import type { Analysis } from '@samsyn/analysis';
import type { Actor, Stage } from '@samsyn/board';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';

/** In whose order stages and actors stand. */
interface Order {
  readonly stages: readonly Pick<Stage, 'id'>[];
  readonly actors: readonly Pick<Actor, 'id'>[];
}

/**
 * The rounds that an analysis tells of, as the reveal draws rounds: so a snapshot's answers can be
 * read in the same forms as those of the day. Rounds that nobody answered are left out.
 */
export function toldRounds(analysis: Analysis, order: Order): RevealedRound[] {
  return analysis.rounds.flatMap((round) => {
    const { id, question, layer, people, organisationTypes, unknownShare, note } = round;
    if (people === 0) return [];
    const stages = inOrder(new Set(round.cells.map(({ stage }) => stage)), order.stages);
    const actors = inOrder(new Set(round.cells.map(({ actor }) => actor)), order.actors);
    const isWhole = round.cells.length === stages.length * actors.length;
    const spots = round.cells.map(({ stage, actor }) => ({ stage, actor }));
    const cells = round.cells.map(({ stage, actor, n, counts, unknown, types, label, byType }) => ({
      ...{ stage, actor, n, unknown, types, label, byType },
      // What too few have said is not drawn for the facilitator either.
      counts: label === 'few' ? {} : (counts ?? {}),
    }));
    const answered = analysis.balance.answered.find((one) => one.round === id);
    return [
      {
        ...{ id, question, layer, stages, actors },
        status: 'revealed' as const,
        ...(isWhole ? {} : { cells: spots }),
        revealedAt: String(note.values.date),
        results: { people, organisationTypes, unknownShare, types: answered?.types ?? [], cells },
      },
    ];
  });
}

/** Known ids in the board's order, then those that have been taken out of the template since. */
function inOrder(ids: ReadonlySet<string>, list: readonly { readonly id: string }[]): string[] {
  const known = list.map(({ id }) => id).filter((id) => ids.has(id));
  return [...known, ...[...ids].filter((id) => !known.includes(id))];
}

/** The round to begin with: the latest about everything, else the latest. */
export function firstRound(rounds: readonly RevealedRound[]): RevealedRound | undefined {
  return rounds.findLast(({ cells }) => cells === undefined) ?? rounds.at(-1);
}
