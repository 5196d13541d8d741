import * as Y from 'yjs';
import { ownRoots } from './roots.ts';

type Entries = Readonly<Record<string, unknown>>;

/** A person's own document as plain values, keys and entries as they stand there. */
export interface OwnState {
  readonly answers: Entries;
  readonly done: Entries;
  readonly votes: Entries;
  readonly survey: Entries;
}

/** Reads a person's own document whole. What the entries mean is for the workshop package to say. */
export function readOwn(doc: Y.Doc): OwnState {
  const { answers, done, votes, survey } = ownRoots(doc);
  return {
    answers: plainEntries(answers),
    done: plainEntries(done),
    votes: plainEntries(votes),
    survey: plainEntries(survey),
  };
}

/** Only plain values: nothing that is said here is of Yjs' own kinds, and those may nest for ever. */
function plainEntries(root: Y.Map<unknown>): Entries {
  return Object.fromEntries(
    [...root.entries()].filter(([, value]) => !(value instanceof Y.AbstractType)),
  );
}

/** Tells of every change in a person's own document. */
export function observeOwn(doc: Y.Doc, listener: () => void): () => void {
  const roots = Object.values(ownRoots(doc));
  for (const root of roots) root.observe(listener);
  return () => {
    for (const root of roots) root.unobserve(listener);
  };
}
