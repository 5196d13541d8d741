import { type Cell, cellKey } from '@samsyn/board';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { BoardText } from '../../board-parts/board-text.tsx';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView } from '../../live/session-context.ts';
import { openStretch, useStretching } from './open-stretch.ts';
import './stretch-dialog.css';
import { Button } from '../../ui/button.tsx';
import { useStretch } from './use-stretch.ts';

/** Stretching without pulling: the stages are chosen from a list. */
export function StretchDialog() {
  const cell = useStretching((state) => state.cell);
  return cell === null ? null : <OpenStretch key={cellKey(cell)} cell={cell} />;
}

function OpenStretch({ cell }: { readonly cell: Cell }) {
  const t = useT();
  const names = useBoardNames();
  const stages = useShownStages();
  const placements = useBoardInView((board) => board.placements);
  const stretch = useStretch();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => {
    openStretch(null);
    focusThingSoon(`placement:${cellKey(cell)}`);
  };
  const toggle = (stage: string): void => {
    const next = new Set(chosen);
    if (!next.delete(stage)) next.add(stage);
    setChosen(next);
  };
  return (
    <dialog
      ref={dialog}
      className="stretch-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          if (chosen.size > 0) stretch(cell, [...chosen]);
        }}
      >
        <h2 id={heading}>{t('map.stretch.title', { actor: names.actor(cell.actor) })}</h2>
        <p>{t('map.stretch.help')}</p>
        <fieldset className="stretch-dialog__stages">
          <legend className="visually-hidden">{t('map.stretch.stages')}</legend>
          {stages.map(({ stage, number }) => {
            const placement = placements.get(cellKey({ ...cell, stage: stage.id }));
            return (
              <label key={stage.id} className="stretch-dialog__stage">
                <input
                  type="checkbox"
                  checked={placement !== undefined || chosen.has(stage.id)}
                  disabled={placement !== undefined}
                  onChange={() => toggle(stage.id)}
                />
                <span>
                  {number} <BoardText text={stage.name} />
                  {placement !== undefined && (
                    <span className="stretch-dialog__there"> · {names.role(placement.role)}</span>
                  )}
                </span>
              </label>
            );
          })}
        </fieldset>
        <div className="stretch-dialog__buttons">
          <Button type="submit" kind="primary">
            {t('map.stretch.do')}
          </Button>
          <Button onClick={close}>{t('map.cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}
