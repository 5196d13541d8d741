import { cellKey } from '@samsyn/board';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { BoardText } from '../../board-parts/board-text.tsx';
import { KindMark } from '../../board-parts/kind-mark.tsx';
import { RoleName } from '../../board-parts/role-name.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useTemplate } from '../../live/session-context.ts';
import { useMoveStore } from './move-store.ts';

/** What hangs at the pointer while something is held. */
export function HeldFace() {
  const hold = useMoveStore((state) => (state.hold?.by === 'pointer' ? state.hold : null));
  const t = useT();
  if (hold === null) return null;
  const { item, copy } = hold;
  return (
    <div className="held-face">
      {item.kind === 'card' ? (
        <HeldCard id={item.card} />
      ) : (
        <HeldActor
          id={item.kind === 'actor' ? item.actor : item.cell.actor}
          cell={item.kind === 'placement' ? cellKey(item.cell) : null}
        />
      )}
      {copy && item.kind === 'placement' && (
        <span className="held-face__copy">{t('board.hold.copy')}</span>
      )}
    </div>
  );
}

function HeldActor({ id, cell }: { readonly id: string; readonly cell: string | null }) {
  const actor = useTemplate(({ actors }) => actors.find((known) => known.id === id));
  const placement = useBoardInView(({ placements }) =>
    cell === null ? undefined : placements.get(cell),
  );
  if (actor === undefined) return null;
  return (
    <span className="held-face__actor" style={groupColour(actor.group)}>
      <ActorMark group={actor.group} />
      <span>
        <BoardText text={actor.name} />{' '}
        {placement !== undefined && <RoleName role={placement.role} />}
      </span>
    </span>
  );
}

function HeldCard({ id }: { readonly id: string }) {
  const card = useBoardInView(({ cards }) => cards.get(id));
  if (card === undefined) return null;
  return (
    <>
      <KindMark kind={card.kind} />
      <span className="held-face__text">
        <BoardText text={card.text} running />
      </span>
    </>
  );
}
