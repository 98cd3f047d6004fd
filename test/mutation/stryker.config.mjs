/** What a mutant is made of: all that decides something, without the tables of codes and kinds. */
const mutate = [
  'src/core/**/*.ts',
  'src/dialects/*.ts',
  'src/dialects/*/{read,watch}.ts',
  '!src/dialects/restRefinements.ts',
  '!src/**/index.ts',
];

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate,
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // What is made when a module loads needs all tests for each mutant: `refinements.config.mjs` has the rows, with few tests.
  ignoreStatic: true,
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/plugins.mjs'],
  ignorers: ['developerMessages'],
  ignorePatterns: ['bench', 'dist', 'storybook-static', 'coverage', 'reports'],
  // TypeScript 7 has no API to rewrite its settings with, and nothing in them points outside.
  tsconfigFile: 'none',
  timeoutMS: 10_000,
  tempDirName: 'reports/sandbox',
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['progress', 'html', 'json', 'results'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
