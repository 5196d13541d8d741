import type { Translator } from '@samsyn/i18n';
import type { Note } from '../schema/figure.ts';

/**
 * The sentences that must stand beside a figure, in the translator's language.
 *
 * @param timeZone in which its dates are said, such as `Europe/Stockholm`
 */
export function describeNote({ key, values }: Note, t: Translator, timeZone: string): string {
  const said = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'string' ? t.date(value, 'date', timeZone) : value,
  ]);
  return t(key, Object.fromEntries(said));
}
