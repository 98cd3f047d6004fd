import all from './vitest.config.js';

/** The tests that say what an error means. */
export default { ...all, test: { ...all.test, include: ['test/dialects/**/*.test.ts'] } };
