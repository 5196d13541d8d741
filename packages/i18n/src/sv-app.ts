import board from './locales/sv/board.json' with { type: 'json' };
import domain from './locales/sv/domain.json' with { type: 'json' };
import map from './locales/sv/map.json' with { type: 'json' };
import pages from './locales/sv/pages.json' with { type: 'json' };

/** What the pages everybody meets say: start, join, the board in each of its forms. */
export const messages = { ...domain, ...board, ...map, ...pages };
