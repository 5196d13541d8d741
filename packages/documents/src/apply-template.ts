import { byPosition, positionAt, type Random, type Template } from '@samsyn/board';
import * as Y from 'yjs';
import { alike } from './alike.ts';
import { isMap, stringOr, templateRoots } from './roots.ts';

/** Makes the template's document say what `target` says; only what differs is touched. */
export function applyTemplate(doc: Y.Doc, target: Template, random: Random): void {
  const roots = templateRoots(doc);
  doc.transact(() => {
    for (const field of ['id', 'version'] as const) {
      if (roots.meta.get(field) !== target[field]) roots.meta.set(field, target[field]);
    }
    for (const list of ['stages', 'actors', 'organisationTypes', 'agenda'] as const) {
      applyList(roots[list], target[list], random);
    }
    for (const term of [...roots.vocabulary.keys()]) {
      if (!Object.hasOwn(target.vocabulary, term)) roots.vocabulary.delete(term);
    }
    for (const [term, labels] of Object.entries(target.vocabulary)) {
      if (!alike(roots.vocabulary.get(term), labels)) roots.vocabulary.set(term, { ...labels });
    }
  });
}

type Entry = { readonly id: string } & Readonly<Record<string, unknown>>;

function applyList(root: Y.Map<unknown>, target: readonly Entry[], random: Random): void {
  const wanted = new Set(target.map(({ id }) => id));
  for (const id of [...root.keys()]) if (!wanted.has(id)) root.delete(id);
  const kept = orderOf(root);
  const inOrder = alike(
    target.map(({ id }) => id).filter((id) => kept.includes(id)),
    kept,
  );
  let last: { pos: string }[] = [];
  for (const [index, { id, ...fields }] of target.entries()) {
    const present = root.get(id);
    const next = inOrder ? nextKept(root, target.slice(index + 1)) : null;
    const keeps = inOrder && isMap(present);
    const pos = keeps
      ? stringOr(present.get('pos'), '')
      : positionAt([...last, ...(next === null ? [] : [{ pos: next }])], last.length, random);
    if (isMap(present)) changeEntry(present, { ...fields, pos });
    else root.set(id, new Y.Map(Object.entries({ ...fields, pos })));
    last = [{ pos }];
  }
}

function orderOf(root: Y.Map<unknown>): string[] {
  return [...root.entries()]
    .map(([id, entry]) => ({ id, pos: isMap(entry) ? stringOr(entry.get('pos'), '') : '' }))
    .sort(byPosition)
    .map(({ id }) => id);
}

/** Position of the next entry that stays where it is. */
function nextKept(root: Y.Map<unknown>, following: readonly Entry[]): string | null {
  for (const { id } of following) {
    const entry = root.get(id);
    if (isMap(entry)) return stringOr(entry.get('pos'), '');
  }
  return null;
}

function changeEntry(entry: Y.Map<unknown>, fields: Readonly<Record<string, unknown>>): void {
  for (const name of [...entry.keys()]) if (!Object.hasOwn(fields, name)) entry.delete(name);
  for (const [name, value] of Object.entries(fields)) {
    if (!alike(entry.get(name), value)) entry.set(name, value);
  }
}
