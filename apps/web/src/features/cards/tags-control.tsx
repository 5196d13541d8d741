import { LIMITS } from '@samsyn/board';
import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { addTag } from './field-form.ts';

/** Words of one's own on a card: Enter or a comma ends one. */
export function TagsControl({
  label,
  tags,
  onChange,
}: {
  readonly label: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}) {
  const t = useT();
  const id = useId();
  const help = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const next = addTag(tags, typed);
    if (next !== tags) onChange(next);
    setTyped('');
  };
  const full = tags.length >= LIMITS.tags;
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {label}
      </label>
      {tags.length > 0 && (
        <ul className="card-chips">
          {tags.map((tag) => (
            <li key={tag} className="card-chip">
              {tag}
              <button
                type="button"
                className="card-chip__remove"
                aria-label={t('map.card.tag.remove', { tag })}
                onClick={() => {
                  onChange(tags.filter((other) => other !== tag));
                  field.current?.focus();
                }}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        id={id}
        className="card-field__input"
        type="text"
        autoComplete="off"
        maxLength={LIMITS.tag}
        disabled={full}
        value={typed}
        aria-describedby={help}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
      <p id={help} className="card-form__hint">
        {full ? t('map.card.tag.full', { count: LIMITS.tags }) : t('map.card.tag.help')}
      </p>
    </div>
  );
}
