import { type Answer, type Cell, cellKey, DEFAULT_ROLE, LIMITS, type StageId } from '@samsyn/board';
import type * as Y from 'yjs';
import { ActionHistory } from './editing.ts';
import { type AskedAbout, askedIn, readAnswer } from './own-picture.ts';
import type { PlacementEditing } from './placement-editing.ts';
import { type OwnRoots, ownRoots } from './roots.ts';

/** What somebody does to their answers, to be taken back; votes and ratings stay out of it. */
export function historyOfAnswers(doc: Y.Doc): ActionHistory {
  const { answers, done } = ownRoots(doc);
  return new ActionHistory(doc, { answers, done });
}

/**
 * Changes to what somebody says in one silent round. What the round does not ask about is left
 * alone: nothing can be said there that would count.
 */
export class OwnEditor implements PlacementEditing<Answer> {
  readonly #roots: OwnRoots;
  readonly #history: ActionHistory;
  readonly #round: AskedAbout;
  readonly #asks: (cell: Cell) => boolean;

  constructor(doc: Y.Doc, history: ActionHistory, round: AskedAbout) {
    this.#roots = ownRoots(doc);
    this.#history = history;
    this.#round = round;
    this.#asks = askedIn(round);
  }

  place(cell: Cell, role: Answer = DEFAULT_ROLE): void {
    if (this.#at(cell) !== null || !this.#asks(cell)) return;
    this.#history.act('place', () => this.#set(cell, role, ''));
  }

  move(from: Cell, to: Cell): void {
    if (!this.#canCarry(from, to)) return;
    this.#history.act('move', () => {
      this.#carry(from, to);
      this.#roots.answers.delete(this.#key(from));
    });
  }

  copy(from: Cell, to: Cell): void {
    if (this.#canCarry(from, to)) this.#history.act('copy', () => this.#carry(from, to));
  }

  stretch(from: Cell, stages: readonly StageId[]): void {
    const empty = stages
      .map((stage) => ({ ...from, stage }))
      .filter((cell) => this.#at(cell) === null && this.#canCarry(from, cell));
    if (empty.length === 0) return;
    this.#history.act('stretch', () => {
      for (const cell of empty) this.#carry(from, cell);
    });
  }

  /** Answers for a cell, also one that nothing was said about. */
  setRole(cell: Cell, role: Answer): void {
    const present = this.#at(cell);
    if (present?.role === role || !this.#asks(cell)) return;
    this.#history.act(present === null ? 'place' : 'role', () =>
      this.#set(cell, role, present?.note ?? ''),
    );
  }

  remove(cell: Cell): void {
    if (this.#at(cell) === null) return;
    this.#history.act('remove', () => this.#roots.answers.delete(this.#key(cell)));
  }

  /** Writes down why, for oneself; an empty text takes it away. */
  setWhy(cell: Cell, why: string): void {
    const present = this.#at(cell);
    const text = why.slice(0, LIMITS.note);
    if (present === null || present.note === text) return;
    this.#history.type('why', () => this.#set(cell, present.role, text));
  }

  /** Marks a stage as done, or not done after all. */
  setDone(stage: StageId, done: boolean): void {
    const key = `${this.#round.id}/${stage}`;
    if (!this.#round.stages.includes(stage) || (this.#roots.done.get(key) === true) === done)
      return;
    this.#history.act('done', () => {
      if (done) this.#roots.done.set(key, true);
      else this.#roots.done.delete(key);
    });
  }

  #key(cell: Cell): string {
    return `${this.#round.id}/${cellKey(cell)}`;
  }

  #at(cell: Cell) {
    return readAnswer(cell, this.#roots.answers.get(this.#key(cell)));
  }

  #set(cell: Cell, role: Answer, why: string): void {
    this.#roots.answers.set(this.#key(cell), why === '' ? { role } : { role, why });
  }

  #canCarry(from: Cell, to: Cell): boolean {
    return cellKey(from) !== cellKey(to) && this.#at(from) !== null && this.#asks(to);
  }

  /** Brings an answer to another cell. What is said there already stays, and both reasons. */
  #carry(from: Cell, to: Cell): void {
    const moved = this.#at(from);
    const present = this.#at(to);
    if (moved === null) return;
    if (present === null) return this.#set(to, moved.role, moved.note);
    const reasons = [present.note, moved.note].filter((why) => why !== '');
    this.#set(to, present.role, reasons.join('\n').slice(0, LIMITS.note));
  }
}
