import { useProblem } from '../../day/problem-store.ts';

/** What went wrong with a command: under the bar it would be behind the dialog that gave it. */
export function ProblemInside() {
  const text = useProblem((state) => state.text);
  return text === null ? null : <p className="field__error">{text}</p>;
}
