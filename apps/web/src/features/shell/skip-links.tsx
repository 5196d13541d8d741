import { useT } from '../../i18n/use-t.ts';
import { useView } from '../../local/view-store.ts';

/** The first things on the page for the keyboard: past the bar, or to the table. */
export function SkipLinks() {
  const t = useT();
  const set = useView((state) => state.set);
  const toBoard = (): void => document.getElementById('main')?.focus();
  return (
    <div className="skip-links">
      <button type="button" onClick={toBoard}>
        {t('board.skip.board')}
      </button>
      <button
        type="button"
        onClick={() => {
          set({ view: 'karta' });
          toBoard();
        }}
      >
        {t('board.skip.map')}
      </button>
    </div>
  );
}
