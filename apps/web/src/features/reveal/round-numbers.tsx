import { SMALL } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import type { RevealWords } from './use-reveal-words.ts';

/** What stands behind the figures of a whole round: who answered, by type, and how much is *don't know*. */
export function RoundNumbers({
  round,
  words,
}: {
  readonly round: RevealedRound;
  readonly words: RevealWords;
}) {
  const t = useT();
  const { people, organisationTypes, types, cells, unknownShare } = round.results;
  const unknown = cells.reduce((sum, cell) => sum + cell.unknown, 0);
  const said = cells.reduce((sum, cell) => sum + cell.n + cell.unknown, 0);
  const rows = [...types].sort(
    (a, b) => Number(a.type === SMALL) - Number(b.type === SMALL) || b.people - a.people,
  );
  return (
    <details className="round-numbers">
      <summary>
        {t('reveal.people', { people, types: organisationTypes })}
        {unknownShare !== null &&
          unknownShare > 0 &&
          `, ${t('reveal.unknownShare', { share: t.number(unknownShare, { style: 'percent', maximumSignificantDigits: 2 }) })}`}
      </summary>
      {rows.length === 0 ? (
        <p>{t('reveal.byType.none')}</p>
      ) : (
        <ul>
          {rows.map(({ type, people: count }) => (
            <li key={type}>{t('reveal.numbers.type', { type: words.type(type), count })}</li>
          ))}
        </ul>
      )}
      {rows.some(({ type }) => type === SMALL) && <p>{t('reveal.byType.small')}</p>}
      <p>{t('reveal.numbers.unknown', { unknown, said })}</p>
    </details>
  );
}
