import board from './locales/sv/board.json' with { type: 'json' };
import domain from './locales/sv/domain.json' with { type: 'json' };
import map from './locales/sv/map.json' with { type: 'json' };
import pages from './locales/sv/pages.json' with { type: 'json' };
import server from './locales/sv/server.json' with { type: 'json' };
import snapshot from './locales/sv/snapshot.json' with { type: 'json' };
import workshop from './locales/sv/workshop.json' with { type: 'json' };

/** Every text in Swedish, the language that decides which keys there are. */
export const messages = {
  ...domain,
  ...board,
  ...map,
  ...pages,
  ...workshop,
  ...server,
  ...snapshot,
};
