import './spinner.css';

/** Says what is being waited for. The words carry it; the ring only shows that time goes. */
export function Spinner({ words }: { readonly words: string }) {
  return (
    <p className="spinner" role="status">
      <span className="spinner__ring" aria-hidden="true" />
      {words}
    </p>
  );
}
