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
  line = false,
  onOthers,
  describedBy,
  part,
  lang,
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
  /** One line instead of several. */
  readonly line?: boolean;
  /** Called when somebody else's words come in while one stands in the field. */
  readonly onOthers?: () => void;
  readonly describedBy?: string | undefined;
  /** Name by which focus finds this field again. */
  readonly part?: string;
  readonly lang?: string | undefined;
}) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const shown = useRef(value);
  const composing = useRef(false);

  const show = (text: string): void => {
    shown.current = text;
    if (field.current !== null) replaceText(field.current, text);
  };
  // Letters that are being put together (accents, Chinese) must not be disturbed halfway.
  useLayoutEffect(() => {
    if (composing.current) return;
    if (value !== shown.current && document.activeElement === field.current) onOthers?.();
    show(value);
  });
  const take = (): void => {
    if (composing.current || field.current === null) return;
    const merged = mergeTyping(shown.current, field.current.value, latest()).slice(0, longest);
    shown.current = merged;
    onType(merged);
    show(merged);
  };
  const Tag = line ? 'input' : 'textarea';
  return (
    <Tag
      ref={field}
      {...(line ? { type: 'text', autoComplete: 'off' } : { rows })}
      id={id}
      className={line ? 'live-text-area live-text-area--line' : 'live-text-area'}
      defaultValue={value}
      maxLength={longest}
      readOnly={readOnly}
      aria-describedby={describedBy}
      data-focus-part={part}
      lang={lang}
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
function replaceText(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const splice = spliceBetween(field.value, text);
  if (splice === null) return;
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  field.value = text;
  if (document.activeElement !== field) return;
  field.setSelectionRange(
    caretAfter(selectionStart ?? 0, splice),
    caretAfter(selectionEnd ?? 0, splice),
    selectionDirection ?? 'none',
  );
  field.scrollTop = scrollTop;
}
