import { LIMITS } from '@samsyn/board';
import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Keeps the board as it is now, under a name or none. */
export function TakeForm({ onTake }: { readonly onTake: (label: string) => Promise<boolean> }) {
  const t = useT();
  const [label, setLabel] = useState('');
  const [taking, setTaking] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (taking) return;
    setTaking(true);
    if (await onTake(label.trim())) setLabel('');
    setTaking(false);
  };
  return (
    <form className="take-snapshot" onSubmit={submit}>
      <TextField
        label={t('pages.snapshots.label')}
        help={t('pages.snapshots.label.help')}
        optional={t('pages.form.optional')}
        value={label}
        maxLength={LIMITS.label}
        onText={setLabel}
        autoComplete="off"
      />
      <Button type="submit" kind="primary" aria-disabled={taking}>
        {t(taking ? 'pages.snapshots.taking' : 'pages.snapshots.take')}
      </Button>
    </form>
  );
}
