import { type FieldSpec, LIMITS } from '@samsyn/board';
import { useId, useState } from 'react';
import { useBoardLang } from '../../board-parts/board-text.tsx';
import { DateInput } from '../../board-parts/date-input.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useTyping } from '../../live/use-typing.ts';
import { LiveTextArea } from '../../ui/live-text-area.tsx';
import { readNumber } from './field-form.ts';

export function TextControl({
  thing,
  label,
  help,
  value,
  wanted,
  readOnly,
  latest,
  onChange,
}: {
  /** What the others see that one writes in, such as `card:<id>`. */
  readonly thing: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** Whether the card is of little use without it. */
  readonly wanted: boolean;
  readonly readOnly: boolean;
  /** The text as it stands this very moment. */
  readonly latest: () => string;
  readonly onChange: (text: string) => void;
}) {
  const t = useT();
  const id = useId();
  const hint = useId();
  const missing = wanted && value.trim() === '';
  const full = value.length >= LIMITS.field;
  const [others, setOthers] = useState(false);
  const typing = useTyping(thing);
  const lang = useBoardLang();
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {label}
      </label>
      <LiveTextArea
        line
        id={id}
        lang={lang}
        value={value}
        latest={latest}
        longest={LIMITS.field}
        readOnly={readOnly}
        describedBy={hint}
        onType={(text) => {
          typing.typed();
          onChange(text);
        }}
        onOthers={() => setOthers(true)}
        onStop={() => {
          typing.stopped();
          setOthers(false);
        }}
      />
      <p id={hint} className="card-form__hint">
        {help} {missing && t('map.card.wanted')} {full && t('map.left', { count: 0 })}
        {others && <strong> {t('map.card.others')}</strong>}
      </p>
    </div>
  );
}

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
  const t = useT();
  const id = useId();
  const hint = useId();
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {t('map.date.label', { label })}
      </label>
      <DateInput id={id} value={value} describedBy={hint} onChange={onChange} />
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
