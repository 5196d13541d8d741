import { useMemo, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useMayEdit, useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import { fillPlan } from './fill-plan.ts';
import './settle-dialog.css';

const LINES = ['placed', 'changed', 'same', 'none', 'removed', 'already'] as const;

/** Fills the common map with what the room agrees on, after showing what that would do. */
export function FillDialog({
  round,
  onClose,
}: {
  readonly round: RevealedRound;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { edit } = useSession();
  const board = useBoard((whole) => whole);
  const [withNone, setWithNone] = useState(true);
  const plan = useMemo(() => fillPlan(round, board, withNone), [round, board, withNone]);
  const { may } = useMayEdit();
  const count = may ? plan.agreements.length : 0;
  const fill = (): void => {
    edit.settleAll(plan.agreements);
    say(t('reveal.fill.done', { count }));
    onClose();
  };
  return (
    <Dialog
      title={t('reveal.fill.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            aria-disabled={count === 0 || undefined}
            onClick={() => count > 0 && fill()}
          >
            {t('reveal.fill.do', { count })}
          </Button>
          <Button onClick={onClose}>{t('reveal.cancel')}</Button>
        </>
      }
    >
      <p>{t('reveal.fill.what')}</p>
      <Checkbox word={t('reveal.fill.withNone')} checked={withNone} onCheck={setWithNone} />
      <ul className="fill-plan">
        {LINES.filter((line) => plan[line] > 0).map((line) => (
          <li key={line}>{t(`reveal.fill.${line}`, { count: plan[line] })}</li>
        ))}
      </ul>
      {count === 0 && <p>{t('reveal.fill.nothing')}</p>}
      <p className="fill-plan__undo">{t('reveal.fill.undo')}</p>
    </Dialog>
  );
}
