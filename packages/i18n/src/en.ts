import { messages as app } from './en-app.ts';
import { messages as desk } from './en-desk.ts';
import compare from './locales/en/compare.json' with { type: 'json' };
import findings from './locales/en/findings.json' with { type: 'json' };
import operate from './locales/en/operate.json' with { type: 'json' };
import report from './locales/en/report.json' with { type: 'json' };
import server from './locales/en/server.json' with { type: 'json' };
import snapshot from './locales/en/snapshot.json' with { type: 'json' };
import type { Messages } from './messages.ts';

/** Every text in English. A key that Swedish has and this has not is a type error. */
export const messages: Messages = {
  ...app,
  ...desk,
  ...compare,
  ...findings,
  ...operate,
  ...report,
  ...server,
  ...snapshot,
};
