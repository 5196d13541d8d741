import { type ReactNode, useId } from 'react';
import './field.css';

interface RadioGroupParts<T extends string> {
  readonly label: ReactNode;
  readonly value: T | null;
  readonly choices: readonly {
    readonly value: T;
    readonly word: ReactNode;
    readonly help?: ReactNode;
  }[];
  readonly onChoose: (value: T) => void;
  readonly error?: string | undefined;
  /** An id of the first choice, for an error summary to point at. */
  readonly id?: string;
  readonly beside?: boolean;
}

/** One of a few, all seen at once. */
export function RadioGroup<T extends string>({
  label,
  value,
  choices,
  onChoose,
  error,
  id,
  beside = false,
}: RadioGroupParts<T>) {
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset className="choices" aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{label}</legend>
      {error !== undefined && (
        <p id={errorId} className="field__error">
          {error}
        </p>
      )}
      <div className={beside ? 'choices__list choices__list--beside' : 'choices__list'}>
        {choices.map((choice, index) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              {choice.word}
              {choice.help !== undefined && <span className="choice__help">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
