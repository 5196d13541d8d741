import { fieldsOf, isCardKind, LIMITS } from '@samsyn/board';
import * as Y from 'yjs';
import { mergeWords } from './merge-words.ts';
import { boardRoots, templateRoots } from './roots.ts';

/** One's own text under a key since others last knew of it. */
interface OwnText {
  /** What stood there before one wrote. */
  before: string;
  /** Oldest first; the clock tells which of them somebody else had seen. */
  readonly edits: { readonly clock: number; readonly text: string }[];
}

/** So many steps of one's own typing are told apart; older ones count as what stood before. */
const MOST_EDITS = 200;

/** How many characters a text may have that people write in words; null for what is no such text. */
type Prose = (map: Y.Map<unknown>, key: string) => number | null;

/** Watches over the texts of a shared board and its template, see `keepWords`. */
export function keepBoardWords(board: Y.Doc, template: Y.Doc): () => void {
  const { meta, details, cards } = boardRoots(board);
  const { stages, actors, organisationTypes } = templateRoots(template);
  const ofBoard: Prose = (map, key) => {
    if (map === meta) return ownOf(META, key);
    if (map === details) return key.endsWith('/note') ? LIMITS.note : null;
    const kind = map.get('kind');
    const field = isCardKind(kind) ? fieldsOf(kind).find(({ name }) => name === key) : undefined;
    return field?.type === 'text' ? LIMITS.field : null;
  };
  const stops = [
    keepWords(board, [meta, details, cards], ofBoard),
    keepWords(template, [stages, actors, organisationTypes], (_map, key) => ownOf(TEMPLATE, key)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const META = {
  definition: LIMITS.definition,
  title: LIMITS.title,
  place: LIMITS.name,
  region: LIMITS.name,
};
const TEMPLATE = {
  name: LIMITS.name,
  short: LIMITS.name,
  description: LIMITS.description,
  equalityPrompt: LIMITS.question,
  mandate: LIMITS.description,
};

function ownOf(limits: Readonly<Record<string, number>>, key: string): number | null {
  return Object.hasOwn(limits, key) ? (limits[key] ?? null) : null;
}

/**
 * Watches over texts that a document holds as single values. Of two that are written at the same
 * instant one wins, and nothing would be left of the other: here, whoever wrote the one that lost
 * puts both together, word by word. What somebody changed knowing the other's words stands as it is.
 *
 * @returns stops the watching
 */
export function keepWords(doc: Y.Doc, roots: readonly Y.Map<unknown>[], prose: Prose): () => void {
  const own = new WeakMap<Y.Map<unknown>, Map<string, OwnText>>();
  const onEvents = (
    events: Y.YEvent<Y.AbstractType<unknown>>[],
    transaction: Y.Transaction,
  ): void => {
    for (const { target, changes } of events) {
      if (!(target instanceof Y.Map)) continue;
      for (const [key, { oldValue }] of changes.keys) {
        const longest = prose(target, key);
        if (longest === null) continue;
        if (transaction.local) remember(target, key, oldValue);
        else if (own.get(target)?.has(key)) compare(target, key, longest);
      }
    }
  };
  const remember = (map: Y.Map<unknown>, key: string, old: unknown): void => {
    const text = map.get(key);
    const item = map._map.get(key);
    const texts = own.get(map) ?? new Map<string, OwnText>();
    own.set(map, texts);
    if (typeof text !== 'string' || item === undefined || !isText(old)) {
      texts.delete(key);
      return;
    }
    const known = texts.get(key) ?? { before: old ?? '', edits: [] };
    known.edits.push({ clock: item.id.clock, text });
    if (known.edits.length > MOST_EDITS) known.before = known.edits.shift()?.text ?? known.before;
    texts.set(key, known);
  };
  const compare = (map: Y.Map<unknown>, key: string, longest: number): void => {
    const texts = own.get(map);
    const known = texts?.get(key);
    const theirs = map.get(key);
    const item = map._map.get(key);
    if (known === undefined || item === undefined || typeof theirs !== 'string') {
      texts?.delete(key);
      return;
    }
    if (item.id.client === doc.clientID) return;
    const seen = lastOwnSeenBy(item, doc);
    const mine = known.edits.at(-1);
    if (mine === undefined || mine.clock <= seen) {
      texts?.delete(key);
      return;
    }
    const before = known.edits.findLast(({ clock }) => clock <= seen)?.text ?? known.before;
    const merged = mergeWords(before, mine.text, theirs).slice(0, longest);
    texts?.delete(key);
    if (merged === theirs) return;
    // Not from within the observers of somebody else's change.
    doc.once('afterAllTransactions', () => {
      if (map.get(key) === theirs) doc.transact(() => map.set(key, merged));
    });
  };
  for (const root of roots) root.observeDeep(onEvents);
  return () => {
    for (const root of roots) root.unobserveDeep(onEvents);
  };
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

/** Clock of the latest of one's own values that the author of this one had before them; -1 for none. */
function lastOwnSeenBy(item: Y.Item, doc: Y.Doc): number {
  let origin = item.origin;
  while (origin !== null) {
    if (origin.client === doc.clientID) return origin.clock;
    const struct = Y.getItem(doc.store, origin);
    origin = struct instanceof Y.Item ? struct.origin : null;
  }
  return -1;
}

export { mergeWords };
