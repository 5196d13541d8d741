import { byPosition } from '@samsyn/board';
import { numberStages } from '../../board-parts/shown-stages.ts';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { Picture } from './picture.ts';
import { StillCard } from './still-card.tsx';

/** The cards of each stage under the map; stages without any are passed over. */
export function StillCards({
  picture,
  headed = true,
}: {
  readonly picture: Picture;
  /** Whether it has a heading of its own. */
  readonly headed?: boolean;
}) {
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
      {headed && <h3>{t('pages.history.cards')}</h3>}
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
