import { type ReactNode, useId } from 'react';
import './field.css';

/** What a control inside a field needs to be told. */
export interface FieldWires {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldParts {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong and what to do; stands beside the control and is read with it. */
  readonly error?: string | undefined;
  /** Said after the label, in words: *valfritt*. */
  readonly optional?: string;
  /** An id that an error summary can point at. */
  readonly id?: string;
  readonly children: (wires: FieldWires) => ReactNode;
}

/** A label above its control, with help and error in between, all tied together. */
export function Field({ label, help, error, optional, id, children }: FieldParts) {
  const own = useId();
  const control = id ?? own;
  const helpId = `${control}-help`;
  const errorId = `${control}-error`;
  const described = [help === undefined ? '' : helpId, error === undefined ? '' : errorId]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className={error === undefined ? 'field' : 'field field--wrong'}>
      <label className="field__label" htmlFor={control}>
        {label}
        {optional !== undefined && <span className="field__optional"> ({optional})</span>}
      </label>
      {help !== undefined && (
        <p id={helpId} className="field__help">
          {help}
        </p>
      )}
      {error !== undefined && (
        <p id={errorId} className="field__error">
          {error}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}
