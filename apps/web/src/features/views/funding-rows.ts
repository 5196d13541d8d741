import type { Analysis } from '@samsyn/analysis';

/** One sum of money at a stage; what comes once is never added to what comes again. */
export interface FundingBar {
  readonly stage: string;
  readonly kind: 'need' | 'possibility';
  readonly when: 'once' | 'recurring';
  /** Kronor. */
  readonly amount: number;
  /** Of a need: what neither exists nor is decided. */
  readonly uncovered: number;
}

/** The sums that cards say, in the order of the board; stages without any have none. */
export function fundingBars(fundingMap: Analysis['fundingMap']): FundingBar[] {
  return fundingMap.flatMap(({ stage, needs, uncovered, possibilities }) =>
    (['once', 'recurring'] as const).flatMap((when): FundingBar[] => [
      ...(needs[when] > 0
        ? [{ stage, kind: 'need' as const, when, amount: needs[when], uncovered: uncovered[when] }]
        : []),
      ...(possibilities[when] > 0
        ? [{ stage, kind: 'possibility' as const, when, amount: possibilities[when], uncovered: 0 }]
        : []),
    ]),
  );
}

/** What is said of money over all stages. */
export interface FundingCounts {
  readonly needs: number;
  readonly uncovered: number;
  readonly possibilities: number;
  /** Cards that say no amount: no sum holds them. */
  readonly withoutAmount: number;
  /** Stages at which nobody funds or buys today. */
  readonly unpaid: readonly string[];
}

export function fundingCounts({
  funding,
  fundingMap,
}: Pick<Analysis, 'funding' | 'fundingMap'>): FundingCounts {
  const sum = (of: 'needs' | 'uncovered' | 'possibilities') =>
    fundingMap.reduce((all, row) => all + row[of].cards, 0);
  return {
    needs: sum('needs'),
    uncovered: sum('uncovered'),
    possibilities: sum('possibilities'),
    withoutAmount: funding.filter(({ amount }) => amount === null).length,
    unpaid: fundingMap.filter(({ payers }) => payers.length === 0).map(({ stage }) => stage),
  };
}
