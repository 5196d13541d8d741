import type { Random } from '@samsyn/board';
import * as Y from 'yjs';
import { type BoardRoots, boardRoots, type OwnRoots } from './roots.ts';

/** What an editor of a document is given instead of a clock, chance and an identity of its own. */
export interface Editing {
  /** Participant id of whoever edits. */
  readonly by: string;
  /** ISO time now. */
  readonly now: () => string;
  readonly random: Random;
  readonly newId: () => string;
}

/** What an undone or redone action was, so that it can be said. */
export type ActionLabel =
  | 'place'
  | 'move'
  | 'copy'
  | 'stretch'
  | 'role'
  | 'remove'
  | 'detail'
  | 'card.add'
  | 'card.text'
  | 'card.move'
  | 'card.field'
  | 'card.actor'
  | 'card.delete'
  | 'meta'
  | 'settle'
  | 'why'
  | 'done';

/**
 * Runs changes of one person in one document, and takes back that person's changes only. What
 * somebody else has changed since stays as they made it.
 */
export class ActionHistory {
  readonly #doc: Y.Doc;
  readonly #undo: Y.UndoManager;
  #label: ActionLabel = 'place';
  /** Whether the action that is being made may still be taken back when it comes to that. */
  #mayUndo: (() => boolean) | null = null;

  /** @param roots what it takes back changes of */
  constructor(doc: Y.Doc, roots: BoardRoots | Partial<OwnRoots> = boardRoots(doc)) {
    this.#doc = doc;
    this.#undo = new Y.UndoManager(Object.values(roots), {
      doc,
      trackedOrigins: new Set([this]),
      captureTimeout: 1000,
    });
    this.#undo.on('stack-item-added', ({ stackItem }) => {
      if (!stackItem.meta.has('label')) stackItem.meta.set('label', this.#label);
      if (this.#mayUndo !== null) stackItem.meta.set('mayUndo', this.#mayUndo);
    });
  }

  /**
   * One action: it is undone as a whole, and alone.
   *
   * @param mayUndo asked when it is to be undone; false once others have built on it
   */
  act<T>(label: ActionLabel, change: () => T, mayUndo: (() => boolean) | null = null): T {
    this.#undo.stopCapturing();
    this.#label = label;
    this.#mayUndo = mayUndo;
    try {
      return this.#doc.transact(change, this);
    } finally {
      this.#mayUndo = null;
      this.#undo.stopCapturing();
    }
  }

  /** Typing: what follows within a second is undone together with it. */
  type(label: ActionLabel, change: () => void): void {
    this.#label = label;
    this.#doc.transact(change, this);
  }

  /** Prepares something that is not undone, because others may already be working in it. */
  prepare(change: () => void): void {
    this.#doc.transact(change);
  }

  get canUndo(): boolean {
    return this.#undo.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.#undo.redoStack.length > 0;
  }

  /** Takes back one's last action; null when nothing of one's own is left to take back. */
  undo(): ActionLabel | null {
    const last = this.#undo.undoStack.at(-1);
    const mayUndo = last?.meta.get('mayUndo') as (() => boolean) | undefined;
    if (last !== undefined && mayUndo?.() === false) return this.#passOver(last);
    return this.#step(() => this.#undo.undo());
  }

  redo(): ActionLabel | null {
    return this.#step(() => this.#undo.redo());
  }

  subscribe(listener: () => void): () => void {
    const names = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
    for (const name of names) this.#undo.on(name, listener);
    return () => {
      for (const name of names) this.#undo.off(name, listener);
    };
  }

  destroy(): void {
    this.#undo.destroy();
  }

  /** Others have built on it: it stays, and one's earlier actions can be taken back. */
  #passOver(item: Y.UndoManager['undoStack'][number]): ActionLabel {
    this.#undo.undoStack.pop();
    this.#undo.emit('stack-item-popped', [
      { stackItem: item, origin: this, type: 'undo', changedParentTypes: new Map() },
      this.#undo,
    ]);
    return item.meta.get('label') as ActionLabel;
  }

  #step(run: () => { meta: Map<unknown, unknown> } | null): ActionLabel | null {
    const waiting = [...this.#undo.undoStack, ...this.#undo.redoStack];
    const before = new Map(waiting.map((item) => [item, item.meta.get('label')]));
    const item = run();
    if (item === null) return null;
    const label = (before.get(item as never) ?? 'place') as ActionLabel;
    // The opposite step is a new item of the other stack; it is called the same.
    const [newest] = [...this.#undo.undoStack.slice(-1), ...this.#undo.redoStack.slice(-1)].filter(
      (candidate) => !before.has(candidate),
    );
    newest?.meta.set('label', label);
    return label;
  }
}
