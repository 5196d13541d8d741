import type { ComponentProps, ReactNode } from 'react';
import { Field } from './field.tsx';

interface TextFieldParts extends Omit<ComponentProps<'input'>, 'onChange'> {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: string;
  readonly onText: (text: string) => void;
}

/** One line of text. */
export function TextField({
  label,
  help,
  error,
  optional,
  id,
  onText,
  className = '',
  ...input
}: TextFieldParts) {
  return (
    <Field
      label={label}
      help={help}
      error={error}
      {...(optional === undefined ? {} : { optional })}
      {...(id === undefined ? {} : { id })}
    >
      {(wires) => (
        <input
          type="text"
          {...input}
          {...wires}
          className={`input ${className}`}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
