// JavaScript, because Jest reads a TypeScript configuration on Node 20 only with one more package.

/** Libraries that ship ES modules only; Jest's CommonJS runtime needs them translated. */
const esModules = [
  'temporal-polyfill',
  'temporal-utils',
  '@prisma/schema-engine-wasm',
  'intl-messageformat',
  '@formatjs',
].join('|');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[tj]s$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  testTimeout: 120_000,
  // One more than the two cores we plan for: some stories wait for real time to pass, as leases and killed processes do.
  maxWorkers: 3,
  // A worker that has run many files holds what all of them loaded, and pays for it at each collection.
  workerIdleMemoryLimit: '700MB',
  testSequencer: '<rootDir>/test/support/slowest-first.cjs',
};
