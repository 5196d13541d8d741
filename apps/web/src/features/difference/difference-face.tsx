import type { Difference } from '@samsyn/board';
import './difference-face.css';
import { DIFFERENCE_SIGNS, useDifferenceWords } from './use-difference-words.ts';

/** One difference for the eye: sign, word and roles. Its pattern comes with the class beside it. */
export function DifferenceFace({ difference }: { readonly difference: Difference }) {
  const words = useDifferenceWords();
  const { kind } = difference;
  return (
    <span className="difference-face">
      <span className="difference-face__kind">
        <span className="difference-sign" aria-hidden="true">
          {DIFFERENCE_SIGNS[kind]}
        </span>{' '}
        {words.kind(kind)}:
      </span>{' '}
      <span className="difference-face__roles">{words.roles(difference)}</span>
    </span>
  );
}
