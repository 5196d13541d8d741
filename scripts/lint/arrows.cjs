/** Which package may import which. ARCHITECTURE.md has the same as a table. */
const MAY_IMPORT = {
  board: [],
  i18n: [],
  templates: ['board'],
  workshop: ['board'],
  snapshot: ['board', 'workshop', 'i18n'],
  analysis: ['board', 'workshop', 'snapshot', 'i18n'],
  report: ['board', 'snapshot', 'analysis', 'i18n'],
  office: ['report'],
  documents: ['board'],
  sync: [],
};
const PURE = ['board', 'i18n', 'templates', 'workshop', 'snapshot', 'analysis', 'report'];
const pureFolders = `^packages/(${PURE.join('|')})/src`;

const layers = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-imports-only-what-it-may`,
  severity: 'error',
  from: { path: `^packages/${name}/src` },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-never-know-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src', pathNot: '^apps/e2e/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'pure-has-no-node-core',
      severity: 'error',
      from: { path: pureFolders, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-knows-only-pure-libraries',
      severity: 'error',
      from: { path: pureFolders, pathNot: '(\\.test\\.ts$|/testing/)' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(zod|fractional-indexing|intl-messageformat|@formatjs)/',
      },
    },
    {
      name: 'only-documents-knows-yjs-types',
      comment: 'The board on the screen never touches Y types.',
      severity: 'error',
      from: { path: '^apps/web/src', pathNot: '^apps/web/src/live/' },
      to: { path: 'node_modules/(yjs|y-protocols|y-indexeddb)/' },
    },
    {
      name: 'only-moving-knows-dnd-kit',
      severity: 'error',
      from: { path: '^apps/web/src', pathNot: '^apps/web/src/features/moving/' },
      to: { path: 'node_modules/@dnd-kit/' },
    },
    {
      name: 'only-the-embedded-store-knows-libsql',
      severity: 'error',
      from: { path: '^apps/server/src', pathNot: '^apps/server/src/storage/libsql/' },
      to: { path: 'node_modules/libsql/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/fixtures/|/golden/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
