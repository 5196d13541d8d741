import type { Card } from '@samsyn/board';
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { Origin } from '../../board-parts/origin.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useMayEdit, useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { CardActors } from './card-actors.tsx';
import { CardField } from './card-field.tsx';
import { CardStage } from './card-stage.tsx';
import { CardText } from './card-text.tsx';
import { cardForm } from './field-form.ts';

/** Everything that a card says. There is nothing to save: what is written is written. */
export function CardForm({
  card,
  onDelete,
}: {
  readonly card: Card;
  /** Called before this person deletes the card. */
  readonly onDelete: () => void;
}) {
  const t = useT();
  const { cards } = useSession();
  const { may, reason } = useMayEdit();
  const form = useMemo(() => cardForm(card.kind), [card.kind]);
  const said = form.common.filter(({ spec }) => isSaid(card.fields[spec.name])).length;
  return (
    <div className="card-form">
      {reason !== null && <p className="card-form__closed">{t(`map.closed.${reason}`)}</p>}
      <CardText key={card.id} id={card.id} text={card.text} readOnly={!may} />
      <div className="card-form__fields">
        {form.own.map((field) => (
          <CardField key={field.spec.name} card={card} field={field} fixed={!may} />
        ))}
        <fieldset className="card-form__fields" disabled={!may}>
          <CardActors card={card} />
          <CardStage card={card} />
        </fieldset>
        <details className="card-form__more" open={said > 0 || undefined}>
          <summary>{t('map.card.more')}</summary>
          {form.common.map((field) => (
            <CardField key={field.spec.name} card={card} field={field} fixed={!may} />
          ))}
        </details>
      </div>
      <Origin of="card" by={card.by} at={card.at} />
      {may && (
        <Button
          className="card-form__delete"
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => {
            onDelete();
            cards.delete(card.id);
          }}
        >
          {t('map.card.delete')}
        </Button>
      )}
    </div>
  );
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
