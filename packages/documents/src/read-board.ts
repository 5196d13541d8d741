import {
  alsoKey,
  type BoardMeta,
  type Card,
  type Cell,
  type DETAIL_FIELDS,
  detailKey,
  type FieldSpec,
  type FieldValue,
  fieldSchema,
  fieldsOf,
  isCardKind,
  isId,
  type Placement,
  ROLES,
  readCellKey,
  type Settled,
} from '@samsyn/board';
import * as Y from 'yjs';
import type * as z from 'zod/mini';
import { detailEntries, metaEntry, placementEntry, settledEntry } from './entry-schemas.ts';
import { type BoardRoots, boardRoots, isMap, stringOr } from './roots.ts';

/** Reads one placement with its details; null when there is none that can be read. */
export function readPlacement(roots: BoardRoots, key: string): Placement | null {
  const cell = readCellKey(key);
  const entry = placementEntry.safeParse(roots.placements.get(key));
  if (cell === null || !entry.success) return null;
  const detail = <T>(field: (typeof DETAIL_FIELDS)[number], schema: z.ZodMiniType<T>): T | null => {
    const read = schema.safeParse(roots.details.get(detailKey(cell, field)));
    return read.success ? read.data : null;
  };
  return {
    ...cell,
    ...entry.data,
    also: alsoRoles(roots, cell).filter((role) => role !== entry.data.role),
    note: detail('note', detailEntries.note) ?? '',
    duration: detail('duration', detailEntries.duration),
    until: detail('until', detailEntries.until),
    level: detail('level', detailEntries.level),
  };
}

function alsoRoles(roots: BoardRoots, cell: Cell) {
  return ROLES.filter((role) => roots.details.get(alsoKey(cell, role)) === true);
}

export function readSettled(roots: BoardRoots, key: string): Settled | null {
  const cell = readCellKey(key);
  const entry = settledEntry.safeParse(roots.settled.get(key));
  return cell === null || !entry.success ? null : { ...cell, ...entry.data };
}

/** A card, or why there is none to show: it is deleted, or it cannot be read. */
export function readCard(
  roots: BoardRoots,
  id: string,
  actors: readonly string[],
): Card | 'deleted' | 'unreadable' {
  const map = roots.cards.get(id);
  if (!isMap(map) || !isId(id)) return 'unreadable';
  if (map.get('deleted')) return 'deleted';
  const kind = map.get('kind');
  const stage = map.get('stage');
  if (!isCardKind(kind) || !isId(stage)) return 'unreadable';
  const fields: Record<string, FieldValue> = {};
  for (const spec of fieldsOf(kind)) {
    const read = schemaOf(spec).safeParse(map.get(spec.name));
    if (read.success) fields[spec.name] = read.data;
  }
  return {
    id,
    kind,
    stage,
    text: textOf(map.get('text')),
    pos: stringOr(map.get('pos'), 'a0'),
    by: stringOr(map.get('by'), ''),
    at: stringOr(map.get('at'), ''),
    actors,
    fields,
  };
}

export function readMeta(roots: BoardRoots): BoardMeta {
  return metaEntry.parse(Object.fromEntries(roots.meta.entries()));
}

/** Reads only what is said about the board as a whole. */
export function readBoardMeta(doc: Y.Doc): BoardMeta {
  return readMeta(boardRoots(doc));
}

/** Splits a key of `cardActors`, `<card>/<actor>`; null for one that is not of that form. */
export function readCardActorKey(key: string): { card: string; actor: string } | null {
  const [card, actor, ...rest] = key.split('/');
  return rest.length === 0 && isId(card) && isId(actor) ? { card, actor } : null;
}

const schemas = new Map<FieldSpec, z.ZodMiniType<FieldValue>>();

function schemaOf(spec: FieldSpec): z.ZodMiniType<FieldValue> {
  let schema = schemas.get(spec);
  if (schema === undefined) {
    schema = fieldSchema(spec);
    schemas.set(spec, schema);
  }
  return schema;
}

/** The text of a card, live or plain; empty for anything else. */
export function textOf(value: unknown): string {
  if (value instanceof Y.Text) return value.toString();
  return stringOr(value, '');
}
