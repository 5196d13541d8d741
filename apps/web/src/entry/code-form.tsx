import { type FormEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../i18n/use-t.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { readCode } from './join-code.ts';
import './code-form.css';

/** One field for the code; spaces, hyphens and case do not matter, and a whole link works too. */
export function CodeForm() {
  const t = useT();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const link = typed.trim();
    // A link with a key is no code; it is followed as the address it is.
    if (/\/b\/[\w-]+#k=/.test(link)) {
      navigate(link.slice(link.indexOf('/b/')));
      return;
    }
    const code = readCode(typed);
    if (code === '') {
      setError(t('pages.code.empty'));
      form.current?.querySelector('input')?.focus();
      return;
    }
    navigate(`/j/${code}`);
  };
  return (
    <form ref={form} className="code-form" onSubmit={submit} noValidate>
      <TextField
        id={id}
        label={t('pages.code.label')}
        help={t('pages.code.help')}
        error={error}
        value={typed}
        onText={setTyped}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        className="code-form__code"
      />
      <Button type="submit" kind="primary">
        {t('pages.code.button')}
      </Button>
    </form>
  );
}
