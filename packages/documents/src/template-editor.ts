import {
  type Actor,
  byPosition,
  type OrganisationType,
  positionAt,
  type Random,
  type Stage,
  type Vocabulary,
} from '@samsyn/board';
import * as Y from 'yjs';
import { alike } from './alike.ts';
import { isMap, stringOr, type TemplateRoots, templateRoots } from './roots.ts';

/** The lists of a template that can be edited, each with what one entry holds. */
export interface TemplateLists {
  readonly stages: Stage;
  readonly actors: Actor;
  readonly organisationTypes: OrganisationType;
}
export type TemplateList = keyof TemplateLists;

type Fields<L extends TemplateList> = Partial<Omit<TemplateLists[L], 'id'>>;

/** The facilitator's changes to stages, actors, organisation types, words and their order. */
export class TemplateEditor {
  readonly #doc: Y.Doc;
  readonly #roots: TemplateRoots;
  readonly #random: Random;
  readonly #newId: () => string;

  constructor(doc: Y.Doc, random: Random, newId: () => string) {
    this.#doc = doc;
    this.#roots = templateRoots(doc);
    this.#random = random;
    this.#newId = newId;
  }

  /**
   * Adds an entry at the end, or at `index`, and returns its id. With an `id` of its own, two who
   * add it at once add one.
   */
  add<L extends TemplateList>(
    list: L,
    fields: Fields<L> & { readonly name: string },
    index = Number.MAX_SAFE_INTEGER,
    id = this.#newId(),
  ): string {
    const pos = positionAt(this.#entries(list), index, this.#random);
    this.#doc.transact(() => this.#roots[list].set(id, entryMap({ ...fields, pos })), this);
    return id;
  }

  change<L extends TemplateList>(list: L, id: string, fields: Fields<L>): void {
    const entry = this.#roots[list].get(id);
    if (!isMap(entry)) return;
    this.#doc.transact(() => {
      for (const [name, value] of Object.entries(fields)) {
        if (!alike(entry.get(name), value)) entry.set(name, plain(value));
      }
    }, this);
  }

  /** Moves an entry to a place in its list (0 = first, counted without itself). */
  move(list: TemplateList, id: string, index: number): void {
    const entry = this.#roots[list].get(id);
    if (!isMap(entry)) return;
    const others = this.#entries(list).filter((other) => other.id !== id);
    this.#doc.transact(() => entry.set('pos', positionAt(others, index, this.#random)), this);
  }

  /** Takes an entry away for good. To keep what is said about it, hide it instead. */
  remove(list: TemplateList, id: string): void {
    this.#doc.transact(() => this.#roots[list].delete(id), this);
  }

  /** Changes the label of a term in one language; an empty one brings the usual word back. */
  setLabel(term: string, locale: 'sv' | 'en', label: string): void {
    const { [locale]: _old, ...others } = (this.#roots.vocabulary.get(term) ??
      {}) as Vocabulary[string];
    const next = label === '' ? others : { ...others, [locale]: label };
    this.#doc.transact(() => {
      if (Object.keys(next).length === 0) this.#roots.vocabulary.delete(term);
      else this.#roots.vocabulary.set(term, next);
    }, this);
  }

  #entries(list: TemplateList): { id: string; pos: string }[] {
    return [...this.#roots[list].entries()]
      .map(([id, map]) => ({ id, pos: isMap(map) ? stringOr(map.get('pos'), '') : '' }))
      .sort(byPosition);
  }
}

function entryMap(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields).map(([name, value]) => [name, plain(value)] as const));
}

function plain(value: unknown): unknown {
  return Array.isArray(value) ? [...value] : value;
}
