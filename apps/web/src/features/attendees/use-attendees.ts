import { useCallback, useEffect, useState } from 'react';
import { type KnownPerson, readPeople } from '../../api/people.ts';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { usePeople, useSession, useWorkshop } from '../../live/session-context.ts';
import { dealtWith } from './sent-words.ts';

/** What whoever leads may know of the people on the board, kept fresh while it is looked at. */
export interface KnownOfRoom {
  /** Null while they are fetched. */
  readonly people: readonly KnownPerson[] | null;
  /** One sentence on what went wrong last; empty when nothing did. */
  readonly problem: string;
  readonly reread: () => void;
  /** Takes a word away, once it was dealt with. */
  readonly done: (word: string) => Promise<void>;
}

/** Several who come at once are one reading. */
const SOON_MS = 300;

export function useAttendees(): KnownOfRoom {
  const t = useT();
  const { board, token } = useSession().entry;
  const here = usePeople()
    .map(({ id }) => id)
    .join(' ');
  // A command may show somebody out or mend a name, and not everybody who answers is seen by presence.
  const lastCommand = useWorkshop(({ handled }) => handled.at(-1));
  const answering = useWorkshop(({ rounds }) => rounds.at(-1)?.progress?.people);
  const [people, setPeople] = useState<readonly KnownPerson[] | null>(null);
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState(0);
  const tell = useCallback((error: unknown) => setProblem(problemWords(error, t)), [t]);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      readPeople({ board, token }).then((read) => {
        if (gone) return;
        setPeople(read);
        setProblem('');
      }, tell);
    }, SOON_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [board, token, here, lastCommand, answering, asked, tell]);
  return {
    ...{ people, problem },
    reread: () => setAsked((times) => times + 1),
    done: (word) => dealtWith({ board, token }, word).catch(tell),
  };
}
