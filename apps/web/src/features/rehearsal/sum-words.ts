import type { Translator } from '@samsyn/i18n';
import type { Standing } from './troupe.ts';

const IN_ORDER = ['busy', 'done', 'stopped', 'away', 'gone', 'waits'] as const;

/** How many of the crew are at what. */
export function sumWords(standings: readonly Standing[], t: Translator): string {
  const parts = IN_ORDER.flatMap((is) => {
    const count = standings.filter((one) => one.is === is).length;
    return count === 0 ? [] : [t(`rehearsal.sum.${is}`, { count })];
  });
  return t('rehearsal.sum', { all: standings.length, parts: t.list(parts) });
}
