import { cellKey } from '@samsyn/board';
import {
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useInView, useMayEditInView } from '../../live/session-context.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { Button } from '../../ui/button.tsx';
import { itemName } from './move-announcements.ts';
import { CopyRadios, LayerRadios, RoleSelect, SpotSelect, StageRadios } from './move-choices.tsx';
import { itemKey, type MoveItem } from './move-item.ts';
import { type MoveDialogRequest, useMoveStore } from './move-store.ts';
import './move-dialog.css';
import { useMoveChoice } from './use-move-choice.ts';
import { usePutDown } from './use-put-down.ts';

/** The one dialog that moves, copies, places and links without dragging. */
export default function MoveDialog() {
  const request = useMoveStore(({ dialog }) => dialog);
  return request === null ? null : <OpenDialog request={request} />;
}

function OpenDialog({ request }: { readonly request: MoveDialogRequest }) {
  const { item } = request;
  const t = useT();
  const names = useBoardNames();
  const { board, layer, round } = useInView();
  const putDown = usePutDown();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const choice = useMoveChoice(request);
  const [name] = useState(() => itemName(board.store.getState(), item, names));
  const there = useStillThere(item);
  const may = useMayEditInView();

  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => useMoveStore.setState({ dialog: null });
  const cancel = (): void => {
    close();
    focusThingSoon(itemKey(item), item.kind === 'actor' ? 'main' : 'move');
  };
  const submit = (): void => {
    const { target, copy, role } = choice;
    close();
    if (target === null) return focusThingSoon(itemKey(item));
    // The dialog goes at once, and what it leads to is the next picture.
    afterFrame(() => putDown(item, target, item.kind === 'actor' ? { copy, role } : { copy }));
  };
  const verb = item.kind === 'actor' ? 'place' : choice.copy ? 'copy' : 'move';
  return (
    <dialog
      ref={dialog}
      className="move-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
      onKeyDown={(event) => jumpByDigit(event, choice.stages, choice.setStage, dialog)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id={heading}>{t(`board.move.title.${verb}`, { what: name })}</h2>
        {!may && <p>{t(round === null ? 'board.said.locked' : 'board.said.closed')}</p>}
        {may && !there && <p>{t('board.move.gone')}</p>}
        <div className="move-dialog__choices">
          <StageRadios choice={choice} />
          <div className="move-dialog__more">
            {item.kind === 'placement' && <CopyRadios choice={choice} />}
            {item.kind !== 'card' && layer === null && <LayerRadios choice={choice} />}
            {item.kind === 'actor' && <RoleSelect choice={choice} />}
            <SpotSelect choice={choice} />
          </div>
        </div>
        <div className="move-dialog__buttons">
          <Button type="submit" kind="primary" disabled={!there || !may}>
            {t(`board.move.do.${verb}`)}
          </Button>
          <Button onClick={cancel}>{t('board.move.cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}

function useStillThere(item: MoveItem): boolean {
  return useBoardInView(({ cards, placements }) => {
    if (item.kind === 'card') return cards.has(item.card);
    return item.kind === 'actor' || placements.has(cellKey(item.cell));
  });
}

function jumpByDigit(
  event: KeyboardEvent,
  stages: readonly NumberedStage[],
  setStage: (stage: string) => void,
  dialog: RefObject<HTMLDialogElement | null>,
): void {
  if (!/^[1-9]$/.test(event.key) || event.target instanceof HTMLSelectElement) return;
  const found = stages.find(({ number }) => number === Number(event.key));
  if (found === undefined) return;
  setStage(found.stage.id);
  dialog.current?.querySelector<HTMLElement>(`[value="${CSS.escape(found.stage.id)}"]`)?.focus();
}
