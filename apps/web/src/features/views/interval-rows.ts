import type { Analysis, Figure } from '@samsyn/analysis';
import type { Translator } from '@samsyn/i18n';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';

type ToldRound = Analysis['rounds'][number];

/** A figure of a round with what it is called. */
export interface IntervalRow {
  readonly key: 'between' | 'within' | 'who';
  readonly figure: Figure;
}

/** What a round's picture is measured by: shared with the role, within, and whoever is there. */
export function intervalRows({ shared, who }: ToldRound): IntervalRow[] {
  const rows: IntervalRow[] = [
    { key: 'between', figure: shared.between },
    { key: 'within', figure: shared.within },
    { key: 'who', figure: who.between },
  ];
  return rows.filter(({ figure }) => figure.value !== null);
}

/** *26–34 %*: rounded, and within what a share can be. */
export function spokenInterval({ interval }: Figure, t: Translator): string {
  if (interval === null) return '';
  const [low, high] = interval.map((end) => Math.min(1, Math.max(0, end)));
  const whole = t.number(100 * (low ?? 0), { maximumFractionDigits: 0 });
  return `${whole}–${t.number(high ?? 0, { style: 'percent', maximumFractionDigits: 0 })}`;
}

/** The round of the analysis behind one that is drawn. */
export function toldOf(told: Analysis, round: RevealedRound): ToldRound | undefined {
  return told.rounds.find(({ id }) => id === round.id);
}
