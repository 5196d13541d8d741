import {
  type Actor,
  type AgendaStep,
  actorSchema,
  agendaStepSchema,
  byPosition,
  isId,
  type OrganisationType,
  organisationTypeSchema,
  type Stage,
  stageSchema,
  type Template,
  type Vocabulary,
  vocabularySchema,
} from '@samsyn/board';
import * as Y from 'yjs';
import type * as z from 'zod/mini';
import { isPlainValue } from './plain-value.ts';
import { isMap, stringOr, type TemplateRoots, templateRoots } from './roots.ts';

/** The template's document as plain values. `skipped` counts entries that could not be read. */
export interface TemplateState extends Template {
  readonly skipped: number;
}

/** Reads the template's document whole; what cannot be read is passed over and counted. */
export function readTemplate(doc: Y.Doc): TemplateState {
  const roots = templateRoots(doc);
  let skipped = 0;
  const list = <T>(root: Y.Map<unknown>, schema: z.ZodMiniType<T>): T[] => {
    const found: { id: string; pos: string; value: T }[] = [];
    for (const [id, map] of root.entries()) {
      const value = isMap(map) && isId(id) ? readEntry(map, id, schema) : null;
      if (value === null) skipped++;
      else found.push({ id, pos: stringOr((map as Y.Map<unknown>).get('pos'), ''), value });
    }
    return found.sort(byPosition).map(({ value }) => value);
  };
  const stages: Stage[] = list(roots.stages, stageSchema);
  const actors: Actor[] = list(roots.actors, actorSchema);
  const organisationTypes: OrganisationType[] = list(
    roots.organisationTypes,
    organisationTypeSchema,
  );
  const agenda: AgendaStep[] = list(roots.agenda, agendaStepSchema).map(withoutPosition);
  const { id, version } = templateMeta(roots);
  const vocabulary = readVocabulary(roots);
  return { id, version, stages, actors, organisationTypes, vocabulary, agenda, skipped };
}

/** One entry; null if it cannot be read, whatever somebody has put there. */
function readEntry<T>(map: Y.Map<unknown>, id: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const fields = plainFields(map);
    if (!isPlainValue(fields)) return null;
    const read = schema.safeParse({ ...fields, id });
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The fields one level deep: an entry has no deeper ones, and a hostile one may have thousands. */
function plainFields(map: Y.Map<unknown>): Record<string, unknown> {
  const fields = [...map.entries()].map(([name, value]) => [name, plainValue(value)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function plainValue(value: unknown): unknown {
  if (value instanceof Y.Text) return value.toString();
  if (value instanceof Y.Array) return value.toArray();
  return value instanceof Y.AbstractType ? undefined : value;
}

function withoutPosition(step: AgendaStep): AgendaStep {
  const { pos: _pos, ...rest } = step;
  return rest as AgendaStep;
}

function templateMeta(roots: TemplateRoots): { id: string; version: number } {
  const id = roots.meta.get('id');
  const version = roots.meta.get('version');
  return {
    id: isId(id) ? id : 'blank',
    version: typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1,
  };
}

function readVocabulary(roots: TemplateRoots): Vocabulary {
  const vocabulary: Vocabulary = {};
  for (const [term, labels] of roots.vocabulary.entries()) {
    try {
      const read = vocabularySchema.safeParse({ [term]: labels });
      if (read.success) Object.assign(vocabulary, read.data);
    } catch {
      // A label that cannot even be looked at is none.
    }
  }
  return vocabulary;
}

/** The template as plain values, read again when something in it changes. */
export class TemplateView {
  readonly #doc: Y.Doc;
  readonly #roots: TemplateRoots;
  readonly #listeners = new Set<() => void>();
  #current: TemplateState | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#roots = templateRoots(doc);
    for (const root of Object.values(this.#roots)) root.observeDeep(this.#onChange);
    doc.on('afterAllTransactions', this.#notify);
  }

  get current(): TemplateState {
    this.#current ??= readTemplate(this.#doc);
    return this.#current;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    for (const root of Object.values(this.#roots)) root.unobserveDeep(this.#onChange);
    this.#doc.off('afterAllTransactions', this.#notify);
    this.#listeners.clear();
  }

  readonly #onChange = (): void => {
    this.#current = null;
  };

  readonly #notify = (): void => {
    if (this.#current === null) for (const listener of this.#listeners) listener();
  };
}
