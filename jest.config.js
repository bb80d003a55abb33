/** Source runs as it is written: ECMAScript modules, TypeScript types removed by swc, nothing built. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/data/'],
  modulePathIgnorePatterns: ['<rootDir>/data/'],
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: [
    '{catalogue-schema,gateway,subgraphs}/**/*.ts',
    'index.ts',
    '!**/generated/**',
    '!**/*.test.ts',
  ],
  coverageReporters: ['text-summary', 'lcov'],
};
