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

/** Words that may be too long for a column. */
const LONG = /([\p{L}\p{M}]{13,})/u;

/** A text of the board: in its language, and with long words broken as the language breaks them. */
export function BoardText({ text }: { readonly text: string }): ReactNode {
  const { lang, syllables } = useContext(MannerContext);
  const shown =
    syllables === null || !LONG.test(text) ? text : <Broken text={text} at={syllables} />;
  return lang === undefined ? shown : <span lang={lang}>{shown}</span>;
}

function Broken({
  text,
  at,
}: {
  readonly text: string;
  readonly at: NonNullable<Manner['syllables']>;
}): ReactNode {
  return useMemo(
    () =>
      text.split(LONG).flatMap<ReactNode>((piece, index) =>
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
    [text, at],
  );
}
