import type { Actor, Difference } from '@samsyn/board';
import { useStage } from '../../board-parts/shown-stages.ts';
import { DifferenceFace } from '../difference/difference-face.tsx';
import { differenceKey, useDifferencePress } from '../difference/difference-token.tsx';
import { useDifferenceWords } from '../difference/use-difference-words.ts';

/** A cell of the picture *Skillnad*. Pressing it changes the wanted picture. */
export function MapDifference({
  actor,
  difference,
  stop,
  fixed,
}: {
  readonly actor: Actor;
  readonly difference: Difference;
  readonly stop: boolean;
  readonly fixed: boolean;
}) {
  const words = useDifferenceWords();
  const press = useDifferencePress();
  const stage = useStage(difference.stage)?.name ?? '';
  return (
    <div
      className={`map-difference difference difference--${difference.kind}`}
      data-focus-key={differenceKey(difference)}
    >
      <button
        type="button"
        className="map-difference__main"
        data-focus-part="main"
        tabIndex={stop ? 0 : -1}
        aria-disabled={fixed || undefined}
        aria-label={words.sentence(difference, actor.name, stage)}
        onClick={() => {
          if (!fixed) press(difference);
        }}
      >
        <DifferenceFace difference={difference} />
      </button>
    </div>
  );
}
