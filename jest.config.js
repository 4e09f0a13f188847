/** @type {import('jest').Config} */
export default {
  globalSetup: '<rootDir>/__tests__/support/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/support/global-teardown.ts',
  setupFiles: ['<rootDir>/__tests__/support/stack-traces.ts'],
  testSequencer: '<rootDir>/__tests__/support/sequencer.cjs',
  // Published for `import` alone, which jest's CommonJS does not look up.
  moduleNameMapper: {
    '^@actions/http-client/lib/proxy$': '<rootDir>/node_modules/@actions/http-client/lib/proxy.js',
  },
  // One more than the cores of a small runner: much of it waits for other processes.
  maxWorkers: 3,
  // Of tests that mostly wait, in one file.
  maxConcurrency: 4,
  // Steps have timeouts of their own; on a busy machine several of them take longer than 5 s.
  testTimeout: 20_000,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(?:@actions|jose)/)'],
};
