import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { PICTURES, useView, VIEWS } from '../../local/view-store.ts';

/** Tavla, Karta or Lista: the same board in three forms. The choice is one's own. */
export function ViewSwitch() {
  const t = useT();
  const view = useView((state) => state.view);
  const set = useView((state) => state.set);
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{t('board.view.label')}</legend>
      {VIEWS.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === view}
          onClick={() => set({ view: choice })}
        >
          {t(`board.view.${choice}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** How it is today, how it should be, or how the two differ. */
export function PictureSwitch() {
  const t = useT();
  const labels = useLabels();
  const picture = useView((state) => state.picture);
  const set = useView((state) => state.set);
  return (
    <fieldset className="switch switch--picture">
      <legend className="visually-hidden">{t('board.picture.label')}</legend>
      {PICTURES.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === picture}
          onClick={() => set({ picture: choice })}
        >
          {choice === 'difference' ? t('board.picture.difference') : labels.layerShort(choice)}
        </button>
      ))}
    </fieldset>
  );
}
