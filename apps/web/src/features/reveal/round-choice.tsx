import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useReveal } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import './round-choice.css';

/** Which of the revealed rounds one looks at; nothing to choose while there is only one. */
export function RoundChoice({
  rounds,
  shown,
}: {
  readonly rounds: readonly RevealedRound[];
  readonly shown: RevealedRound;
}) {
  const t = useT();
  const labels = useLabels();
  if (rounds.length < 2) return null;
  return (
    <label className="round-choice">
      <span>{t('reveal.round')}</span>
      <select
        value={shown.id}
        onChange={(event) => useReveal.setState({ round: event.target.value, open: null })}
      >
        {rounds.map((round, index) => (
          <option key={round.id} value={round.id}>
            {t('reveal.round.name', {
              number: index + 1,
              layer: labels.layer(round.layer),
              cells: round.results.cells.length,
            })}
          </option>
        ))}
      </select>
    </label>
  );
}
