/** The import rule of docs/architecture.md; test/architecture.test.ts runs it and shows that it can fail. */

/** Features in their order: one may import those before it, never those after. A new feature gets its place here. */
const features = [
  'command',
  'inbox',
  'installation',
  'member',
  'file-order',
  'settings',
  'journal',
  'pause',
  'wording',
  'phrase',
  'cli',
  'unfinished',
  'reread',
  'retro',
  'posting',
  'action-item',
  'case',
  'plan',
  'incident',
  'assessment',
  'reader',
  'checkin',
  'thread',
  'summary',
  'export',
  'account',
  'retention',
  'home',
];

/** Rooms that know no feature, and which other rooms each may know. */
const rooms = {
  language: [],
  calendar: ['language'],
  pdf: [],
  database: [],
  slack: ['language'],
  vault: ['database'],
  search: ['database'],
  queue: ['database'],
  delivery: ['database', 'queue', 'slack', 'language'],
};

const anyOf = (names) => `^src/(${names.join('|')})/`;

const featureOrder = features.slice(0, -1).map((feature, index) => ({
  name: `${feature}-before-later-features`,
  comment: 'Features have an order; an earlier one does not know a later one.',
  severity: 'error',
  from: { path: `^src/${feature}/` },
  to: { path: anyOf(features.slice(index + 1)) },
}));

const roomWalls = Object.entries(rooms).map(([room, known]) => ({
  name: `${room}-is-a-platform-room`,
  comment: 'Platform rooms know no feature and only the rooms they stand on.',
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/[^/]+/', pathNot: anyOf([room, ...known]) },
}));

/** The edges of a feature, which speak Slack. */
const edges = '-(listeners|executors|views|forms?|fields|messages?)\\.ts$';

module.exports = {
  forbidden: [
    ...featureOrder,
    ...roomWalls,
    {
      name: 'known-folders',
      comment: 'Every folder of src/ has a place in the order above.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: anyOf([...features, ...Object.keys(rooms)]) },
      to: {},
    },
    {
      name: 'slack-at-the-edges',
      comment: 'Use cases, domains and stores do not know Slack’s libraries.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/(slack|installation)/|^src/(app|app-options|features|run)\\.ts$|${edges}`,
      },
      to: { path: '(^|/)@slack/' },
    },
    {
      name: 'files-are-reviewed-without-the-app',
      comment: 'The command line starts fast and needs no Slack, no database and no configuration.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/', pathNot: '^src/(cli|wording)/' },
    },
    {
      name: 'app-is-loaded-late',
      comment: 'The process entry loads the app only when it is to run.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/', pathNot: '^src/cli/|^src/process-end\\.ts$', dynamic: false },
    },
    {
      name: 'edges-stay-outside',
      comment: 'What Slack or the queue calls is reached from outside only: nothing inside depends on it.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(app|executors|features|between-features|manifest)\\.ts$|-(listeners|executors)\\.ts$',
      },
      to: { path: '^src/.*-(listeners|executors)\\.ts$' },
    },
    {
      name: 'stores-behind-use-cases',
      comment: 'Drawing a screen reads nothing: views and forms are given what they show.',
      severity: 'error',
      from: { path: '^src/.*-(views|forms?|fields)\\.ts$', pathNot: '/load-[^/]+\\.ts$|/open-[^/]+\\.ts$' },
      to: { path: '-store\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'prisma-in-the-database-room',
      comment:
        'The generated client and Prisma’s packages are used in database/ only; stores use what it hands on.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/' },
      to: { path: '^src/database/generated/|(^|/)@prisma/' },
    },
    {
      name: 'app-is-the-root',
      comment: 'The composition root is imported by what runs it, and by nothing it is made of.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(run|app|executors|features|erase-member)\\.ts$' },
      to: { path: '^src/(app|executors|features|between-features|message-kinds)\\.ts$' },
    },
    {
      name: 'product-without-its-scaffolding',
      comment: 'What runs in production does not need the sandbox, the benchmarks or the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(sandbox|bench|test|chaos|scripts)/' },
    },
    {
      name: 'page-in-the-browser',
      comment:
        'The sandbox’s page runs in a browser: of everything outside its folder it knows the page API’s types only.',
      severity: 'error',
      from: { path: '^sandbox/page/' },
      to: {
        path: '^(src|sandbox|bench|chaos|test)/',
        pathNot: '^sandbox/page/|^sandbox/page-api/page-(acts|contract)\\.ts$',
      },
    },
    {
      name: 'page-takes-types-only',
      comment: 'Nothing of the server is bundled into the page.',
      severity: 'error',
      from: { path: '^sandbox/page/' },
      to: { path: '^sandbox/page-api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'What two files need from each other belongs in a third. Types alone may go round.',
      severity: 'error',
      from: { path: '^(src|sandbox|bench)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-what-is-installed',
      comment: 'Whatever src/ imports is a dependency, not a development dependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // Types count: a type of Slack's in a domain ties it to Slack as well.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/database/generated/(?!client|enums)' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'] },
  },
};
