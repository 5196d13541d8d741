import type { Answer } from '@samsyn/board';
import type { CellResult } from '@samsyn/workshop';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { useSettled, useSettledWords } from '../settle/settled-mark.tsx';
import './cell-view.css';
import { LabelMark } from './label-mark.tsx';
import type { RevealedRound } from './revealed-rounds.ts';
import { RoleBars } from './role-bars.tsx';
import { StrongSentence } from './strong-sentence.tsx';
import { TypeRows } from './type-rows.tsx';
import type { RevealWords } from './use-reveal-words.ts';

/** One cell opened: what was said, by role and by organisation type, and what was agreed. */
export function CellView({
  round,
  cell,
  words,
  own,
}: {
  readonly round: RevealedRound;
  readonly cell: CellResult;
  readonly words: RevealWords;
  readonly own: Answer | null;
}) {
  const t = useT();
  const group = useTemplate(({ actors }) => actors.find(({ id }) => id === cell.actor)?.group);
  const { label } = cell;
  return (
    <div className="cell-view" style={groupColour(group ?? '')}>
      <p className="cell-view__label">
        <LabelMark label={label} />
      </p>
      <p className="cell-view__sentence">
        <StrongSentence
          sentence={words.sentence(cell)}
          names={[words.actor(cell.actor), words.stage(cell.stage)]}
        />
      </p>
      {own !== null && (
        <p className="cell-view__own">
          <span aria-hidden="true">▲ </span>
          {t('reveal.own.private', { answer: words.answer(own) })}
        </p>
      )}
      {label !== 'few' && (
        <>
          <RoleBars cell={cell} words={words} own={own} />
          <TypeRows round={round} cell={cell} words={words} />
        </>
      )}
      <Agreed round={round} cell={cell} />
      <p className="cell-view__meaning">{t(`reveal.meaning.${label}`)}</p>
    </div>
  );
}

function Agreed({ round, cell }: { readonly round: RevealedRound; readonly cell: CellResult }) {
  const t = useT();
  const place = { layer: round.layer, stage: cell.stage, actor: cell.actor };
  const settled = useSettled(place);
  const words = useSettledWords(place, null);
  if (settled === undefined) return null;
  return (
    <section className="cell-view__agreed">
      <h3>{t('reveal.agreed.title')}</h3>
      <p>{t('reveal.settled', { words })}</p>
      {settled.note !== '' && <p className="cell-view__note">{settled.note}</p>}
    </section>
  );
}
