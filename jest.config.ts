import type { Config } from 'jest';

/** Calendar libraries that ship ES modules only; Jest's CommonJS runtime needs them translated. */
const esModules = ['temporal-polyfill', 'temporal-utils'].join('|');

const config: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[tj]s$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  testTimeout: 30_000,
  maxWorkers: 2,
};

export default config;
