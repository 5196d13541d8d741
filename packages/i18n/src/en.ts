import board from './locales/en/board.json' with { type: 'json' };
import domain from './locales/en/domain.json' with { type: 'json' };
import map from './locales/en/map.json' with { type: 'json' };
import pages from './locales/en/pages.json' with { type: 'json' };
import server from './locales/en/server.json' with { type: 'json' };
import snapshot from './locales/en/snapshot.json' with { type: 'json' };
import workshop from './locales/en/workshop.json' with { type: 'json' };
import type { Messages } from './messages.ts';

/** Every text in English. A key that Swedish has and this has not is a type error. */
export const messages: Messages = {
  ...domain,
  ...board,
  ...map,
  ...pages,
  ...workshop,
  ...server,
  ...snapshot,
};
