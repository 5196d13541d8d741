import type { Analysis, Figure } from '@samsyn/analysis';

/** What is followed from one snapshot to the next. */
export const KEY_FIGURES = [
  'placed',
  'withoutLead',
  'withoutMoney',
  'openGaps',
  'takenGaps',
  'uncovered',
  'shared',
] as const;
export type KeyFigure = (typeof KEY_FIGURES)[number];

/** Figures of one time; null where it says nothing. Counts, but for `shared`, which is a share. */
export type KeyFigures = Readonly<Record<KeyFigure, number | null>> & {
  /** What `shared` is of; null where there is no round about everything. */
  readonly round: {
    readonly figure: Figure;
    readonly people: number;
    readonly types: number;
    /** The same for rounds whose figures may be laid beside each other. */
    readonly comparable: string;
  } | null;
};

/**
 * What one analysis says of the map today, its gaps, its money and how alike people answered. A
 * round about a few chosen cells is no figure of the whole, so it is passed over.
 */
export function keyFigures(told: Analysis): KeyFigures {
  const today = told.coverage.filter(({ layer }) => layer === 'today');
  const placed = today.reduce((sum, { actors }) => sum + actors, 0);
  const lack = (...roles: ('leads' | 'funds' | 'buys')[]): number | null =>
    placed === 0
      ? null
      : today.filter((part) =>
          roles.every((role) => (part.roles[role] ?? 0) + (part.also[role] ?? 0) === 0),
        ).length;
  const round = told.rounds.findLast(isWhole);
  return {
    placed,
    withoutLead: lack('leads'),
    withoutMoney: lack('funds', 'buys'),
    openGaps: told.gaps.filter(({ status }) => status !== 'closed').length,
    takenGaps: told.gaps.filter(({ status }) => status === 'taken').length,
    uncovered: told.fundingMap.reduce((sum, { uncovered }) => sum + uncovered.cards, 0),
    shared: round?.shared.between.value ?? null,
    round:
      round === undefined
        ? null
        : {
            figure: round.shared.between,
            people: round.people,
            types: round.organisationTypes,
            comparable: comparableKey(round),
          },
  };
}

type ToldRound = Analysis['rounds'][number];

function isWhole({ cells, people }: ToldRound): boolean {
  const stages = new Set(cells.map(({ stage }) => stage)).size;
  const actors = new Set(cells.map(({ actor }) => actor)).size;
  return people > 0 && cells.length === stages * actors;
}

/** Rounds are laid beside each other only with the same template, picture and cells. */
function comparableKey({ templateHash, layer, cells }: ToldRound): string {
  return [templateHash, layer, ...cells.map(({ stage, actor }) => `${stage}/${actor}`)].join(' ');
}
