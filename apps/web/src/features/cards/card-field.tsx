import type { Card, FieldValue } from '@samsyn/board';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { ChoiceControl, ChoicesControl, FlagControl } from './choice-controls.tsx';
import { DateControl, NumberControl, TextControl } from './field-controls.tsx';
import type { FormField } from './field-form.ts';
import { TagsControl } from './tags-control.tsx';

interface CardFieldParts {
  readonly card: Card;
  readonly field: FormField;
  /** True where one may read and copy, but not change. */
  readonly fixed: boolean;
}

/** One field of a card, with the control that its type asks for. */
export function CardField(parts: CardFieldParts) {
  // What is written in a disabled field cannot be marked and copied.
  if (parts.field.spec.type === 'text') return <Control {...parts} />;
  return (
    <fieldset className="card-field__fixed" disabled={parts.fixed}>
      <Control {...parts} />
    </fieldset>
  );
}

function Control({ card, field, fixed }: CardFieldParts) {
  const t = useT();
  const { cards } = useSession();
  const { spec } = field;
  const value = card.fields[spec.name];
  const label = t(field.label);
  const help = t(field.help);
  const set = (next: FieldValue | null): void => cards.setField(card.id, spec.name, next);
  switch (spec.type) {
    case 'text':
      return (
        <TextControl
          thing={`card:${card.id}`}
          label={label}
          help={help}
          value={typeof value === 'string' ? value : ''}
          wanted={spec.required === true}
          readOnly={fixed}
          latest={() => cards.fieldNow(card.id, spec.name)}
          onChange={(text) => set(text === '' && !spec.required ? null : text)}
        />
      );
    case 'date':
      return <DateControl label={label} help={help} value={asText(value)} onChange={set} />;
    case 'number':
      return (
        <NumberControl
          spec={spec}
          label={label}
          help={help}
          value={typeof value === 'number' ? value : null}
          onChange={set}
        />
      );
    case 'flag':
      return <FlagControl label={label} value={value === true} onChange={set} />;
    case 'choice':
      return (
        <ChoiceControl
          label={label}
          value={asText(value)}
          choices={spec.choices.map((id) => ({ id, word: t(field.choice(id)) }))}
          optional={spec.initial === undefined}
          onChange={set}
        />
      );
    case 'choices':
      return (
        <ChoicesControl
          label={label}
          value={asList(value)}
          choices={spec.choices.map((id) => ({ id, word: t(field.choice(id)) }))}
          onChange={(next) => set(next.length === 0 ? null : next)}
        />
      );
    case 'tags':
      return (
        <TagsControl
          label={label}
          tags={asList(value)}
          onChange={(next) => set(next.length === 0 ? null : next)}
        />
      );
  }
}

function asText(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function asList(value: FieldValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}
