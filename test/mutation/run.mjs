// Changes the code with both configurations: npm run mutation
// Or with one, and what Stryker is told besides: npm run mutation -- stryker --mutate src/core/store.ts --reporters clear-text
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [only, ...options] = process.argv.slice(2);
const stryker = fileURLToPath(new URL('../../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));

for (const name of only ? [only] : ['stryker', 'refinements']) {
  const run = ['run', `test/mutation/${name}.config.mjs`, ...options];
  const { status } = spawnSync(process.execPath, [stryker, ...run], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
