import { byPosition, type Card } from '@samsyn/board';
import { KindSymbol } from '../../board-parts/kind-mark.tsx';
import { numberStages } from '../../board-parts/shown-stages.ts';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import type { Picture } from './picture.ts';

/** The cards of each stage under the map; stages without any are passed over. */
export function StillCards({ picture }: { readonly picture: Picture }) {
  const t = useT();
  const { board, template } = picture;
  const cards = [...board.cards.values()].sort(byPosition);
  const stages = numberStages(template.stages)
    .map(({ stage, number }) => ({
      stage,
      number,
      own: cards.filter((card) => card.stage === stage.id),
    }))
    .filter(({ own }) => own.length > 0);
  return (
    <section className="still-cards">
      <h3>{t('pages.history.cards')}</h3>
      {stages.length === 0 && <p>{t('pages.history.cards.none')}</p>}
      <div className="still-cards__stages" lang={board.meta.locale}>
        {stages.map(({ stage, number, own }) => (
          <section key={stage.id} className="still-cards__stage">
            <h4>
              <StageTitle stage={stage} number={number} />
            </h4>
            <ul>
              {own.map((card) => (
                <li key={card.id} className="still-card">
                  <StillCard card={card} picture={picture} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function StillCard({ card, picture }: { readonly card: Card; readonly picture: Picture }) {
  const t = useT();
  const { actors, vocabulary } = picture.template;
  const labels = useLabelsOf(vocabulary);
  const names = card.actors.map((id) => actors.find((actor) => actor.id === id)?.name ?? id);
  return (
    <>
      <span className={`kind-mark kind-mark--${card.kind}`}>
        <KindSymbol kind={card.kind} />
        {labels.kind(card.kind)}
      </span>
      <p className="still-card__text">{card.text}</p>
      {names.length > 0 && <p className="still-card__actors">{t.list(names)}</p>}
    </>
  );
}
