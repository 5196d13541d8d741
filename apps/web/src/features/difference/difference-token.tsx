import { type Actor, type Cell, cellKey, type Difference } from '@samsyn/board';
import { memo } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { ActorName } from '../../board-parts/actor-name.tsx';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { openRoleMenu } from '../../board-parts/open-role.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { DifferenceFace } from './difference-face.tsx';
import './difference-token.css';

/** Focus key of a difference. What remains is the wanted placement; what goes has none. */
export function differenceKey({ stage, actor, wanted }: Difference): string {
  return wanted === null ? `gone:${stage}/${actor}` : `placement:wanted/${stage}/${actor}`;
}

/**
 * What pressing a difference does. It is the wanted picture that one changes: another role there,
 * or what is about to go is put back.
 */
export function useDifferencePress(): (difference: Difference) => void {
  const t = useT();
  const { edit } = useSession();
  const names = useBoardNames();
  return ({ stage, actor, wanted }) => {
    const to: Cell = { layer: 'wanted', stage, actor };
    if (wanted !== null) return openRoleMenu(to);
    edit.copy({ ...to, layer: 'today' }, to);
    const values = { actor: names.actor(actor), stage: names.stage(stage) };
    say(t('map.difference.putBack', values));
    focusThingSoon(`placement:${cellKey(to)}`);
  };
}

/** An actor in a stage of the picture *Skillnad*. */
export const DifferenceToken = memo(function DifferenceToken({
  difference,
  actor,
  fixed,
}: {
  readonly difference: Difference;
  readonly actor: Actor | null;
  readonly fixed: boolean;
}) {
  const t = useT();
  const press = useDifferencePress();
  const name = actor ?? { name: t('map.actor.gone'), short: '' };
  return (
    <li
      className={`difference-token difference difference--${difference.kind}`}
      style={groupColour(actor?.group ?? '')}
      data-focus-key={differenceKey(difference)}
    >
      <button
        type="button"
        className="difference-token__main"
        data-focus-part="main"
        aria-disabled={fixed || undefined}
        onClick={() => {
          if (!fixed) press(difference);
        }}
      >
        <span className="difference-token__actor">
          <ActorMark group={actor?.group ?? ''} />
          <ActorName actor={name} />
        </span>
        <DifferenceFace difference={difference} />
      </button>
    </li>
  );
});
