import type { Answer } from '@samsyn/board';
import type { Counts } from '@samsyn/workshop';
import './answer-stack.css';
import { type StackPart, stackParts } from './stack-parts.ts';
import type { RevealWords } from './use-reveal-words.ts';

const RANKS = ['', 'first', 'second', 'third'] as const;

function faceOf({ answer, rank }: StackPart): string {
  return rank === 0 ? answer : (RANKS[rank] ?? 'more');
}

/** How much room a word takes: the stack shows the whole word only where it fits. */
function lengthOf(word: string): 'short' | 'middle' | 'long' {
  return word.length <= 6 ? 'short' : word.length <= 8 ? 'middle' : 'long';
}

/**
 * What was said about a cell as one bar: a block for each answer, as wide as those who gave it are
 * many. Says nothing aloud: the sentence beside it does.
 */
export function AnswerStack({
  cell,
  words,
  own = null,
  lettersFrom = 0,
}: {
  readonly cell: { readonly counts: Counts; readonly unknown: number };
  readonly words: Pick<RevealWords, 'answer' | 'initial'>;
  /** One's own answer, which only oneself sees marked. */
  readonly own?: Answer | null;
  /** Which share of the bar is the widest that has no room for a letter, where that is known. */
  readonly lettersFrom?: number;
}) {
  const parts = stackParts(cell);
  const narrow = lettersFrom * parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <span className="stack" aria-hidden="true">
      {parts.map((part) => {
        const word = words.answer(part.answer);
        const isNarrow = part.count <= narrow;
        return (
          <span
            key={part.answer}
            className={`stack__part stack__part--${faceOf(part)}`}
            data-length={isNarrow ? 'none' : lengthOf(word)}
            data-own={part.answer === own || undefined}
            style={{ flexGrow: part.count }}
          >
            {!isNarrow && (
              <>
                <span className="stack__text stack__text--word">{word}</span>
                <span className="stack__text stack__text--initial">
                  {words.initial(part.answer)}
                </span>
              </>
            )}
          </span>
        );
      })}
    </span>
  );
}
