import type { Analysis } from '@samsyn/analysis';
import type { Layer, Role } from '@samsyn/board';

type CoveragePart = Analysis['coverage'][number];

/** What a process needs at every stage, and what the room has written about it. */
export const COVERED = ['leads', 'does', 'money', 'support', 'gaps', 'questions'] as const;
export type Covered = (typeof COVERED)[number];

/** Those whose absence is worth seeing at once; a stage without gaps or questions lacks nothing. */
export const NEEDED: ReadonlySet<Covered> = new Set(['leads', 'does', 'money']);

export interface CoverageRow {
  readonly stage: string;
  readonly actors: number;
  /** Roles that actors have there, their further ones too; cards; questions that are not answered. */
  readonly counts: Readonly<Record<Covered, number>>;
  readonly signals: CoveragePart['signals'];
}

/** Every shown stage in one layer, in the order of the board. */
export function coverageRows(coverage: Analysis['coverage'], layer: Layer): CoverageRow[] {
  return coverage
    .filter((part) => part.layer === layer)
    .map((part) => {
      const have = (...roles: Role[]): number =>
        roles.reduce((sum, role) => sum + (part.roles[role] ?? 0) + (part.also[role] ?? 0), 0);
      return {
        stage: part.stage,
        actors: part.actors,
        signals: part.signals,
        counts: {
          leads: have('leads'),
          does: have('does'),
          money: have('funds', 'buys'),
          support: part.cards.support ?? 0,
          gaps: part.cards.gap ?? 0,
          questions: part.signals.length,
        },
      };
    });
}

/** How many stages lack what they need: what the view says first. */
export function lacking(
  rows: readonly CoverageRow[],
): Readonly<Record<'leads' | 'does' | 'money', number>> {
  const without = (what: Covered) => rows.filter(({ counts }) => counts[what] === 0).length;
  return { leads: without('leads'), does: without('does'), money: without('money') };
}
