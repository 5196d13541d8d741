import type { ReactNode } from 'react';
import './field.css';

/** Something that is on or off. */
export function Checkbox({
  word,
  help,
  checked,
  onCheck,
  disabled = false,
}: {
  readonly word: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly disabled?: boolean;
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <span>
        {word}
        {help !== undefined && <span className="choice__help">{help}</span>}
      </span>
    </label>
  );
}
