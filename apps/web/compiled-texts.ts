import type { Plugin } from 'vite';
// By its path, since vite reads this file with a Node that does not read TypeScript in packages.
import { compileMessages } from '../../packages/i18n/src/compile-messages.ts';

const PARSER = '@formatjs/icu-messageformat-parser';
const LOCALE_FILE = /\/packages\/i18n\/src\/locales\/[a-z]+\/[a-z-]+\.json$/;

/** Parses the texts while building, and leaves the parser (8 KB of the first load) out of the app. */
export function compiledTexts(): Plugin {
  return {
    name: 'compiled-texts',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: new RegExp(`^${PARSER}$`), replacement: `${PARSER}/no-parser.js` }],
      },
    }),
    transform: {
      filter: { id: LOCALE_FILE },
      // Still JSON, which vite makes a module of as it does with any other.
      handler: (code) => ({ code: JSON.stringify(compileMessages(JSON.parse(code))), map: null }),
    },
  };
}
