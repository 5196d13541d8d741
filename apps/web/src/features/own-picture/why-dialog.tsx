import { type Cell, cellKey, LIMITS } from '@samsyn/board';
import { useId } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEditInView } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import '../../ui/field.css';
import { LiveTextArea } from '../../ui/live-text-area.tsx';
import { openWhy, useOpenWhy } from './open-why.ts';
import { useAnswers, useOwn } from './own-context.ts';

/** Why one has answered so: a note for oneself. It is kept letter by letter. */
export function WhyDialog() {
  const cell = useOpenWhy((state) => state.cell);
  const there = useAnswers(({ answers }) => cell !== null && answers.has(cellKey(cell)));
  return cell === null || !there ? null : <OpenWhy key={cellKey(cell)} cell={cell} />;
}

function OpenWhy({ cell }: { readonly cell: Cell }) {
  const t = useT();
  const names = useBoardNames();
  const may = useMayEditInView();
  const { edit, picture } = useOwn();
  const field = useId();
  const help = useId();
  const key = cellKey(cell);
  const answer = useAnswers(({ answers }) => answers.get(key) ?? null);
  if (answer === null) return null;
  const close = (): void => {
    openWhy(null);
    focusThingSoon(`placement:${key}`);
  };
  const values = { actor: names.actor(cell.actor), stage: names.stage(cell.stage) };
  return (
    <Dialog
      title={t('own.why.title', { ...values, role: names.role(answer.role) })}
      onClose={close}
      actions={
        <Button kind="primary" onClick={close}>
          {t('own.why.done')}
        </Button>
      }
    >
      <div>
        <label className="field__label" htmlFor={field}>
          {t('own.why.label')}
        </label>
        <p id={help} className="field__help">
          {t(may ? 'own.why.help' : 'own.closed.short')}
        </p>
        <LiveTextArea
          id={field}
          value={answer.note}
          latest={() => picture.store.getState().answers.get(key)?.note ?? ''}
          longest={LIMITS.note}
          readOnly={!may}
          describedBy={help}
          onType={(text) => edit.setWhy(cell, text)}
        />
      </div>
    </Dialog>
  );
}
