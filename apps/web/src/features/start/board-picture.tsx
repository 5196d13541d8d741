import { useT } from '../../i18n/use-t.ts';

/** What a board looks like: one of an invented workshop. */
export function BoardPicture() {
  const t = useT();
  return (
    <figure className="board-picture">
      <img src="/board.webp" width={1280} height={800} alt={t('pages.start.picture')} />
    </figure>
  );
}
