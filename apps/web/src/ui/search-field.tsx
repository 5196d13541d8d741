import { Search } from 'lucide-react';
import { useId } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';
import './field.css';

/** A field that narrows a list below it while one types. */
export function SearchField({
  label,
  value,
  onText,
}: {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="search-field">
      <label htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
        <Search size={18} aria-hidden="true" />
      </label>
      <input
        id={id}
        type="search"
        className="input"
        placeholder={label}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
