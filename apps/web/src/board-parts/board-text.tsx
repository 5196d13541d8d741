import { createContext, Fragment, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useLocale } from '../i18n/use-t.ts';
import { useBoard } from '../live/session-context.ts';
import { whenIdle } from '../ui/when-idle.ts';
import './board-text.css';
import { useSyllables } from './syllables-store.ts';

/** How what stands on the board is written where it stands among the words of the app. */
interface Manner {
  /** The board's language, where it is not the app's own. */
  readonly lang: 'sv' | 'en' | undefined;
  /** Parts of a word, where it may be broken; null where the browser knows better. */
  readonly syllables: ((word: string) => readonly string[]) | null;
}

const MannerContext = createContext<Manner>({ lang: undefined, syllables: null });

/** Tells everything below it which language the board speaks, and how its long words are broken. */
export function BoardTexts({ children }: { readonly children: ReactNode }) {
  const board = useBoard(({ meta }) => meta.locale);
  const app = useLocale();
  const swedish = useSyllables((state) => state.split);
  useEffect(() => {
    if (board !== 'sv') return;
    // Without it long words are broken less well; nothing else is wrong.
    return whenIdle(() => {
      import('./syllables.ts').then(({ fetchSyllables }) => fetchSyllables()).catch(() => null);
    });
  }, [board]);
  const manner = useMemo<Manner>(
    () => ({
      lang: board === app ? undefined : board,
      syllables: board === 'sv' ? swedish : null,
    }),
    [board, app, swedish],
  );
  return <MannerContext value={manner}>{children}</MannerContext>;
}

/** For `lang` on what holds texts of the board only. */
export function useBoardLang(): 'sv' | 'en' | undefined {
  return useContext(MannerContext).lang;
}

/** Names stand in narrow places; running text has most of a column, where shorter words fit whole. */
const LONG_IN_NAMES = /([\p{L}\p{M}]{13,})/u;
const LONG_IN_TEXT = /([\p{L}\p{M}]{17,})/u;

/** A text of the board: in its language, and with long words broken as the language breaks them. */
export function BoardText({
  text,
  running = false,
}: {
  readonly text: string;
  /** True for sentences, false for names. */
  readonly running?: boolean;
}): ReactNode {
  const { lang, syllables } = useContext(MannerContext);
  const long = running ? LONG_IN_TEXT : LONG_IN_NAMES;
  if (syllables !== null && long.test(text)) {
    // One element: where pieces are laid out beside each other, the parts of a word are no pieces.
    return (
      <span lang={lang}>
        <Broken text={text} long={long} at={syllables} />
      </span>
    );
  }
  return lang === undefined ? text : <span lang={lang}>{text}</span>;
}

function Broken({
  text,
  long,
  at,
}: {
  readonly text: string;
  readonly long: RegExp;
  readonly at: NonNullable<Manner['syllables']>;
}): ReactNode {
  return useMemo(
    () =>
      text.split(long).flatMap<ReactNode>((piece, index) =>
        // What the pattern caught stands at every other place.
        index % 2 === 0
          ? [piece]
          : at(piece).map((part, nth) => (
              <Fragment key={`${index} ${nth}`}>
                {nth > 0 && <span className="board-text__break" />}
                {part}
              </Fragment>
            )),
      ),
    [text, long, at],
  );
}
