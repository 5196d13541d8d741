import type { Translator } from '@samsyn/i18n';
import type { BoardSession } from '../../live/board-session.ts';
import { type CrewSeat, takeCrewSeat } from '../../live/crew-seat.ts';
import { onLeaveBoard, openBoardStore } from '../../local/open-board-store.ts';
import { letOtherIn } from '../own-picture/let-other-in.ts';
import { type CrewMember, inventCrew } from './crew.ts';
import { handsOf } from './hands-of.ts';
import type { Scene } from './plan.ts';
import { storedRehearsal } from './stored-rehearsal.ts';
import { PACES, type Pace, type Standing, Troupe } from './troupe.ts';

interface Rehearsal {
  readonly is: 'out' | 'coming' | 'here';
  /** Why they did not get in; null while nothing is wrong. */
  readonly problem: unknown;
  readonly pace: Pace;
  readonly standings: readonly Standing[];
  /** How many have come so far. */
  readonly here: number;
}

const OUT: Rehearsal = { is: 'out', problem: null, pace: 'human', standings: [], here: 0 };

/** How the rehearsal in this window stands. */
export const useRehearsal = openBoardStore<Rehearsal>(OUT);

/** What a person in a doorway takes, before the next. */
const COMES_EVERY_MS = 900;

let troupe: Troupe | null = null;
let goHome: (() => void) | null = null;

onLeaveBoard(sendCrewHome);

/** Lets the invented people in, one after the other, and sets them to work. */
export async function letCrewIn(session: BoardSession, t: Translator): Promise<void> {
  const { board } = session.entry;
  const stored = storedRehearsal(board);
  if (stored === null || useRehearsal.getState().is !== 'out') return;
  const { pace } = useRehearsal.getState();
  useRehearsal.setState({ ...OUT, is: 'coming', pace });
  const template = session.template.store.getState();
  const { locale } = session.board.store.getState().meta;
  const crew = inventCrew(template.organisationTypes, locale);
  const seats: CrewSeat[] = [];
  let left = false;
  goHome = () => {
    left = true;
    for (const seat of seats) seat.leave();
  };
  const playing: { member: CrewMember; hands: ReturnType<typeof handsOf> }[] = [];
  try {
    for (const member of crew) {
      const known = stored.crew[member.index] ?? null;
      const { id, token } = await letOtherIn(board, member.profile, known);
      if (left) return;
      const seat = takeCrewSeat({ board, participant: { id, ...member.profile }, token });
      seats.push(seat);
      playing.push({ member, hands: handsOf(seat, { board, id, token }) });
      useRehearsal.setState({ here: playing.length });
      await pause(COMES_EVERY_MS / PACES[useRehearsal.getState().pace]);
    }
  } catch (problem) {
    if (left) return;
    sendCrewHome();
    useRehearsal.setState({ problem });
    return;
  }
  if (left) return;
  troupe = new Troupe(playing);
  troupe.setPace(useRehearsal.getState().pace, Date.now());
  const stop = everyTick(() => play(sceneOf(session, crew.length, t)));
  goHome = () => {
    stop();
    for (const seat of seats) seat.leave();
  };
  useRehearsal.setState({ is: 'here' });
}

/** Ends their connections; what they have done stays on the board. */
export function sendCrewHome(): void {
  goHome?.();
  goHome = null;
  troupe = null;
  const { pace } = useRehearsal.getState();
  useRehearsal.setState({ ...OUT, pace });
}

export function choosePace(pace: Pace): void {
  useRehearsal.setState({ pace });
  troupe?.setPace(pace, Date.now());
}

function play(scene: Scene): void {
  if (troupe === null) return;
  troupe.tick(Date.now(), scene);
  const { standings } = troupe;
  if (signOf(standings) !== signOf(useRehearsal.getState().standings)) {
    useRehearsal.setState({ standings });
  }
}

const signOf = (standings: readonly Standing[]): string =>
  standings.map(({ is, done, of }) => `${is} ${done}/${of}`).join();

function sceneOf(session: BoardSession, crew: number, t: Translator): Scene {
  const board = session.board.store.getState();
  return {
    day: session.workshop.getState(),
    template: session.template.store.getState(),
    board,
    language: board.meta.locale,
    crew,
    words: {
      questions: [
        '',
        t('rehearsal.question.1'),
        t('rehearsal.question.2'),
        t('rehearsal.question.3'),
      ],
      actor: t('rehearsal.actor'),
    },
  };
}

function everyTick(tick: () => void): () => void {
  const clock = new Worker(new URL('./tick-worker.ts', import.meta.url), { type: 'module' });
  clock.addEventListener('message', tick);
  return () => clock.terminate();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
