import { currentStep, nextStep, roundIsOpen } from '@samsyn/workshop';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useStartTimer } from './start-timer.tsx';

/** Steps whose time begins with what they open, not with the step. */
const OPENS_LATER = new Set(['round', 'survey', 'vote']);

/** Before everybody is moved to another step, forward or back. */
export function GoToStep({
  step: id,
  from,
}: {
  readonly step: string;
  readonly from: string | null;
}) {
  const t = useT();
  const command = useCommand();
  const lang = useBoard(({ meta }) => meta.locale);
  const step = useWorkshop(({ agenda }) => agenda.find((one) => one.id === id));
  const back = useWorkshop(({ agenda }) => {
    const at = (wanted: string | null) => agenda.findIndex((one) => one.id === wanted);
    return at(from) > at(id);
  });
  const timed = useWorkshop(({ timer }) => timer !== null);
  const open = useWorkshop(roundIsOpen);
  const timer = useStartTimer(step?.minutes ?? 0, !OPENS_LATER.has(step?.opens?.tool ?? ''));
  const { title = '', purpose = '' } = step ?? {};
  const go = async (): Promise<void> => {
    if (!(await command({ type: 'step.open', step: id, from }))) return;
    if (timer.wanted) await timer.start();
    else if (timed) await command({ type: 'timer.stop' });
  };
  return (
    <ConfirmDialog
      title={t(back ? 'day.step.back.title' : 'day.step.title', { title })}
      word={t(back ? 'day.step.back' : 'day.step.go')}
      onYes={go}
    >
      {purpose !== '' && <p lang={lang}>{purpose}</p>}
      <p>{t('day.step.means')}</p>
      {open && <p>{t('day.step.round')}</p>}
      {timer.choice}
      {timed && !timer.wanted && <p>{t('day.step.timer')}</p>}
    </ConfirmDialog>
  );
}

/** Before the day ends, or stops until tomorrow. */
export function CloseStep({ from }: { readonly from: string }) {
  const t = useT();
  const command = useCommand();
  const title = useWorkshop((day) => currentStep(day)?.title ?? '');
  const next = useWorkshop((day) => nextStep(day)?.title ?? '');
  const timed = useWorkshop(({ timer }) => timer !== null);
  const close = async (): Promise<void> => {
    if (!(await command({ type: 'step.close', from }))) return;
    if (timed) await command({ type: 'timer.stop' });
  };
  return (
    <ConfirmDialog title={t('day.close.title')} word={t('day.close.do')} onYes={close}>
      <p>{t('day.close.means', { title })}</p>
      {next !== '' && <p>{t('day.close.next', { title: next })}</p>}
    </ConfirmDialog>
  );
}
