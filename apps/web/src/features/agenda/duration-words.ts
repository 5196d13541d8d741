import type { Translator } from '@samsyn/i18n';

/** A length of time in words: *45 min*, *6 h 20 min*. */
export function durationWords(minutes: number, t: Translator): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return t('day.minutes', { minutes: rest });
  return rest === 0 ? t('day.hours', { hours }) : t('day.hours-minutes', { hours, minutes: rest });
}
