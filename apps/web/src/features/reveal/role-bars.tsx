import type { Answer } from '@samsyn/board';
import type { CellResult } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import { stackParts } from './stack-parts.ts';
import type { RevealWords } from './use-reveal-words.ts';

/** How many gave each answer, as a table whose figures are also drawn. */
export function RoleBars({
  cell,
  words,
  own,
}: {
  readonly cell: CellResult;
  readonly words: RevealWords;
  readonly own: Answer | null;
}) {
  const t = useT();
  const parts = stackParts(cell);
  const everybody = cell.n + cell.unknown;
  return (
    <table className="role-bars">
      <caption>{t('reveal.byRole')}</caption>
      <tbody>
        {parts.map(({ answer, count, rank }) => (
          <tr key={answer} data-own={answer === own || undefined}>
            <th scope="row">{words.answer(answer)}</th>
            <td className="role-bars__bar" aria-hidden="true">
              <span
                className={`role-bars__fill role-bars__fill--${rank === 0 ? answer : 'role'}`}
                style={{ inlineSize: `${(100 * count) / everybody}%` }}
              />
            </td>
            <td className="role-bars__count">
              {count}
              {answer === own && <span className="role-bars__you"> ▲ {t('reveal.you')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
