import { useState } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChooseAgenda } from './choose-agenda.tsx';
import { withoutStep } from './edit-agenda.ts';
import { editStep, useEditedStep } from './edited-step.ts';
import { StepDialog } from './step-dialog.tsx';

/** The foot of the panel: whoever leads changes the agenda, or takes another one. */
export function ChangeAgenda({
  changing,
  onChanging,
}: {
  readonly changing: boolean;
  readonly onChanging: (changing: boolean) => void;
}) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const editing = useEditedStep((state) => state.editing);
  return (
    <div className="agenda__foot">
      <Button aria-pressed={changing} onClick={() => onChanging(!changing)}>
        {t(changing ? 'day.agenda.change.done' : 'day.agenda.change')}
      </Button>
      {changing && (
        <>
          <Button onClick={() => editStep({ do: 'add', after: null })}>
            {t('day.agenda.add')}
          </Button>
          <Button onClick={() => setChoosing(true)}>{t('day.agenda.other')}</Button>
        </>
      )}
      {choosing && (
        <Dialog title={t('day.agenda.other.title')} onClose={() => setChoosing(false)}>
          <p>{t('day.agenda.other.means')}</p>
          <ChooseAgenda onChosen={() => setChoosing(false)} />
        </Dialog>
      )}
      {editing?.do === 'remove' && <RemoveStep id={editing.id} />}
      {(editing?.do === 'change' || editing?.do === 'add') && (
        <StepDialog
          id={editing.do === 'change' ? editing.id : null}
          after={editing.do === 'add' ? editing.after : null}
        />
      )}
    </div>
  );
}

function RemoveStep({ id }: { readonly id: string }) {
  const t = useT();
  const command = useCommand();
  const { workshop } = useSession();
  const title = useWorkshop(({ agenda }) => agenda.find((step) => step.id === id)?.title ?? '');
  const close = (): void => {
    editStep(null);
    focusThingSoon(`agenda-step:${id}`, 'remove');
  };
  const remove = async (): Promise<void> => {
    const { agenda } = workshop.getState();
    const at = agenda.findIndex((step) => step.id === id);
    const neighbour = agenda[at + 1] ?? agenda[at - 1];
    if (!(await command({ type: 'agenda.set', agenda: withoutStep(agenda, id) }))) return;
    editStep(null);
    if (neighbour !== undefined) focusThingSoon(`agenda-step:${neighbour.id}`);
  };
  return (
    <Dialog
      title={t('day.agenda.remove.title', { title })}
      onClose={close}
      actions={
        <>
          <Button kind="danger" onClick={remove}>
            {t('day.agenda.remove')}
          </Button>
          <Button onClick={close}>{t('day.cancel')}</Button>
        </>
      }
    >
      <p>{t('day.agenda.remove.means')}</p>
    </Dialog>
  );
}
