import * as Y from 'yjs';

/** The root maps of the shared board's document. Nobody outside this package spells their names. */
export interface BoardRoots {
  readonly meta: Y.Map<unknown>;
  readonly placements: Y.Map<unknown>;
  readonly details: Y.Map<unknown>;
  readonly settled: Y.Map<unknown>;
  readonly cards: Y.Map<unknown>;
  readonly cardActors: Y.Map<unknown>;
}

export function boardRoots(doc: Y.Doc): BoardRoots {
  return {
    meta: doc.getMap('meta'),
    placements: doc.getMap('placements'),
    details: doc.getMap('details'),
    settled: doc.getMap('settled'),
    cards: doc.getMap('cards'),
    cardActors: doc.getMap('cardActors'),
  };
}

/** The root maps of the template's document: stages, actors, organisation types and words. */
export interface TemplateRoots {
  readonly meta: Y.Map<unknown>;
  readonly stages: Y.Map<unknown>;
  readonly actors: Y.Map<unknown>;
  readonly organisationTypes: Y.Map<unknown>;
  readonly vocabulary: Y.Map<unknown>;
  readonly agenda: Y.Map<unknown>;
}

export function templateRoots(doc: Y.Doc): TemplateRoots {
  return {
    meta: doc.getMap('meta'),
    stages: doc.getMap('stages'),
    actors: doc.getMap('actors'),
    organisationTypes: doc.getMap('organisationTypes'),
    vocabulary: doc.getMap('vocabulary'),
    agenda: doc.getMap('agenda'),
  };
}

/** The root maps of a person's own document: answers and votes that nobody else reads. */
export interface OwnRoots {
  /** `<round>/<layer>/<stage>/<actor>` → `{role, why?}` */
  readonly answers: Y.Map<unknown>;
  /** `<round>/<stage>` → `true` */
  readonly done: Y.Map<unknown>;
  /** `<vote>/<card>` → count */
  readonly votes: Y.Map<unknown>;
  /** `<survey>/<item>` → 1–5 */
  readonly survey: Y.Map<unknown>;
}

export function ownRoots(doc: Y.Doc): OwnRoots {
  return {
    answers: doc.getMap('answers'),
    done: doc.getMap('done'),
    votes: doc.getMap('votes'),
    survey: doc.getMap('survey'),
  };
}

/** The one map of the session's document; its key `state` holds the workshop's state. */
export function sessionRoot(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('workshop');
}

/** Anybody may have written anything: a hostile object cannot even be made a string. */
export function stringOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

export function isMap(value: unknown): value is Y.Map<unknown> {
  return value instanceof Y.Map;
}
