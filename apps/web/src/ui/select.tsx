import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface SelectParts<T extends string> {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: string;
  readonly id?: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly word: string }[];
  readonly onChoose: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of many: the browser's own list, which every phone and screen reader knows. */
export function Select<T extends string>({
  value,
  choices,
  onChoose,
  disabled = false,
  ...field
}: SelectParts<T>) {
  return (
    <Field {...field}>
      {(wires) => (
        <select
          {...wires}
          className="input"
          value={value}
          disabled={disabled}
          onChange={(event) => onChoose(event.currentTarget.value as T)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
