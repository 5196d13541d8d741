import type { Spot } from '@samsyn/workshop';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { AnswerStack } from '../reveal/answer-stack.tsx';
import { LabelMark } from '../reveal/label-mark.tsx';
import { StrongSentence } from '../reveal/strong-sentence.tsx';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { SettledRole } from '../settle/settled-mark.tsx';
import { useTalkRound } from './use-talk-cells.ts';

/** A cell that a table talks about, with what the room said of it. */
export function TalkCell({ spot, onOpen }: { readonly spot: Spot; readonly onOpen: () => void }) {
  const t = useT();
  const words = useRevealWords();
  const round = useTalkRound();
  const actor = useTemplate(({ actors }) => actors.find(({ id }) => id === spot.actor));
  const cell = round?.results.cells.find(
    (one) => one.stage === spot.stage && one.actor === spot.actor,
  );
  const names = [words.actor(spot.actor), words.stage(spot.stage)];
  if (round === undefined || cell === undefined) {
    return <p className="talk-cell">{names.join(' · ')}</p>;
  }
  return (
    <div className="talk-cell" style={groupColour(actor?.group ?? '')}>
      <p>
        <StrongSentence sentence={words.sentence(cell)} names={names} />
      </p>
      {cell.label !== 'few' && <AnswerStack cell={cell} words={words} />}
      <p className="talk-cell__foot">
        <LabelMark label={cell.label} />
        <SettledRole cell={{ layer: round.layer, stage: spot.stage, actor: spot.actor }} />
        <button type="button" className="talk-cell__open" onClick={onOpen}>
          {t('reveal.groups.openCell')}
        </button>
      </p>
      <p className="talk-cell__ask">{t('reveal.groups.ask')}</p>
    </div>
  );
}
