import type { Plugin } from 'vite';

/**
 * Yjs warns through lib0's logging, which brings tools for drawing pictures in the page's console
 * and a schema library (2.5 KB of the first load). What lib0 logs with outside browsers does as well.
 */
export function plainLogging(): Plugin {
  return {
    name: 'plain-logging',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^lib0\/logging$/ },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found === null
          ? null
          : { ...found, id: found.id.replace(/logging\.js$/, 'logging.node.js') };
      },
    },
  };
}

/** A package of that name; pnpm puts other packages' names in front of it. */
const packages = (names: string) => new RegExp(`node_modules/(?:${names})/(?!.*node_modules/)`);
const files = (names: string) => new RegExp(`/web/src/(?:${names})\\.tsx?$`);

/**
 * What several pages share, packed by who needs it. Left alone it becomes some thirty small files,
 * a request each on a conference room's wifi and together a few KB larger.
 */
export const SHARED_CHUNKS = [
  // Every page.
  { name: 'frame', tags: ['$initial' as const], priority: 3 },
  {
    name: 'frame',
    test: packages('react|react-dom|scheduler|zustand|use-sync-external-store|wouter'),
    priority: 3,
  },
  // The pages that ask the server or know which boards this browser has been on.
  {
    name: 'server',
    test: new RegExp(
      [
        packages('zod').source,
        files(
          'api/(?!analysis|comparisons|snapshots|theirs)[a-z-]+|announce/(?:page-)?announcer|entry/(?:board-links|browser-shelf|forget|go-in|pending-ticket|stored-boards)',
        ).source,
        '/packages/board/src/limits\\.ts$',
        'lucide-react/dist/esm/(?!icons/)',
      ].join('|'),
    ),
    priority: 2,
  },
  // A board, in whichever form it is shown, with all that it is made of in packages/; but not what
  // only forms beside the board use.
  {
    name: 'live',
    test: files(
      'entry/(?:use-gate|behind-gate|use-board-session)|live/(?!use-typing|merge-typing|own-picture)[a-z-]+|local/[a-z-]+|board-parts/(?!actor-search|find-actors|origin)[a-z-]+|day/(?:faces|use-face|use-command|problem-store|is-busy)|features/moving/move-(?:item|store)',
    ),
    priority: 1,
  },
  // The columns of a board and what is moved on it: the shell, one's own picture and the reveal.
  {
    name: 'columns',
    test: new RegExp(
      [
        packages('@dnd-kit').source,
        files(
          'features/(?:board|palette)/[a-z-]+|features/placements/(?!thing-menu|role-menu)[a-z-]+|features/moving/(?!move-dialog|move-choices|use-move-choice)[a-z-]+|features/settle/(?:open-settle|settled-[a-z-]+)|features/cards/(?:new-card-menu|open-card|open-examples)|features/map-view/open-stretch|features/list-view/(?:open-place-sheet|list-stage-head)|features/difference/lazy-difference',
        ).source,
      ].join('|'),
    ),
    priority: 0,
  },
  // Whatever asks somebody to fill something in.
  {
    name: 'forms',
    test: files(
      'ui/(?:checkbox|error-summary|field|file-button|notice|radio-group|select|text-field)|entry/(?:code-form|join-code|page-frame|plain-page|wordmark|language-switch)',
    ),
    priority: 0,
  },
];
