import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Field } from '../../ui/field.tsx';

/** How long one may pause in typing before the others see it. */
const SETTLE_MS = 400;

/**
 * A text of the template. While one types, one's own words stand; they go to the others a moment
 * after each pause, and at once when one leaves the field.
 */
export function TypedText({
  label,
  help,
  value,
  longest,
  onText,
  lang,
  lines = 1,
  required,
}: {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly value: string;
  readonly longest: number;
  readonly onText: (text: string) => void;
  readonly lang?: string;
  /** More than one makes it a text area that begins with so many. */
  readonly lines?: number;
  /** Said where the text may not be empty; what was there before stays until it is filled in. */
  readonly required?: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; text: string } | null>(null);
  const send = useRef(onText);
  send.current = onText;
  const flush = (): void => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    const { text } = pending.current;
    pending.current = null;
    send.current(text);
  };
  // A panel that is closed in the middle of a word must not lose the word.
  useEffect(() => flush, []);
  const empty = required !== undefined && typed !== null && typed.trim() === '';
  const take = (text: string): void => {
    setTyped(text);
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = null;
    if (required !== undefined && text.trim() === '') return;
    pending.current = { timer: setTimeout(flush, SETTLE_MS), text };
  };
  const leave = (): void => {
    flush();
    setTyped(null);
  };
  return (
    <Field label={label} help={help} error={empty ? required : undefined}>
      {(wires) => {
        const props = {
          ...wires,
          className: 'input',
          value: typed ?? value,
          maxLength: longest,
          lang,
          onBlur: leave,
        };
        return lines === 1 ? (
          <input {...props} type="text" onChange={(event) => take(event.currentTarget.value)} />
        ) : (
          <textarea {...props} rows={lines} onChange={(event) => take(event.currentTarget.value)} />
        );
      }}
    </Field>
  );
}
