import { type ReactNode, useId } from 'react';
import './segmented.css';

/** A few forms of the same thing side by side, one shown: radio buttons that look like a strip. */
export function Segmented<T extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly word: ReactNode }[];
  readonly onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="segmented__choice">
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span className="segmented__word">{choice.word}</span>
        </label>
      ))}
    </fieldset>
  );
}
