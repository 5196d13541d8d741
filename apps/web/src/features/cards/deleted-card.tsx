import type { CardId } from '@samsyn/board';
import { useEffect, useId, useRef } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEdit, useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';

/** What stands where the form stood when the card is gone: what was in it, and the way back. */
export function DeletedCard({
  id,
  byMe,
  known,
}: {
  readonly id: CardId;
  readonly byMe: boolean;
  /** Whether this window has seen the card. */
  readonly known: boolean;
}) {
  const t = useT();
  const { cards } = useSession();
  const { may } = useMayEdit();
  const text = cards.textOf(id)?.toString() ?? '';
  const field = useId();
  const back = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const word = t(byMe ? 'map.card.deleted.byMe' : known ? 'map.card.deleted' : 'map.card.missing');
  useEffect(() => {
    say(word);
    // Whoever was typing must not press a button with the next letter.
    if (byMe) back.current?.focus();
    else words.current?.focus();
  }, [word, byMe]);
  const restorable = known || text !== '';
  return (
    <div className="deleted-card">
      <p ref={words} tabIndex={-1}>
        {word}
      </p>
      {text !== '' && (
        <>
          <label htmlFor={field}>{t('map.card.deleted.text')}</label>
          <textarea id={field} className="live-text-area" readOnly rows={4} value={text} />
        </>
      )}
      {restorable && may && (
        <Button
          ref={back}
          kind="primary"
          className="deleted-card__back"
          onClick={() => {
            cards.restore(id);
            say(t('map.card.restored'));
          }}
        >
          {t('map.card.restore')}
        </Button>
      )}
    </div>
  );
}
