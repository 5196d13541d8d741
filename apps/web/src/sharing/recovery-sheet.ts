import type { Translator } from '@samsyn/i18n';
import { groupCode } from '../entry/join-code.ts';

export interface RecoveryFacts {
  readonly title: string;
  readonly code: string;
  readonly links: {
    readonly join: string;
    readonly facilitator?: string;
    readonly participant?: string;
    readonly viewer?: string;
  };
  /** When the sheet was made, in words. */
  readonly made: string;
}

/**
 * The sheet that a facilitator keeps: every way in to the board, and what each is for. Keys are
 * shown once by the server, so that without the sheet a lost browser is a lost board.
 */
export function recoverySheet(facts: RecoveryFacts, t: Translator): string {
  const { title, code, links, made } = facts;
  const part = (heading: string, help: string, link: string | undefined): string[] =>
    link === undefined ? [] : [heading, help, link, ''];
  return [
    t('pages.sheet.heading', { title }),
    t('pages.sheet.made', { made }),
    '',
    t('pages.sheet.what'),
    '',
    ...part(t('pages.share.facilitator'), t('pages.sheet.facilitator'), links.facilitator),
    t('pages.sheet.code', { code: groupCode(code) }),
    links.join,
    '',
    ...part(t('pages.share.participant'), t('pages.share.participant.help'), links.participant),
    ...part(t('pages.share.viewer'), t('pages.share.viewer.help'), links.viewer),
    t('pages.sheet.lost'),
    '',
  ].join('\r\n');
}
