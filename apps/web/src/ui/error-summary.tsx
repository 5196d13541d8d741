import { useEffect, useRef } from 'react';
import './error-summary.css';

/** One thing that is wrong; `field` is the id of the control it is about, if it is about one. */
export interface FieldProblem {
  readonly field: string | null;
  readonly words: string;
}

/** What is wrong in a form that was sent, each leading to its field. Takes focus when it comes. */
export function ErrorSummary({
  title,
  problems,
}: {
  readonly title: string;
  readonly problems: readonly FieldProblem[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {problems.map(({ field, words }) => (
          <li key={`${field}${words}`}>
            {field === null ? (
              words
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
