import { splitAt } from './cell-words.ts';

/** A sentence in which the names that it is about stand out. */
export function StrongSentence({
  sentence,
  names,
}: {
  readonly sentence: string;
  readonly names: readonly string[];
}) {
  return splitAt(sentence, names).map(({ text, strong }) =>
    strong ? <strong key={text}>{text}</strong> : text,
  );
}
