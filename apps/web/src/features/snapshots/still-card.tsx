import type { Card } from '@samsyn/board';
import { KindSymbol } from '../../board-parts/kind-mark.tsx';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { cardForm } from '../cards/field-form.ts';
import { fieldWords } from './field-words.ts';
import type { Picture } from './picture.ts';

/** A card with everything that is said on it, as text. */
export function StillCard({ card, picture }: { readonly card: Card; readonly picture: Picture }) {
  const t = useT();
  const { actors, vocabulary } = picture.template;
  const labels = useLabelsOf(vocabulary);
  const votes = picture.votes.get(card.id);
  const names = card.actors.map(
    (id) => actors.find((actor) => actor.id === id)?.name ?? t('board.actor.gone'),
  );
  return (
    <>
      <span className={`kind-mark kind-mark--${card.kind}`}>
        <KindSymbol kind={card.kind} />
        {labels.kind(card.kind)}
      </span>
      <p className="still-card__text">{card.text === '' ? t('board.card.empty') : card.text}</p>
      {names.length > 0 && <p className="still-card__actors">{t.list(names)}</p>}
      <StillFields card={card} />
      {votes !== undefined && (
        <p className="still-card__votes">
          {t('pages.history.votes', { total: votes.total, people: votes.people })}
        </p>
      )}
    </>
  );
}

function StillFields({ card }: { readonly card: Card }) {
  const t = useT();
  const { own, common } = cardForm(card.kind);
  const said = [...own, ...common].flatMap((field) => {
    const words = fieldWords(field, card.fields[field.spec.name], t);
    return words === '' ? [] : [{ name: field.spec.name, label: t(field.label), words }];
  });
  if (said.length === 0) return null;
  return (
    <dl className="still-card__fields">
      {said.map(({ name, label, words }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
