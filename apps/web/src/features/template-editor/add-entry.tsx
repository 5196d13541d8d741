import { LIMITS } from '@samsyn/board';
import type { TemplateList } from '@samsyn/documents';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Adds an entry at the end of a list, by its name. */
export function AddEntry({
  list,
  full,
  onAdd,
}: {
  readonly list: TemplateList;
  readonly full: boolean;
  readonly onAdd: (name: string) => void;
}) {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  if (full) return <p>{t('pages.template.full', { count: LIMITS[list] })}</p>;
  return (
    <form
      className="entries__add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return setError(t('pages.template.name.empty'));
        onAdd(name.trim());
        setName('');
        setError(undefined);
      }}
    >
      <TextField
        label={t(`pages.template.add.${list}`)}
        lang={lang}
        error={error}
        value={name}
        maxLength={LIMITS.name}
        onText={setName}
        autoComplete="off"
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />}>
        {t('pages.template.add')}
      </Button>
    </form>
  );
}
