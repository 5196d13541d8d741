import compare from './locales/sv/compare.json' with { type: 'json' };
import findings from './locales/sv/findings.json' with { type: 'json' };
import operate from './locales/sv/operate.json' with { type: 'json' };
import report from './locales/sv/report.json' with { type: 'json' };
import server from './locales/sv/server.json' with { type: 'json' };
import snapshot from './locales/sv/snapshot.json' with { type: 'json' };
import { messages as app } from './sv-app.ts';
import { messages as desk } from './sv-desk.ts';

/** Every text in Swedish, the language that decides which keys there are. */
export const messages = {
  ...app,
  ...desk,
  ...compare,
  ...findings,
  ...operate,
  ...report,
  ...server,
  ...snapshot,
};
