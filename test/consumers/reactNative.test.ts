import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../consumer.ts';
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

test('the surfaces use React Native as its own types say, and not only as those that the kit declares', {
  timeout: 120_000,
}, () => {
  const paths = ['react-native', '@types/react', 'i18next', 'react-i18next'].map((name) => [
    name.replace('@types/', ''),
    [join(cwd, 'node_modules', name)],
  ]);
  const config = {
    extends: '@react-native/typescript-config',
    compilerOptions: {
      noUncheckedIndexedAccess: true,
      lib: ['ES2023', 'DOM'],
      types: [],
      paths: {
        ...Object.fromEntries(paths),
        'react/jsx-runtime': [join(cwd, 'node_modules/@types/react/jsx-runtime.d.ts')],
      },
    },
    include: [],
    files: [join(root, 'node_modules/vite/client.d.ts'), join(root, 'src/react-native/index.ts')],
  };
  writeFileSync(join(cwd, 'sources.json'), JSON.stringify(config));
  const check = () =>
    execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'sources.json'], { cwd, stdio: 'pipe' });
  expect(check).not.toThrow();
});

test.each(['ios', 'android'])('Metro bundles it for %s, without a language that it does not register', (platform) => {
  const bundle = readFileSync(join(cwd, `${platform}.js`), 'utf8');
  expect(bundle).toContain('Hochladen');
  expect(bundle).not.toContain('Caricamento');
});
