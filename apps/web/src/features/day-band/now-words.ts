import type { Translator } from '@samsyn/i18n';
import type { Asked, WhatNow } from '../../day/what-now.ts';

/** What is said of the moment: its name, what to do in one sentence, and how what it asks stands. */
export interface NowWords {
  readonly title: string;
  readonly purpose: string;
  readonly state: string;
}

export function nowWords(now: WhatNow, t: Translator): NowWords {
  switch (now.kind) {
    case 'step': {
      const { title, purpose = '' } = now.step;
      return { title, purpose, state: now.asked === null ? '' : stateWords(now.asked, t) };
    }
    case 'open': {
      const title = t(`board.day.${now.tool}.title`);
      const purpose =
        now.tool === 'round'
          ? t(`board.day.round.purpose.${now.layer}`)
          : t(`board.day.${now.tool}.purpose`);
      return { title, purpose, state: '' };
    }
    case 'between':
      return { title: t('board.day.between'), purpose: now.next.title, state: '' };
  }
}

function stateWords(asked: Asked, t: Translator): string {
  return asked.tool === 'round'
    ? t(`board.day.round.${asked.is}`)
    : t(`board.day.${asked.tool}.${asked.is}`);
}
