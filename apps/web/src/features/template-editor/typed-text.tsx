import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { Field } from '../../ui/field.tsx';
import { useMergedDraft } from '../../ui/use-merged-draft.ts';

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
  const t = useT();
  const draft = useMergedDraft(value);
  const typed = draft.text;
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);
  const send = useRef(onText);
  send.current = onText;
  const flush = (): void => {
    if (pending.current === null) return;
    clearTimeout(pending.current);
    pending.current = null;
    const text = draft.take();
    if (text !== null) send.current(text.slice(0, longest));
  };
  // A panel that is closed in the middle of a word must not lose the word.
  useEffect(() => flush, []);
  const empty = required !== undefined && typed !== null && typed.trim() === '';
  const take = (text: string): void => {
    draft.write(text);
    if (pending.current !== null) clearTimeout(pending.current);
    pending.current = null;
    if (required !== undefined && text.trim() === '') return;
    pending.current = setTimeout(flush, SETTLE_MS);
  };
  const leave = (): void => {
    flush();
    draft.leave();
  };
  return (
    <Field
      label={label}
      help={draft.others ? <strong>{t('map.card.others')}</strong> : help}
      error={empty ? required : undefined}
    >
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
