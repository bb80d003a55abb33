/** Source runs as it is written: ECMAScript modules, types removed by swc, nothing built. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/data/'],
  modulePathIgnorePatterns: ['<rootDir>/data/'],
  setupFilesAfterEnv: ['<rootDir>/test/support/set-timeout.ts'],
};

const onPglite = {
  ...common,
  displayName: 'PGlite',
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/use-pglite.ts'],
};

/**
 * The tests that reach a database, once more on the PostgreSQL server that TEST_DATABASE_URL names. Pages, sign-in,
 * relevance, the reading of texts and sources, commands in processes of their own, slow compositions, partners' servers
 * and the benchmark's corpus are the same on either.
 */
const onPostgres = {
  ...common,
  displayName: 'PostgreSQL',
  testMatch: ['**/{test,subgraphs}/**/*.test.ts'],
  testPathIgnorePatterns: [
    ...common.testPathIgnorePatterns,
    '/test/(bench|browser|command-line|fuzz|limits|relevance|sign-in|ui)/',
    '/test/gateway/composing',
    '/test/partners/(clinic|conformance|from-nothing|hostile|starter|tutorial)',
    '/test/hosted/commands',
    '/subgraphs/search/(analyser|query)/',
    '/subgraphs/owner-kit/import/',
  ],
};

export default {
  projects: process.env.TEST_DATABASE_URL ? [onPglite, onPostgres] : [onPglite],
  // An embedded database's memory is not given back within a process: workers are replaced when they have grown.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  coverageProvider: 'v8',
  collectCoverageFrom: [
    '{bin,catalogue-schema,gateway,subgraphs}/**/*.{ts,tsx}',
    '!**/{browser,generated}/**',
    '!**/*.{config,test}.ts',
  ],
  coverageReporters: ['text-summary', 'lcov'],
};
