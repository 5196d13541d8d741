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
          'api/(?!analysis|comparisons|snapshots|theirs)[a-z-]+|announce/(?:page-)?announcer|entry/(?:behind-gate|board-links|browser-shelf|forget|go-in|pending-ticket|stored-boards|use-gate)',
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
      'entry/use-board-session|live/(?!use-typing|merge-typing|own-picture)[a-z-]+|local/[a-z-]+|board-parts/(?!actor-search|date-input|find-actors|origin|read-date)[a-z-]+|day/(?:faces|use-face|use-command|problem-store|is-busy)|features/moving/move-(?:item|store)',
    ),
    priority: 1,
  },
  // What is in a stage of a board, whether it is shown as a column or in the list.
  {
    name: 'stages',
    test: new RegExp(
      [
        'lucide-react/dist/esm/icons/chevron-(?:left|right)',
        files(
          'ui/use-matches|features/shell/open-dialog|features/placements/(?:anchored-menu|menu-place|next-item)|features/settle/(?:open-settle|settled-[a-z-]+)|features/cards/(?:new-card-menu|open-card|open-examples)|features/map-view/open-stretch|features/list-view/(?:open-place-sheet|list-stage-head)|features/difference/lazy-difference',
        ).source,
      ].join('|'),
    ),
    priority: 1,
  },
  // The columns of a board and the palette: Tavla, one's own picture and the reveal.
  {
    name: 'columns',
    test: files(
      'features/board/[a-z-]+|features/palette/[a-z-]+|features/board-face/(?:columns|palette-side)|features/placements/placement-token|features/moving/(?:draggable-item|drop-place|drop-word|lift-handle)',
    ),
    priority: 0,
  },
  // What is done with what is held, by keys, by pointer or by a dialog.
  {
    name: 'holding',
    test: files(
      'features/moving/(?:holding|use-hold|use-lift|use-put-down|move-announcements|move-targets|drop-outcome|hold-watch)',
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
