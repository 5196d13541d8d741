import { type CellResult, SMALL } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import { AnswerStack } from './answer-stack.tsx';
import type { RevealedRound } from './revealed-rounds.ts';
import { stackParts } from './stack-parts.ts';
import type { RevealWords } from './use-reveal-words.ts';

/** The same by type of organisation; types of one or two people stand together. */
export function TypeRows({
  round,
  cell,
  words,
}: {
  readonly round: RevealedRound;
  readonly cell: CellResult;
  readonly words: RevealWords;
}) {
  const t = useT();
  if (cell.byType.length === 0) {
    return <p className="type-rows__none">{t('reveal.byType.none')}</p>;
  }
  const rows = [...cell.byType].sort(
    (a, b) =>
      Number(a.type === SMALL) - Number(b.type === SMALL) || b.n + b.unknown - a.n - a.unknown,
  );
  return (
    <>
      <table className="type-rows">
        <caption>{t('reveal.byType')}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.type}>
              <th scope="row">{words.type(row.type)}</th>
              <td>
                <AnswerStack cell={row} words={words} />
                <span className="type-rows__words">
                  {stackParts(row)
                    .map(({ answer, count }) => `${count} ${words.answer(answer)}`)
                    .join(', ')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {round.results.types.some(({ type }) => type === SMALL) && (
        <p className="type-rows__small">{t('reveal.byType.small')}</p>
      )}
    </>
  );
}
