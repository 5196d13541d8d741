import { derivedChance } from '@samsyn/workshop';
import type { CrewMember } from './crew.ts';
import { type Doing, SECONDS } from './doings.ts';
import { isStillWanted, planOf, type Scene, taskOf } from './plan.ts';

/** How many times faster than people the crew goes. */
export const PACES = { human: 1, brisk: 5, fast: 40 } as const;
export type Pace = keyof typeof PACES;

/** What one of the crew is at, as it may be shown: never what they answer. */
export interface Standing {
  readonly member: CrewMember;
  /** Their id on the board. */
  readonly id: string;
  /** `waits` for what comes, is `busy` with it, is `done` or has `stopped` before the end. */
  readonly is: 'waits' | 'busy' | 'done' | 'stopped' | 'away' | 'gone';
  /** What they did last, and do next. */
  readonly last: Doing | null;
  readonly next: Doing | null;
  /** How much of what they mean to do now is done. */
  readonly done: number;
  readonly of: number;
}

/** How the doings of one person are carried out. */
export interface Hands {
  readonly id: string;
  /** Shows that something is about to be done, as a hand that has taken hold of it does. */
  readonly begin: (doing: Doing) => void;
  readonly carryOut: (doing: Doing) => void;
  readonly hasEnded: () => boolean;
}

interface Player {
  readonly member: CrewMember;
  readonly hands: Hands;
  readonly chance: () => number;
  plan: Doing[];
  done: number;
  last: Doing | null;
  /** When the next doing is done, in the clock of `tick`. */
  due: number;
  away: boolean;
}

/** As many doings as one person gets done between two ticks, so that no line is flooded. */
const AT_ONCE = 3;
const MOST_MISSED_MS = 1000;

/**
 * The invented people of a rehearsal at work. It has no clock of its own: whoever owns it calls
 * `tick` with the time, and each of them does what is due.
 */
export class Troupe {
  readonly #players: readonly Player[];
  #pace: number = PACES.human;
  #task = '';

  constructor(crew: readonly { readonly member: CrewMember; readonly hands: Hands }[]) {
    this.#players = crew.map(({ member, hands }) => ({
      member,
      hands,
      chance: derivedChance(`pace/${member.index}`),
      plan: [],
      done: 0,
      last: null,
      due: 0,
      away: false,
    }));
  }

  /** @param now milliseconds since 1970 */
  tick(now: number, scene: Scene): void {
    const task = taskOf(scene.day);
    if (task !== this.#task) this.#begin(task, now, scene);
    for (const player of this.#players) {
      if (player.hands.hasEnded()) continue;
      for (let nth = 0; nth < AT_ONCE && this.#isDue(player, now); nth++) {
        this.#doNext(player, now, scene);
      }
    }
  }

  setPace(pace: Pace, now: number): void {
    const last = this.#pace;
    this.#pace = PACES[pace];
    for (const player of this.#players) {
      player.due = now + Math.max(0, (player.due - now) * last) / this.#pace;
    }
  }

  get standings(): readonly Standing[] {
    return this.#players.map((player) => ({
      member: player.member,
      id: player.hands.id,
      is: standingOf(player),
      last: player.last,
      next: player.plan[player.done] ?? null,
      done: player.done,
      of: player.plan.length,
    }));
  }

  /** Everybody lets go of what they were at, and turns to what is asked now. */
  #begin(task: string, now: number, scene: Scene): void {
    this.#task = task;
    for (const player of this.#players) {
      const before: Doing[] = player.away ? [{ do: 'find-line' }] : [];
      const isUp = scene.day.hands.some(({ participant }) => participant === player.hands.id);
      if (isUp) before.push({ do: 'lower-hand' });
      player.plan = [...before, ...planOf(player.member, scene)];
      player.done = 0;
      player.last = null;
      this.#wait(player, now);
    }
  }

  #isDue({ plan, done, due }: Player, now: number): boolean {
    return done < plan.length && due <= now;
  }

  #doNext(player: Player, now: number, scene: Scene): void {
    const doing = player.plan[player.done];
    player.done++;
    if (doing === undefined) return;
    if (isStillWanted(doing, scene)) {
      player.hands.carryOut(doing);
      player.last = doing;
      if (doing.do === 'lose-line') player.away = true;
      if (doing.do === 'find-line') player.away = false;
    }
    // What a sleeping computer has missed is not made up for all at once.
    this.#wait(player, Math.max(player.due, now - MOST_MISSED_MS));
  }

  #wait(player: Player, from: number): void {
    const next = player.plan[player.done];
    if (next === undefined) return;
    // Some are quicker than others, and nobody is a clock.
    const seconds = SECONDS[next.do] * (0.5 + player.chance());
    player.due = from + (seconds * 1000) / this.#pace;
    player.hands.begin(next);
  }
}

function standingOf({ member, hands, away, plan, done }: Player): Standing['is'] {
  if (hands.hasEnded()) return 'gone';
  if (away) return 'away';
  if (plan.length === 0) return 'waits';
  if (done < plan.length) return 'busy';
  return member.manner === 'leaves-some' && leavesSome(plan) ? 'stopped' : 'done';
}

const ASKED: readonly Doing['do'][] = ['answer', 'finish', 'rate', 'vote'];
const leavesSome = (plan: readonly Doing[]): boolean =>
  plan.some(({ do: what }) => ASKED.includes(what));
