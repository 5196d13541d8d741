import type { Card } from '@samsyn/board';
import { useId } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useBoardLang } from '../../board-parts/board-text.tsx';
import { useShownStages, useStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';

/** In which stage a card stands; choosing another moves it there. */
export function CardStage({ card }: { readonly card: Card }) {
  const t = useT();
  const lang = useBoardLang();
  const { cards } = useSession();
  const stages = useShownStages();
  const here = useStage(card.stage);
  const id = useId();
  const shown = stages.some(({ stage }) => stage.id === card.stage);
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {t('map.card.stage')}
      </label>
      <select
        id={id}
        className="card-field__input"
        value={card.stage}
        onChange={(event) => {
          const target = stages.find(({ stage }) => stage.id === event.target.value);
          if (target === undefined) return;
          cards.move(card.id, target.stage.id);
          say(t('map.card.moved', { stage: target.stage.name }));
        }}
      >
        {!shown && <option value={card.stage}>{here?.name ?? t('map.card.stage.gone')}</option>}
        {stages.map(({ stage, number }) => (
          <option key={stage.id} value={stage.id} lang={lang}>
            {number} {stage.name}
          </option>
        ))}
      </select>
    </div>
  );
}
