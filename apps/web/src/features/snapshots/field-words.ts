import type { FieldValue } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { FormField } from '../cards/field-form.ts';

/** What a field says, in words; empty where nothing is said. */
export function fieldWords(
  { spec, choice }: FormField,
  value: FieldValue | undefined,
  t: Translator,
): string {
  if (value === undefined || value === '' || value === false) return '';
  switch (spec.type) {
    case 'flag':
      return t('pages.history.yes');
    case 'number':
      return t.number(Number(value), { useGrouping: spec.name !== 'year' });
    case 'choice':
      return t(choice(String(value)));
    case 'choices':
      return t.list((value as readonly string[]).map((one) => t(choice(one))));
    case 'tags':
      return t.list(value as readonly string[]);
    default:
      return String(value);
  }
}
