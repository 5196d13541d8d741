import { caretAfter, spliceBetween } from '@samsyn/documents';
import { useLayoutEffect, useRef } from 'react';
import { mergeTyping } from '../live/merge-typing.ts';
import './live-text-area.css';

/**
 * A text that several people write in at once. What others write comes in around the caret, which
 * stays where it is in the text; what one types is merged with theirs, never put over it.
 */
export function LiveTextArea({
  id,
  value,
  latest,
  onType,
  onStop,
  longest,
  readOnly = false,
  rows = 3,
  describedBy,
  part,
}: {
  readonly id: string;
  readonly value: string;
  /** The text as it stands this very moment; `value` may be a moment old. */
  readonly latest: () => string;
  readonly onType: (text: string) => void;
  readonly onStop?: () => void;
  readonly longest: number;
  readonly readOnly?: boolean;
  readonly rows?: number;
  readonly describedBy?: string | undefined;
  /** Name by which focus finds this field again. */
  readonly part?: string;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(value);
  const composing = useRef(false);

  const show = (text: string): void => {
    shown.current = text;
    if (field.current !== null) replaceText(field.current, text);
  };
  // Letters that are being put together (accents, Chinese) must not be disturbed halfway.
  useLayoutEffect(() => {
    if (!composing.current) show(value);
  });
  const take = (): void => {
    if (composing.current || field.current === null) return;
    const merged = mergeTyping(shown.current, field.current.value, latest()).slice(0, longest);
    shown.current = merged;
    onType(merged);
    show(merged);
  };
  return (
    <textarea
      ref={field}
      id={id}
      className="live-text-area"
      defaultValue={value}
      rows={rows}
      maxLength={longest}
      readOnly={readOnly}
      aria-describedby={describedBy}
      data-focus-part={part}
      data-shared-text
      onInput={take}
      onBlur={onStop}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        take();
      }}
    />
  );
}

/** Puts another text in a field without losing the caret or what is marked. */
function replaceText(field: HTMLTextAreaElement, text: string): void {
  const splice = spliceBetween(field.value, text);
  if (splice === null) return;
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  field.value = text;
  if (document.activeElement !== field) return;
  field.setSelectionRange(
    caretAfter(selectionStart, splice),
    caretAfter(selectionEnd, splice),
    selectionDirection,
  );
  field.scrollTop = scrollTop;
}
