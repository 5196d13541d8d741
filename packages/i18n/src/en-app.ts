import board from './locales/en/board.json' with { type: 'json' };
import domain from './locales/en/domain.json' with { type: 'json' };
import map from './locales/en/map.json' with { type: 'json' };
import pages from './locales/en/pages.json' with { type: 'json' };
import type { AppMessages } from './messages.ts';

/** What the pages everybody meets say. A key that Swedish has and this has not is a type error. */
export const messages: AppMessages = { ...domain, ...board, ...map, ...pages };
