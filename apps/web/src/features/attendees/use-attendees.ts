import { useCallback, useEffect, useRef, useState } from 'react';
import { type KnownPerson, readPeople } from '../../api/people.ts';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { usePeople, useSession, useWorkshop } from '../../live/session-context.ts';
import { type Asking, oneAtATime } from './one-at-a-time.ts';
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
  const [people, setPeople] = useState<readonly KnownPerson[] | null>(null);
  const [problem, setProblem] = useState('');
  const tell = useCallback((error: unknown) => setProblem(problemWords(error, t)), [t]);
  const reading = useRef<Asking>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      try {
        const known = await readPeople({ board, token });
        if (gone) return;
        setPeople(known);
        setProblem('');
      } catch (error) {
        if (!gone) tell(error);
      }
    };
    const asking = oneAtATime(read, SOON_MS);
    reading.current = asking;
    asking.want();
    return () => {
      gone = true;
      asking.stop();
    };
  }, [board, token, tell]);
  const reread = useCallback(() => reading.current?.want(), []);
  // Whatever the change was, it is time to read anew.
  const changes = useChanges();
  useEffect(() => reread(), [changes, reread]);
  return { people, problem, reread, done: (word) => dealtWith({ board, token }, word).catch(tell) };
}

/** Another text whenever the people on the board may have changed. */
function useChanges(): string {
  const here = usePeople().map(({ id }) => id);
  // A command may show somebody out or mend a name, and not everybody who answers is seen by presence.
  const lastCommand = useWorkshop(({ handled }) => handled.at(-1) ?? '');
  const answering = useWorkshop(
    ({ rounds }) => rounds.find(({ status }) => status === 'open')?.progress?.people ?? 0,
  );
  return [...here, lastCommand, answering].join(' ');
}
