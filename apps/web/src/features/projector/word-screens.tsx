import { EyeOff } from 'lucide-react';
import { whatNow } from '../../day/what-now.ts';
import { linkWithCode } from '../../entry/board-links.ts';
import { groupCode } from '../../entry/join-code.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, usePeople, useWorkshop } from '../../live/session-context.ts';
import { useLinkStart } from '../../sharing/link-start.ts';
import { QrCode } from '../../sharing/qr-code.tsx';
import { nowWords } from '../day-band/now-words.ts';

/** How to get in, as large as the wall allows. */
export function JoinScreen({ code }: { readonly code: string | null }) {
  const t = useT();
  const title = useBoard(({ meta }) => meta.title);
  const count = usePeople().length;
  const start = useLinkStart();
  const address = code === null ? '' : linkWithCode(start, code);
  return (
    <div className="projector-join">
      <div>
        <p className="projector__title">{title || t('board.untitled')}</p>
        {code !== null && (
          <>
            <p className="projector__words">
              {t('projector.join.how', { address: `${new URL(start).host}/j` })}
            </p>
            <p className="projector-join__code" translate="no">
              {groupCode(code)}
            </p>
          </>
        )}
        {count > 0 && <p className="projector__words">{t('projector.here', { count })}</p>}
      </div>
      {code !== null && <QrCode address={address} label={t('pages.qr.label', { address })} />}
    </div>
  );
}

/** The step and what to do in it. */
export function StepScreen() {
  const t = useT();
  const day = useWorkshop((state) => state);
  const title = useBoard(({ meta }) => meta.title);
  const now = whatNow(day);
  const { title: step, purpose, state } = now === null ? NOTHING : nowWords(now, t);
  // What was to be done is done: that is what the room is to know.
  const isOver = now?.kind === 'step' && (now.asked?.is ?? 'waiting') !== 'waiting';
  const words = isOver ? state : purpose;
  return (
    <div className="projector-words">
      <p className="projector__title">{step || title || t('board.untitled')}</p>
      {words !== '' && <p className="projector__words">{words}</p>}
    </div>
  );
}

const NOTHING = { title: '', purpose: '', state: '' };

export function PausedScreen() {
  const t = useT();
  return (
    <div className="projector-words">
      <p className="projector__title">{t('projector.paused')}</p>
      <p className="projector__words">{t('projector.paused.words')}</p>
    </div>
  );
}

interface Counts {
  readonly people: number;
  readonly started: number;
  readonly finished: number;
}

/** While all answer for themselves: that nobody sees it, and how far the room has come. */
export function ProgressScreen({
  of,
  counts,
}: {
  readonly of: 'round' | 'survey' | 'vote';
  readonly counts: Counts;
}) {
  const t = useT();
  const { people, finished } = counts;
  return (
    <div className="projector-words">
      <EyeOff className="projector__eye" aria-hidden="true" />
      <p className="projector__title">{t(`projector.${of}`)}</p>
      <p className="projector__words">{t(`projector.${of}.words`)}</p>
      <p className="projector__count">{t(`projector.${of}.count`, { ...counts })}</p>
      <Share of={finished} all={people} />
    </div>
  );
}

/** How far the room has come, as a bar; the words above it say the same. */
function Share({ of, all }: { readonly of: number; readonly all: number }) {
  const percent = all === 0 ? 0 : Math.min(100, (100 * of) / all);
  return (
    <svg
      className="projector__share"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="projector__share-all" width="100" height="4" />
      <rect className="projector__share-done" width={percent} height="4" />
    </svg>
  );
}
