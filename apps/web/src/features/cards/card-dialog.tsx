import type { Card, CardId, StageId } from '@samsyn/board';
import { initialFields } from '@samsyn/board';
import { useEffect, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { BoardText } from '../../board-parts/board-text.tsx';
import { focusThingSoon, showThingSoon } from '../../board-parts/focus-thing.ts';
import { KindMark } from '../../board-parts/kind-mark.tsx';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useMayEdit, useSession } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import './card-dialog.css';
import { CardForm } from './card-form.tsx';
import { DeletedCard } from './deleted-card.tsx';
import { isUntouched } from './field-form.ts';
import { useFreshCard } from './open-card.ts';

/** The card that is open beside the board; nothing when none is. */
export default function CardDialog() {
  const id = useView((view) => view.openCard);
  useLeaveUntouched();
  return id === null ? null : <OpenCard key={id} id={id} />;
}

function OpenCard({ id }: { readonly id: CardId }) {
  const t = useT();
  const card = useBoard(({ cards }) => cards.get(id));
  const last = useLast(card);
  const [deletedByMe, setDeletedByMe] = useState(false);
  const close = useClose(id, last?.stage ?? '');
  const stage = useStage(last?.stage ?? '');

  // What is open beside the board takes its room from there; the card must not be under it.
  useEffect(() => showThingSoon(`card:${id}`), [id]);
  // Only one thing is open beside the board at a time.
  useEffect(() => useView.getState().set({ openPlacement: null }), []);
  useEffect(() => {
    if (card !== undefined) setDeletedByMe(false);
  }, [card]);

  return (
    <SidePanel
      above={stage && <BoardText text={stage.name} />}
      title={last === null ? t('map.card.title') : <KindMark kind={last.kind} />}
      closeWord={t('map.close')}
      onClose={close}
    >
      {card !== undefined && <CardForm card={card} onDelete={() => setDeletedByMe(true)} />}
      {card === undefined && <DeletedCard id={id} byMe={deletedByMe} known={last !== null} />}
    </SidePanel>
  );
}

/** The card as it last was, to say what it was when somebody has taken it away. */
function useLast(card: Card | undefined): Card | null {
  const [last, setLast] = useState<Card | null>(card ?? null);
  if (card !== undefined && card !== last) setLast(card);
  return card ?? last;
}

function useClose(id: CardId, stage: StageId): () => void {
  const session = useSession();
  return () => {
    useView.getState().set({ openCard: null });
    const gone = !session.board.store.getState().cards.has(id);
    focusThingSoon(gone ? `new-card:${stage}` : `card:${id}`);
  };
}

/** A new card that says nothing goes away however one leaves it: for nothing, or for something else. */
function useLeaveUntouched(): void {
  const t = useT();
  const { board, cards } = useSession();
  const { may } = useMayEdit();
  useEffect(
    () =>
      useView.subscribe(({ openCard: now }, { openCard: left }) => {
        if (left === now || left === null || useFreshCard.getState().id !== left) return;
        useFreshCard.setState({ id: null });
        const card = board.store.getState().cards.get(left);
        if (!may || card === undefined || !isUntouched(card, initialFields(card.kind))) return;
        cards.delete(left);
        say(t('map.card.emptyGone'));
      }),
    [board, cards, may, t],
  );
}
