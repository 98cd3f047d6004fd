import base from './stryker.config.mjs';

/** The rows that sharpen a meaning. They are made when their module loads, so each mutant gets all tests of the dialects. */
export default {
  ...base,
  mutate: ['src/dialects/restRefinements.ts', 'src/dialects/*/refine.ts'],
  vitest: { configFile: 'test/mutation/refinements.vitest.config.ts', related: false },
  coverageAnalysis: 'off',
  ignoreStatic: false,
  incrementalFile: 'reports/mutation/refinements.incremental.json',
  htmlReporter: { fileName: 'reports/mutation/refinements.html' },
  jsonReporter: { fileName: 'reports/mutation/refinements.json' },
};
