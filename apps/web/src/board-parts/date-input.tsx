import { useId, useState } from 'react';
import { say } from '../announce/page-announcer.ts';
import { useT } from '../i18n/use-t.ts';
import { readDate } from './read-date.ts';
import '../ui/field.css';

/**
 * A day typed as text: the browser's own field asks for it in the browser's language, not the
 * app's. Its label says the form; it is taken when it is whole, or left empty.
 */
export function DateInput({
  value,
  fixed = false,
  describedBy,
  onChange,
  ...named
}: {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly value: string;
  readonly fixed?: boolean;
  readonly describedBy?: string;
  readonly onChange: (date: string | null) => void;
}) {
  const t = useT();
  const wrong = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const leave = (): void => {
    if (draft === null) return;
    const read = readDate(draft);
    if ('problem' in read) {
      setIsWrong(true);
      say(t('map.date.problem'));
      return;
    }
    if (read.date === null && value !== '') onChange(null);
    setDraft(null);
  };
  return (
    <>
      <input
        {...named}
        className="input input--date"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        readOnly={fixed}
        value={draft ?? value}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? wrong : describedBy}
        onChange={({ target }) => {
          setDraft(target.value);
          setIsWrong(false);
          const read = readDate(target.value);
          if ('date' in read && read.date !== null) onChange(read.date);
        }}
        onBlur={leave}
      />
      {isWrong && (
        <span id={wrong} className="field__error">
          {t('map.date.problem')}
        </span>
      )}
    </>
  );
}
