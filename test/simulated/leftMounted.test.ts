import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('what a test leaves mounted does nothing once its page is gone', { timeout: 120_000 }, async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'test/simulated/leftMounted/vitest.config.ts'];
  // Vitest counts what is thrown after the tests as a failure of the run, too.
  const { stdout, stderr } = await run(process.execPath, vitest, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  expect(stdout).toContain('jsdom is gone: yes');
  expect(stdout).toContain('happy-dom is gone: yes');
  expect(stdout).toContain('2 passed (2)');
  expect(stdout + stderr).not.toContain('Error');
});
