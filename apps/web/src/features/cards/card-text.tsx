import { type CardId, LIMITS } from '@samsyn/board';
import { useCallback, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { useBoardLang } from '../../board-parts/board-text.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useTyping, useWhoTypes } from '../../live/use-typing.ts';
import { LiveTextArea } from '../../ui/live-text-area.tsx';
import { PHONE } from '../../ui/use-matches.ts';
import { useFreshCard } from './open-card.ts';

/** From here on it is said how many characters are left. */
const NEARLY_FULL = 500;

/** The text of a card, letter by letter as everybody writes it. */
export function CardText({
  id,
  text: published,
  readOnly,
}: {
  readonly id: CardId;
  /** The text as the board last published it; others' letters come here first. */
  readonly text: string;
  readonly readOnly: boolean;
}) {
  const t = useT();
  const { cards } = useSession();
  const lang = useBoardLang();
  const text = useLiveText(id, published);
  const typing = useTyping(`card:${id}`);
  const others = useWhoTypes(`card:${id}`);
  const field = useId();
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the keyboard would cover what one opened the card to read.
    const reading = matchMedia(PHONE).matches && useFreshCard.getState().id !== id;
    if (!reading) box.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [id]);
  const left = LIMITS.cardText - text.length;
  return (
    <div className="card-text" ref={box}>
      <label className="card-form__label" htmlFor={field}>
        {t('map.card.text')}
      </label>
      <LiveTextArea
        id={field}
        lang={lang}
        value={text}
        latest={() => cards.textOf(id)?.toString() ?? published}
        longest={LIMITS.cardText}
        rows={4}
        readOnly={readOnly}
        describedBy={hint}
        onType={(next) => {
          cards.setText(id, next);
          typing.typed();
        }}
        onStop={typing.stopped}
      />
      <p id={hint} className="card-form__hint">
        {others !== '' && (
          <span className="card-text__others">{t('map.typing', { who: others })}</span>
        )}
        {left <= NEARLY_FULL && <span>{t('map.left', { count: left })}</span>}
      </p>
    </div>
  );
}

function useLiveText(id: CardId, published: string): string {
  const { cards } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => {
      const text = cards.textOf(id);
      text?.observe(listener);
      return () => text?.unobserve(listener);
    },
    [cards, id],
  );
  return useSyncExternalStore(subscribe, () => cards.textOf(id)?.toString() ?? published);
}
