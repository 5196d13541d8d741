import { useT } from '../i18n/use-t.ts';
import './hand-tag.css';
import { useHandAt } from './hands.ts';

/** A soft tag with the name of whoever holds, writes in or just changed this thing. */
export function HandTag({ of }: { readonly of: string }) {
  const hand = useHandAt(of);
  const t = useT();
  if (hand === null) return null;
  return (
    <span className="hand-tag" data-does={hand.does}>
      {t(`board.hand.${hand.does}`, { name: hand.name })}
    </span>
  );
}
