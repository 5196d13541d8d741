import { roundIsOpen, type WorkshopState } from '@samsyn/workshop';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { BoardMatrix } from './board-matrix.tsx';
import { DecisionsScreen } from './decisions-screen.tsx';
import { Foot } from './foot.tsx';
import { RevealScreen } from './reveal-screen.tsx';
import { screenOfDay } from './screen-of-day.ts';
import { SpotlightScreen } from './spotlight-screen.tsx';
import { useCode } from './use-code.ts';
import { VoteScreen } from './vote-screen.tsx';
import { JoinScreen, PausedScreen, ProgressScreen, StepScreen } from './word-screens.tsx';

/** What the room sees: one thing at a time, nothing to press, nothing too small to read. */
/** @param known the code with which this browser came in, if it did */
export function ProjectorScreen({ known }: { readonly known: string }) {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const day = useWorkshop((state) => state);
  const code = useCode(known);
  const open = day.projector.code && code !== '';
  return (
    <div className="projector" lang={lang}>
      <main className="projector__main">
        <h1 className="visually-hidden">{t('projector.label')}</h1>
        {contentOf(day, open ? code : null)}
      </main>
      <Foot code={open && screenOfDay(day).shows !== 'join' ? code : null} />
    </div>
  );
}

function contentOf(day: WorkshopState, code: string | null): ReactNode {
  const screen = screenOfDay(day);
  switch (screen.shows) {
    case 'paused':
      return <PausedScreen />;
    case 'join':
      return <JoinScreen code={code} />;
    case 'step':
      return <StepScreen />;
    case 'round': {
      const { people = 0, started = 0, finished = 0 } = screen.round.progress ?? {};
      return <ProgressScreen of="round" counts={{ people, started, finished }} />;
    }
    case 'survey': {
      const { people, answered } = screen;
      return (
        <ProgressScreen of="survey" counts={{ people, started: answered, finished: answered }} />
      );
    }
    case 'vote':
      return <VoteScreen vote={screen.vote} />;
    case 'reveal':
      return <RevealScreen round={screen.round} />;
    case 'spotlight':
      return <SpotlightScreen place={screen.place} round={screen.round} />;
    case 'decisions':
      return <DecisionsScreen />;
    case 'board':
      // What others answer must not shine through what they move on the common map meanwhile.
      return roundIsOpen(day) ? null : <BoardMatrix />;
  }
}
