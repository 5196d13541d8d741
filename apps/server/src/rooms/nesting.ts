import * as Y from 'yjs';

/** How many shared types may lie in each other below a root; a card with its text takes two. */
const DEEPEST = 6;
/** How deep a plain value may be; an agenda with its steps takes four. */
const DEEPEST_VALUE = 20;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
/** The item that an item lies in; `root` below none, `unknown` when it leans on what is not here. */
type Holder = Y.Item | 'root' | 'unknown';

/**
 * Whether an update would nest types or values deeper than any of our documents does. Yjs walks both
 * by recursion: a few thousand levels are enough to overflow the stack, and each reader pays for
 * them again. Only updates that make new types are looked at closely.
 */
export function nestsTooDeep(doc: Y.Doc, structs: readonly Struct[]): boolean {
  if (structs.some(holdsDeepValue)) return true;
  const containers = structs.filter(isContainer);
  if (containers.length === 0) return false;
  const holders = new Holders(doc, structs);
  return containers.some((container) => {
    let at: Holder = container;
    for (let depth = 0; at instanceof Y.Item; depth++) {
      if (depth >= DEEPEST) return true;
      at = holders.of(at);
    }
    return false;
  });
}

function holdsDeepValue(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { content } = struct;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return content.arr.some((value) => isDeeper(value, DEEPEST_VALUE));
  }
  if (content instanceof Y.ContentEmbed) return isDeeper(content.embed, DEEPEST_VALUE);
  return content instanceof Y.ContentFormat && isDeeper(content.value, DEEPEST_VALUE);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function isContainer(struct: Struct): struct is Y.Item {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType;
}

class Holders {
  readonly #doc: Y.Doc;
  readonly #lines = new Map<number, Struct[]>();
  readonly #known = new Map<Y.Item, Holder>();

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    for (const struct of structs) {
      const line = this.#lines.get(struct.id.client);
      if (line === undefined) this.#lines.set(struct.id.client, [struct]);
      else line.push(struct);
    }
  }

  /** An item that does not say where it lies does so by its neighbour, or that one's, and so on. */
  of(item: Y.Item): Holder {
    const asked: Y.Item[] = [];
    let at: Y.Item = item;
    let found: Holder | undefined;
    while (found === undefined) {
      found = this.#known.get(at) ?? this.#said(at);
      if (found !== undefined) break;
      // Whoever comes back here goes round in circles.
      this.#known.set(at, 'unknown');
      asked.push(at);
      const neighbour = at.origin ?? at.rightOrigin;
      const next = neighbour === null ? null : this.#find(neighbour);
      if (next instanceof Y.Item) at = next;
      else found = 'unknown';
    }
    for (const one of asked) this.#known.set(one, found);
    return found;
  }

  #said({ parent }: Y.Item): Holder | undefined {
    if (parent === null) return undefined;
    if (parent instanceof Y.AbstractType) return parent._item ?? 'root';
    if (!(parent instanceof Y.ID)) return 'root';
    const holder = this.#find(parent);
    return holder instanceof Y.Item ? holder : 'unknown';
  }

  #find(id: Y.ID): Struct | null {
    if (id.clock < Y.getState(this.#doc.store, id.client)) return Y.getItem(this.#doc.store, id);
    const line = this.#lines.get(id.client) ?? [];
    let [low, high] = [0, line.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = line[middle] as Struct;
      if (id.clock < struct.id.clock) high = middle - 1;
      else if (id.clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return null;
  }
}
