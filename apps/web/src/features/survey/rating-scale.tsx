import { RATINGS } from '@samsyn/workshop';
import { useId } from 'react';
import { useT } from '../../i18n/use-t.ts';

export type Rating = (typeof RATINGS)[number];

/** A statement and its five steps, each with its figure and its words. */
export function RatingScale({
  statement,
  value,
  onRate,
}: {
  readonly statement: string;
  readonly value: number | null;
  /** Null for those who only look. */
  readonly onRate: ((rating: Rating) => void) | null;
}) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="rating">
      <legend>{statement}</legend>
      <div className="rating__steps">
        {RATINGS.map((rating) => (
          <label key={rating} className="rating__step">
            <input
              type="radio"
              name={name}
              checked={value === rating}
              disabled={onRate === null}
              onChange={() => onRate?.(rating)}
            />
            <span className="rating__figure">{rating}</span>
            <span className="rating__words">{t(`survey.rating.${rating}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
