import { cellKey, type Placement } from '@samsyn/board';
import { useId } from 'react';
import { useBoardLang } from '../../board-parts/board-text.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useTyping, useWhoTypes } from '../../live/use-typing.ts';
import { LiveTextArea } from '../../ui/live-text-area.tsx';

/** From here on it is said how many characters are left. */
const NEARLY_FULL = 200;

/** The note of a placement, with a word when somebody else writes in it too. */
export function NoteField({
  placement,
  readOnly,
  longest,
}: {
  readonly placement: Placement;
  readonly readOnly: boolean;
  readonly longest: number;
}) {
  const t = useT();
  const { edit } = useSession();
  const lang = useBoardLang();
  const key = cellKey(placement);
  const typing = useTyping(`note:${key}`);
  const others = useWhoTypes(`note:${key}`);
  const field = useId();
  const hint = useId();
  const left = longest - placement.note.length;
  return (
    <div>
      <label className="card-form__label" htmlFor={field}>
        {t('field.placement.note')}
      </label>
      <LiveTextArea
        id={field}
        lang={lang}
        value={placement.note}
        latest={() => edit.noteNow(placement)}
        longest={longest}
        readOnly={readOnly}
        describedBy={hint}
        onType={(text) => {
          edit.setDetail(placement, 'note', text);
          typing.typed();
        }}
        onStop={typing.stopped}
      />
      <p id={hint} className="card-form__hint">
        {others !== '' && <strong>{t('map.typing', { who: others })}</strong>}
        {left <= NEARLY_FULL && ` ${t('map.left', { count: left })}`}
      </p>
    </div>
  );
}
