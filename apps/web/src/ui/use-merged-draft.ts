import { mergeWords } from '@samsyn/documents/kept-words';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What one is writing before it goes to the others; what they write meanwhile is merged into it. */
export interface MergedDraft {
  /** Null while one writes nothing. */
  readonly text: string | null;
  readonly write: (text: string) => void;
  /** What is to be sent now; null when nothing is written. One may go on writing. */
  readonly take: () => string | null;
  readonly leave: () => void;
  /** Whether somebody else has changed the text since one began to write. */
  readonly others: boolean;
}

/** @param value the text as everybody has it */
export function useMergedDraft(value: string): MergedDraft {
  const [text, setText] = useState<string | null>(null);
  const [others, setOthers] = useState(false);
  const own = useRef<string | null>(null);
  /** What stood there when what is written was begun, or last sent. */
  const before = useRef(value);
  const latest = useRef(value);
  latest.current = value;
  const set = useCallback((next: string | null): void => {
    own.current = next;
    setText(next);
  }, []);
  useEffect(() => {
    if (own.current !== null && value !== before.current) {
      set(mergeWords(before.current, own.current, value));
      setOthers(true);
    }
    before.current = value;
  }, [value, set]);
  const write = useCallback(
    (next: string): void => {
      if (own.current === null) {
        before.current = latest.current;
        setOthers(false);
      }
      set(next);
    },
    [set],
  );
  const take = useCallback((): string | null => {
    if (own.current === null) return null;
    const taken = mergeWords(before.current, own.current, latest.current);
    before.current = taken;
    set(taken);
    return taken;
  }, [set]);
  const leave = useCallback((): void => set(null), [set]);
  return { text, write, take, leave, others: others && text !== null };
}
