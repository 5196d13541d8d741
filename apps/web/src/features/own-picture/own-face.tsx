import type { Round } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { Between } from './between.tsx';
import './own-face.css';
import { Picture } from './picture.tsx';
import { RoundHead } from './round-head.tsx';
import { useShownRound } from './shown-round.ts';
import { type Turn, useTurn } from './turn.ts';
import { TurnBar } from './turn-bar.tsx';
import { TurnButton } from './turn-button.tsx';
import { useOtherDocument } from './use-other-document.ts';

/** The silent round: a picture of who does what that nobody else sees. */
export default function OwnFace() {
  const t = useT();
  const rounds = useWorkshop((day) => day.rounds);
  const round = useShownRound(rounds);
  const { own, entry } = useSession();
  const { preview = false } = entry;
  const lent = useTurn(entry.board);
  // A look at how it is for others is nobody's turn.
  const turn: Turn = preview ? { at: 'self' } : lent;
  if (round === null) return null;
  if (own === null) return <Onlooking round={round} />;
  if (turn.at === 'other') return <OthersPicture key={turn.other.id} round={round} turn={turn} />;
  if (turn.at === 'between') {
    return (
      <div className="own">
        <RoundHead
          round={round}
          title={t('own.between.title')}
          promise={t('own.between.promise')}
        />
        <Between round={round} turn={turn} />
      </div>
    );
  }
  return (
    <Picture
      key={round.id}
      round={round}
      document={own}
      title={t('own.title')}
      promise={t('own.promise')}
      tools={round.status === 'open' && !preview && <TurnButton />}
    />
  );
}

/** Viewers have no picture of their own: they see that the others are at it. */
function Onlooking({ round }: { readonly round: Round }) {
  const t = useT();
  return (
    <div className="own">
      <RoundHead round={round} title={t('own.viewer')} promise={t('own.viewer.promise')} />
      <main className="own__main" id="main" tabIndex={-1}>
        <p className="own__words">{t(`own.viewer.${round.status}`)}</p>
      </main>
    </div>
  );
}

/** The picture of somebody else who answers on this computer, or whose paper is copied here. */
function OthersPicture({
  round,
  turn,
}: {
  readonly round: Round;
  readonly turn: Extract<Turn, { at: 'other' }>;
}) {
  const t = useT();
  const { way, other } = turn;
  const document = useOtherDocument(other);
  const name = other.profile.name || t('own.turn.noName', { number: turn.finished + 1 });
  if (document === null) return <p className="shell__loading">{t('board.loading')}</p>;
  return (
    <Picture
      key={round.id}
      round={round}
      document={document}
      title={t(`own.turn.title.${way}`, { name })}
      promise={t('own.turn.promise')}
      tools={<TurnBar turn={turn} document={document} />}
      paper={way === 'paper'}
    />
  );
}
