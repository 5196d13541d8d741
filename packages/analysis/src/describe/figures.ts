import type { Translator } from '@samsyn/i18n';
import type { Figure } from '../schema/figure.ts';

/** Figures in words of one language: rounded here, and only here. */
export interface SpokenFigures {
  /** *39 %*; or that it cannot be worked out. */
  share(value: number | null): string;
  /** *0,44* */
  decimal(value: number | null): string;
  /** *+4,2*, in percentage points */
  points(value: number | null): string;
  /** *(95 %: 31 % till 58 %)*; empty where there is no interval. */
  shareInterval(figure: Figure): string;
  pointsInterval(figure: Figure): string;
}

export function spokenFigures(t: Translator): SpokenFigures {
  const or = (value: number | null, say: (value: number) => string) =>
    value === null ? t('findings.undefined') : say(value);
  const share = (value: number | null) =>
    or(value, (one) => t.number(one, { style: 'percent', maximumFractionDigits: 0 }));
  const points = (value: number | null) =>
    or(value, (one) =>
      t.number(one * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    );
  const interval = ({ interval: ends }: Figure, say: (value: number) => string) =>
    ends === null ? '' : t('findings.interval', { low: say(ends[0]), high: say(ends[1]) });
  return {
    share,
    points,
    decimal: (value) =>
      or(value, (one) => t.number(one, { minimumFractionDigits: 2, maximumFractionDigits: 2 })),
    shareInterval: (figure) => interval(figure, share),
    pointsInterval: (figure) => interval(figure, points),
  };
}

/** Without the space that an empty interval leaves before the full stop. */
export const tidy = (sentence: string): string => sentence.replace(/ +([.,])/g, '$1');
