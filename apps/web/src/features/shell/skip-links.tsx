import { useT } from '../../i18n/use-t.ts';
import { useView } from '../../local/view-store.ts';

/** The first things on the page for the keyboard: past the bar, or to the table. */
export function SkipLinks() {
  const t = useT();
  const set = useView((state) => state.set);
  const focus = (id: string): void => document.getElementById(id)?.focus();
  return (
    <div className="skip-links">
      <a
        href="#board"
        onClick={(event) => {
          event.preventDefault();
          focus('board');
        }}
      >
        {t('board.skip.board')}
      </a>
      <a
        href="#board"
        onClick={(event) => {
          event.preventDefault();
          set({ view: 'karta' });
          focus('board');
        }}
      >
        {t('board.skip.map')}
      </a>
    </div>
  );
}
