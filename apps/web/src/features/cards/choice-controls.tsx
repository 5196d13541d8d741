import { useId } from 'react';
import { useT } from '../../i18n/use-t.ts';

interface Choice {
  readonly id: string;
  readonly word: string;
}

/** So many choices are shown at once; more of them fold into a list. */
const SHOWN_AT_ONCE = 5;

export function FlagControl({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <label className="card-field__check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

export function ChoiceControl({
  label,
  value,
  choices,
  optional,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Whether it may be left unsaid. */
  readonly optional: boolean;
  readonly onChange: (value: string | null) => void;
}) {
  const t = useT();
  const id = useId();
  const unsaid = t('map.card.unsaid');
  const all = optional ? [{ id: '', word: unsaid }, ...choices] : choices;
  const pick = (next: string): void => onChange(next === '' ? null : next);
  if (all.length > SHOWN_AT_ONCE) {
    return (
      <div className="card-field">
        <label className="card-form__label" htmlFor={id}>
          {label}
        </label>
        <select
          id={id}
          className="card-field__input"
          value={value}
          onChange={(event) => pick(event.target.value)}
        >
          {!optional && value === '' && <option value="">{unsaid}</option>}
          {all.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.word}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <fieldset className="card-field card-field--choices">
      <legend className="card-form__label">{label}</legend>
      {all.map((choice) => (
        <label key={choice.id} className="card-field__chip">
          <input
            type="radio"
            name={id}
            checked={value === choice.id}
            onChange={() => pick(choice.id)}
          />
          {choice.word}
        </label>
      ))}
    </fieldset>
  );
}

export function ChoicesControl({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  return (
    <fieldset className="card-field card-field--choices">
      <legend className="card-form__label">{label}</legend>
      {choices.map(({ id, word }) => (
        <label key={id} className="card-field__chip">
          <input
            type="checkbox"
            checked={value.includes(id)}
            onChange={(event) => {
              const chosen = choices
                .map((choice) => choice.id)
                .filter((other) => (other === id ? event.target.checked : value.includes(other)));
              onChange(chosen);
            }}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
