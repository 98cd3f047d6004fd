import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeApp } from './app.ts';

let cwd: string;

// Type-checked with the configuration of React Native, and bundled for both platforms.
beforeAll(() => {
  cwd = makeApp('reactNative', { 'reactNative.tsx': '.storybook/docs/guides/code/reactNative.tsx' });
});

test.each(['ios', 'android'])(
  'the code of the guide and the JavaScript of both SDKs work on the real JavaScript of React Native for %s',
  { timeout: 600_000 },
  (platform) => {
    // The mode of the tests is not that of an app.
    const env = { ...process.env, NODE_ENV: undefined };
    const run = () =>
      execFileSync('npm', ['test', '--', '--selectProjects', platform], { cwd, env, stdio: 'pipe', encoding: 'utf8' });
    expect(run).not.toThrow();
  },
);

test.each(['ios', 'android'])('Metro bundles it for %s, without a language that it does not register', (platform) => {
  const bundle = readFileSync(join(cwd, `${platform}.js`), 'utf8');
  expect(bundle).toContain('Hochladen');
  expect(bundle).not.toContain('Caricamento');
});
