import { type OwnState, observeOwn, readOwn } from '@samsyn/documents';
import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { useSession } from '../live/session-context.ts';

const NOTHING: OwnState = { answers: {}, done: {}, votes: {}, survey: {} };

/** Everything that one has said oneself, and where to say more; no document for viewers. */
export function useOwn(): { readonly said: OwnState; readonly doc: Y.Doc | null } {
  const { own } = useSession();
  const doc = own?.doc ?? null;
  const source = useMemo(() => (doc === null ? null : follow(doc)), [doc]);
  const said = useSyncExternalStore(
    source === null ? () => () => undefined : source.subscribe,
    () => source?.read() ?? NOTHING,
  );
  return { said, doc };
}

/** Read once per change: React asks far more often than anything is said. */
function follow(doc: Y.Doc) {
  let last: OwnState | null = null;
  return {
    read: (): OwnState => {
      last ??= readOwn(doc);
      return last;
    },
    subscribe: (listener: () => void): (() => void) => {
      last = null;
      return observeOwn(doc, () => {
        last = null;
        listener();
      });
    },
  };
}
