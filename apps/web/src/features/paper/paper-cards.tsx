import { byPosition, CARD_KINDS } from '@samsyn/board';
import { KindSymbol } from '../../board-parts/kind-mark.tsx';
import { numberStages } from '../../board-parts/shown-stages.ts';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { cardForm } from '../cards/field-form.ts';
import type { Picture } from '../snapshots/picture.ts';
import { StillCard } from '../snapshots/still-card.tsx';

/** The cards of the board to be cut out, in the order of the stages, each with its stage. */
export function PaperCards({ picture }: { readonly picture: Picture }) {
  const t = useT();
  const { board, template } = picture;
  const cards = [...board.cards.values()].sort(byPosition);
  const stages = numberStages(template.stages);
  if (cards.length === 0) return <p>{t('pages.history.cards.none')}</p>;
  return (
    <ul className="paper-cards" lang={board.meta.locale}>
      {stages.flatMap(({ stage, number }) =>
        cards
          .filter((card) => card.stage === stage.id)
          .map((card) => (
            <li key={card.id} className="paper-card still-card">
              <p className="paper-card__stage">
                {number} {stage.name}
              </p>
              <StillCard card={card} picture={picture} />
            </li>
          )),
      )}
    </ul>
  );
}

/** A sheet of empty cards of each kind, to be written by hand. */
export function EmptyCards({ picture }: { readonly picture: Picture }) {
  const t = useT();
  const labels = useLabelsOf(picture.template.vocabulary);
  return (
    <>
      {CARD_KINDS.map(({ id }) => (
        <ul key={id} className="paper-cards paper-cards--empty">
          {[1, 2, 3, 4].map((number) => (
            <li key={number} className="paper-card">
              <p className={`kind-mark kind-mark--${id}`}>
                <KindSymbol kind={id} />
                {labels.kind(id)}
              </p>
              <p>{t('map.card.stage')}</p>
              <div className="paper-card__lines paper-card__lines--text" />
              <dl>
                {cardForm(id).own.map(({ spec, label, choice }) => (
                  <div key={spec.name}>
                    <dt>{t(label)}</dt>
                    <dd>
                      {'choices' in spec &&
                        spec.choices.map((value) => (
                          <span key={value} className="paper-card__choice">
                            <span className="paper-form__tick" /> {t(choice(value))}
                          </span>
                        ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}
