import { type Actor, actorOrder, type Settled, type StageId } from '@samsyn/board';
import { memo, useMemo } from 'react';
import { BoardText } from '../../board-parts/board-text.tsx';
import { useLayer } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useTemplate } from '../../live/session-context.ts';
import './settled-mark.css';

/** The actors that the room agreed have no role at a stage; nothing where there are none. */
export const SettledNone = memo(function SettledNone({ stage }: { readonly stage: StageId }) {
  const t = useT();
  const layer = useLayer();
  const settled = useBoardInView((board) => board.settled);
  const actors = useTemplate((template) => template.actors);
  const here = useMemo(() => {
    const none = [...settled.values()].filter(
      (one) => one.role === 'none' && one.layer === layer && one.stage === stage,
    );
    return inOrder(none, actors);
  }, [settled, actors, layer, stage]);
  if (here.length === 0) return null;
  return (
    <details className="settled-none">
      <summary>{t('board.settled.none', { count: here.length })}</summary>
      <ul>
        {here.map(({ actor, note }) => (
          <li key={actor}>
            {actors.find(({ id }) => id === actor)?.name ?? t('board.actor.gone')}
            {note !== '' && (
              <span className="settled-mark__note">
                <BoardText text={note} running />
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
});

function inOrder(settled: readonly Settled[], actors: readonly Actor[]): readonly Settled[] {
  const order = actorOrder(actors);
  const place = ({ actor }: Settled): number => order.get(actor) ?? Number.MAX_SAFE_INTEGER;
  return [...settled].sort((a, b) => place(a) - place(b));
}
