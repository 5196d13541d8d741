/** Two views that overlap: what both see is filled. */
export function Wordmark() {
  return (
    <svg className="wordmark" viewBox="0 0 32 24" aria-hidden="true">
      <circle cx="11.5" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <circle cx="20.5" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M16 4.2a9 9 0 0 1 0 15.6a9 9 0 0 1 0-15.6z" fill="currentColor" />
    </svg>
  );
}
