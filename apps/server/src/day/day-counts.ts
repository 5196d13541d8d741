import { readOwn } from '@samsyn/documents';
import type { RoomName } from '@samsyn/sync';
import {
  answersIn,
  progressOf,
  ratingsIn,
  votesIn,
  type WorkshopState,
  withProgress,
  withTurnout,
} from '@samsyn/workshop';
import type * as Y from 'yjs';
import type { AppParts } from '../app-parts.ts';
import type { After } from '../snapshots/automatic-snapshots.ts';
import type { Counts, CountWatch } from './count-watch.ts';
import { changeDay, readDay } from './day-state.ts';
import { mayAnswer } from './own-documents.ts';

/** Oftener, and one could tell from the figures who has just answered. */
const EVERY_MS = 5000;

export interface CountsParts extends Pick<AppParts, 'storage' | 'hub' | 'inTurn' | 'failed'> {
  readonly after: After;
}

/** How far one person has come with what is open: nothing of what they said. */
interface HowFar {
  readonly started: boolean;
  readonly finished: boolean;
  readonly voted: boolean;
  readonly rated: boolean;
}

interface Open {
  readonly round: WorkshopState['rounds'][number] | undefined;
  readonly vote: WorkshopState['votes'][number] | undefined;
  readonly survey: WorkshopState['surveys'][number] | undefined;
}

interface Known {
  /** What was open when it was learnt. */
  readonly of: string;
  readonly people: Map<string, HowFar>;
}

/**
 * Tells everybody how far the room has come: a while after somebody has said something, and never
 * oftener than every five seconds. Each person is looked at again only when they have changed
 * something.
 */
export class DayCounts implements CountWatch {
  readonly #parts: CountsParts;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Map<string, () => void>();
  readonly #underWay = new Set<Promise<void>>();
  #stopped = false;

  constructor(parts: CountsParts) {
    this.#parts = parts;
    parts.hub.watch((room, doc) => this.#watch(room, doc));
  }

  /** Somebody has come, or something else may have changed how far the room has come. */
  look(board: string): void {
    if (this.#stopped || this.#waiting.has(board)) return;
    const callOff = this.#parts.after(EVERY_MS, () => {
      this.#waiting.delete(board);
      const running = this.#tell(board).finally(() => this.#underWay.delete(running));
      this.#underWay.add(running);
      return running;
    });
    this.#waiting.set(board, callOff);
  }

  /** As it is at this moment, for whoever is about to close something. */
  async count(board: string): Promise<Counts> {
    return this.#counts(board, await readDay(board, this.#parts));
  }

  /** Tells no more; resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const callOff of this.#waiting.values()) callOff();
    this.#waiting.clear();
    await Promise.allSettled(this.#underWay);
  }

  #watch(room: RoomName, doc: Y.Doc): void {
    const { board } = room;
    if (room.kind === 'session') {
      // Loaded anew, as after a restart, it may be of a round that is going on.
      this.look(board);
      doc.on('update', () => this.look(board));
    } else if (room.kind === 'own') {
      const { participant } = room;
      doc.on('update', () => {
        this.#known.get(board)?.people.delete(participant);
        this.look(board);
      });
    }
  }

  async #tell(board: string): Promise<void> {
    const { storage, failed } = this.#parts;
    try {
      if ((await storage.readBoard(board)) === null) {
        this.#known.delete(board);
        return;
      }
      await changeDay(
        board,
        async (day) => {
          const { round, vote, survey } = await this.#counts(board, day);
          let state = day;
          if (round !== null) state = withProgress(state, round.id, withoutId(round));
          for (const one of [vote, survey]) {
            if (one !== null) state = withTurnout(state, one.id, withoutId(one));
          }
          return state;
        },
        this.#parts,
      );
    } catch (error) {
      failed({ board, err: error }, 'How far the room has come could not be told.');
    }
  }

  async #counts(board: string, day: WorkshopState): Promise<Counts> {
    const open = openIn(day);
    const { round, vote, survey } = open;
    const of = [round?.id, vote?.id, survey?.id].join();
    if (of === ',,') {
      this.#known.delete(board);
      return { round: null, vote: null, survey: null };
    }
    const known = this.#knownOf(board, of);
    const records = (await this.#parts.storage.listParticipants(board)).filter(mayAnswer);
    const people = await Promise.all(
      records.map(async ({ id, role }) => ({
        isExpected: role === 'participant',
        far: known.get(id) ?? (await this.#learn(board, id, open, known)),
      })),
    );
    // A facilitator is among those who could answer only once they have.
    const count = (did: (far: HowFar) => boolean) => ({
      people: people.filter(({ isExpected, far }) => isExpected || did(far)).length,
      did: people.filter(({ far }) => did(far)).length,
    });
    const [started, voted, rated] = [
      count((far) => far.started),
      count((far) => far.voted),
      count((far) => far.rated),
    ];
    const finished = people.filter(({ far }) => far.finished).length;
    return {
      round: round
        ? { id: round.id, people: started.people, started: started.did, finished }
        : null,
      vote: vote ? { id: vote.id, people: voted.people, answered: voted.did } : null,
      survey: survey ? { id: survey.id, people: rated.people, answered: rated.did } : null,
    };
  }

  #knownOf(board: string, of: string): Map<string, HowFar> {
    const known = this.#known.get(board);
    if (known?.of === of) return known.people;
    const people = new Map<string, HowFar>();
    this.#known.set(board, { of, people });
    return people;
  }

  async #learn(
    board: string,
    participant: string,
    open: Open,
    known: Map<string, HowFar>,
  ): Promise<HowFar> {
    const room = { board, kind: 'own', participant } as const;
    return this.#parts.hub.read(room, (doc) => {
      const far = howFar(open, readOwn(doc));
      known.set(participant, far);
      return far;
    });
  }
}

function openIn({ rounds, votes, surveys }: WorkshopState): Open {
  const open = <One extends { status: string }>(list: readonly One[]) =>
    list.find(({ status }) => status === 'open');
  return { round: open(rounds), vote: open(votes), survey: open(surveys) };
}

function howFar({ round, vote, survey }: Open, own: ReturnType<typeof readOwn>): HowFar {
  const progress = round && progressOf(round, [answersIn(own, round.id)]);
  return {
    started: (progress?.started ?? 0) > 0,
    finished: (progress?.finished ?? 0) > 0,
    voted: vote !== undefined && votesIn(own, vote.id).length > 0,
    rated: survey !== undefined && ratingsIn(own, survey.id).length > 0,
  };
}

function withoutId<Figures extends { readonly id: string }>(figures: Figures): Omit<Figures, 'id'> {
  const { id: _id, ...rest } = figures;
  return rest;
}
