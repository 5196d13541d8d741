import { LIMITS } from '@samsyn/board';
import { useId, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemInside } from './problem-inside.tsx';

/** A written word to whoever leads, for those who would rather not say it aloud. */
export default function SayDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const command = useCommand();
  const id = useId();
  const [word, setWord] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const send = async (): Promise<void> => {
    if (word.trim() === '') {
      setError(t('say.empty'));
      document.getElementById(id)?.focus();
      return;
    }
    // What could not be sent stays in the field; why stands under the bar and is said aloud.
    if (!(await command({ type: 'hand.raise', word }))) return;
    say(t('say.done'));
    onClose();
  };
  return (
    <Dialog
      title={t('say.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={send}>
            {t('say.do')}
          </Button>
          <Button onClick={onClose}>{t('day.cancel')}</Button>
        </>
      }
    >
      <Field label={t('say.label')} help={t('say.help')} error={error} id={id}>
        {(wires) => (
          <textarea
            {...wires}
            className="input"
            rows={3}
            maxLength={LIMITS.note}
            value={word}
            onChange={(event) => {
              setWord(event.currentTarget.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <ProblemInside />
    </Dialog>
  );
}
