import { type FieldSpec, LIMITS } from '@samsyn/board';
import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { readNumber } from './field-form.ts';

interface Choice {
  readonly id: string;
  readonly word: string;
}

/** So many choices are shown at once; more of them fold into a list. */
const SHOWN_AT_ONCE = 5;

export function TextControl({
  label,
  help,
  value,
  wanted,
  onChange,
}: {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** Whether the card is of little use without it. */
  readonly wanted: boolean;
  readonly onChange: (text: string) => void;
}) {
  const t = useT();
  const id = useId();
  const hint = useId();
  const missing = wanted && value.trim() === '';
  const full = value.length >= LIMITS.field;
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="card-field__input"
        type="text"
        autoComplete="off"
        maxLength={LIMITS.field}
        value={value}
        aria-describedby={hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={hint} className="card-form__hint">
        {help} {missing && t('map.card.wanted')} {full && t('map.left', { count: 0 })}
      </p>
    </div>
  );
}

/** A date's parts are typed one by one; it is taken when it is whole, or left empty. */
export function DateControl({
  label,
  help,
  value,
  onChange,
}: {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (date: string | null) => void;
}) {
  const id = useId();
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    if (input !== null && document.activeElement !== input) input.value = value;
  }, [value]);
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="card-field__input card-field__input--short"
        type="date"
        min="1900-01-01"
        max="2200-12-31"
        defaultValue={value}
        aria-describedby={hint}
        onChange={(event) => {
          if (event.target.value !== '' && event.target.validity.valid)
            onChange(event.target.value);
        }}
        onBlur={(event) => {
          const { validity } = event.target;
          if (event.target.value === '' && !validity.badInput && value !== '') onChange(null);
        }}
      />
      <p id={hint} className="card-form__hint">
        {help}
      </p>
    </div>
  );
}

export function NumberControl({
  spec,
  label,
  help,
  value,
  onChange,
}: {
  readonly spec: Extract<FieldSpec, { type: 'number' }>;
  readonly label: string;
  readonly help: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const t = useT();
  const id = useId();
  const hint = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const grouped = spec.name !== 'year';
  const format = (number: number): string => t.number(number, { useGrouping: grouped });
  const reading = draft === null ? null : readNumber(spec, draft);
  const problem = reading !== null && 'problem' in reading ? reading : null;
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="card-field__input card-field__input--short"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? (value === null ? '' : format(value))}
        aria-invalid={problem !== null || undefined}
        aria-describedby={hint}
        onChange={(event) => {
          setDraft(event.target.value);
          const read = readNumber(spec, event.target.value);
          if ('value' in read) onChange(read.value as number | null);
        }}
        onBlur={() => {
          if (problem === null) setDraft(null);
        }}
      />
      <p id={hint} className={problem === null ? 'card-form__hint' : 'card-field__error'}>
        {problem === null
          ? help
          : t(`map.card.problem.${problem.problem}`, { limit: format(problem.limit) })}
      </p>
    </div>
  );
}

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
