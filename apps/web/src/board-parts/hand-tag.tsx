import { useT } from '../i18n/use-t.ts';
import { useWorkshop } from '../live/session-context.ts';
import './hand-tag.css';
import { type Hand, useHandAt } from './hands.ts';

/** A soft tag with the name of whoever holds, writes in or just changed this thing. */
export function HandTag({ of }: { readonly of: string }) {
  const hand = useHandAt(of);
  return hand === null ? null : <Tag hand={hand} />;
}

function Tag({ hand }: { readonly hand: Hand }) {
  const t = useT();
  const nameless = useWorkshop((day) => day.namesHidden);
  // That somebody holds or writes matters to the others, who it is does not; a change is past.
  if (nameless && hand.does === 'changed') return null;
  return (
    <span className="hand-tag" data-does={hand.does}>
      {t(`board.hand.${hand.does}`, { name: nameless ? t('board.somebody') : hand.name })}
    </span>
  );
}
