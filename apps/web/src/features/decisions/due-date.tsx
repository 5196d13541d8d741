import { useEffect, useRef } from 'react';

/** A date's parts are typed one by one; it is taken when it is whole, or left empty. */
export function DueDate({
  label,
  value,
  fixed,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly fixed: boolean;
  readonly onChange: (date: string | null) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    if (input !== null && document.activeElement !== input) input.value = value;
  }, [value]);
  return (
    <input
      ref={field}
      className="input"
      type="date"
      min="1900-01-01"
      max="2200-12-31"
      aria-label={label}
      readOnly={fixed}
      defaultValue={value}
      onChange={({ target }) => {
        if (target.value !== '' && target.validity.valid) onChange(target.value);
      }}
      onBlur={({ target }) => {
        if (target.value === '' && !target.validity.badInput && value !== '') onChange(null);
      }}
    />
  );
}
