import {
  alsoKey,
  type BoardMeta,
  type Cell,
  cellKey,
  DEFAULT_ROLE,
  DETAIL_FIELDS,
  type DetailField,
  detailKey,
  LIMITS,
  ROLES,
  type Role,
  type Settled,
  type StageId,
} from '@samsyn/board';
import type * as Y from 'yjs';
import type { ActionHistory, Editing } from './editing.ts';
import { placementEntry } from './entry-schemas.ts';
import type { PlacementEditing } from './placement-editing.ts';
import { type BoardRoots, boardRoots, stringOr } from './roots.ts';

/** Changes to placements, what the room settled, and what is said about the board as a whole. */
export class BoardEditor implements PlacementEditing {
  readonly #roots: BoardRoots;
  readonly #history: ActionHistory;
  readonly #editing: Editing;

  constructor(doc: Y.Doc, history: ActionHistory, editing: Editing) {
    this.#roots = boardRoots(doc);
    this.#history = history;
    this.#editing = editing;
  }

  place(cell: Cell, role: Role = DEFAULT_ROLE): 'placed' | 'occupied' {
    if (this.#has(cell)) return 'occupied';
    this.#history.act('place', () => {
      this.#clearDetails(cell);
      this.#set(cell, role);
    });
    return 'placed';
  }

  move(from: Cell, to: Cell): void {
    if (cellKey(from) === cellKey(to) || !this.#has(from)) return;
    this.#history.act('move', () => {
      this.#carry(from, to);
      this.#takeAway(from);
    });
  }

  copy(from: Cell, to: Cell): void {
    if (cellKey(from) === cellKey(to) || !this.#has(from)) return;
    this.#history.act('copy', () => this.#carry(from, to));
  }

  stretch(from: Cell, stages: readonly StageId[]): void {
    const empty = stages.filter((stage) => !this.#has({ ...from, stage }));
    if (empty.length === 0 || !this.#has(from)) return;
    this.#history.act('stretch', () => {
      for (const stage of empty) this.#carry(from, { ...from, stage });
    });
  }

  setRole(cell: Cell, role: Role): void {
    if (this.#roleAt(cell) === role) return;
    this.#history.act('role', () => this.#changeRole(cell, role));
  }

  setAlso(cell: Cell, role: Role, on: boolean): void {
    this.#history.act('role', () => {
      if (on) this.#roots.details.set(alsoKey(cell, role), true);
      else this.#roots.details.delete(alsoKey(cell, role));
    });
  }

  /** Sets a detail of a placement; `null` or an empty text takes it away. */
  setDetail(cell: Cell, field: DetailField, value: string | null): void {
    const key = detailKey(cell, field);
    const text = field === 'note' && value !== null ? value.slice(0, LIMITS.note) : value;
    if ((this.#roots.details.get(key) ?? '') === (text ?? '')) return;
    const change = (): void => {
      if (text === null || text === '') this.#roots.details.delete(key);
      else this.#roots.details.set(key, text);
    };
    if (field === 'note') this.#history.type('detail', change);
    else this.#history.act('detail', change);
  }

  remove(cell: Cell): void {
    if (!this.#has(cell)) return;
    this.#history.act('remove', () => this.#takeAway(cell));
  }

  /**
   * Writes down what the room agreed about a cell, and lets the common map say it too: the actor
   * stands there with that role, or no longer stands there. `null` opens the question again and
   * leaves the map as it is.
   */
  settle(cell: Cell, agreed: Pick<Settled, 'role' | 'note' | 'dissent'> | null): void {
    this.#history.act('settle', () => {
      if (agreed === null) this.#roots.settled.delete(cellKey(cell));
      else this.#settle(cell, agreed);
    });
  }

  /** The same for many cells, in one step: it is undone as a whole. */
  settleAll(agreements: readonly Omit<Settled, 'at'>[]): void {
    if (agreements.length === 0) return;
    this.#history.act('settle', () => {
      for (const { layer, stage, actor, ...agreed } of agreements) {
        this.#settle({ layer, stage, actor }, agreed);
      }
    });
  }

  /** The text as the document has it this very moment; what is shown of it may be a moment old. */
  metaNow(field: keyof BoardMeta): string {
    return stringOr(this.#roots.meta.get(field), '');
  }

  noteNow(cell: Cell): string {
    return stringOr(this.#roots.details.get(detailKey(cell, 'note')), '');
  }

  setMeta(field: keyof BoardMeta, value: string): void {
    if (this.#roots.meta.get(field) === value) return;
    this.#history.type('meta', () => this.#roots.meta.set(field, value));
  }

  #has(cell: Cell): boolean {
    return this.#roleAt(cell) !== null;
  }

  #roleAt(cell: Cell): Role | null {
    const entry = placementEntry.safeParse(this.#roots.placements.get(cellKey(cell)));
    return entry.success ? entry.data.role : null;
  }

  #set(cell: Cell, role: Role): void {
    const { by, now } = this.#editing;
    this.#roots.placements.set(cellKey(cell), { role, by, at: now() });
  }

  #changeRole(cell: Cell, role: Role): void {
    // The role it had first must not come back as "also" the same role.
    this.#roots.details.delete(alsoKey(cell, role));
    this.#set(cell, role);
  }

  #takeAway(cell: Cell): void {
    this.#roots.placements.delete(cellKey(cell));
    this.#clearDetails(cell);
  }

  #settle(cell: Cell, { role, note, dissent }: Pick<Settled, 'role' | 'note' | 'dissent'>): void {
    const at = this.#editing.now();
    const entry = { role, note: note.slice(0, LIMITS.note), dissent: [...dissent], at };
    this.#roots.settled.set(cellKey(cell), entry);
    const placed = this.#roleAt(cell);
    if (role === 'none') this.#takeAway(cell);
    else if (placed === null) {
      this.#clearDetails(cell);
      this.#set(cell, role);
    } else if (placed !== role) this.#changeRole(cell, role);
  }

  /** Brings what is said in one cell to another, without overwriting what is said there. */
  #carry(from: Cell, to: Cell): void {
    const { details } = this.#roots;
    const role = this.#roleAt(from);
    if (role === null) return;
    const occupied = this.#has(to);
    if (!occupied) {
      this.#clearDetails(to);
      this.#set(to, role);
    }
    for (const field of DETAIL_FIELDS) {
      const moved = details.get(detailKey(from, field));
      const present = details.get(detailKey(to, field));
      if (moved === undefined || moved === present) continue;
      if (present === undefined) details.set(detailKey(to, field), moved);
      else if (field === 'note') {
        details.set(detailKey(to, field), `${present}\n${moved}`.slice(0, LIMITS.note));
      }
    }
    const mainRole = this.#roleAt(to);
    for (const also of ROLES) {
      const said = details.get(alsoKey(from, also)) === true || (occupied && also === role);
      if (said && also !== mainRole) details.set(alsoKey(to, also), true);
    }
  }

  /** Details may outlive a placement that somebody removed while another was describing it. */
  #clearDetails(cell: Cell): void {
    const { details } = this.#roots;
    const keys = [
      ...DETAIL_FIELDS.map((field) => detailKey(cell, field)),
      ...ROLES.map((role) => alsoKey(cell, role)),
    ];
    for (const key of keys) if (details.has(key)) details.delete(key);
  }
}
