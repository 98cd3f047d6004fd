import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packKit } from '../consumer.js';

let workshop: string;
let kit: string;

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));
  kit = packKit(workshop);
});

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

// The exact versions of @react-native-community/template 0.79.7 and 0.86.3.
test.each([
  ['0.79.7', '19.0.0'],
  ['0.86.3', '19.2.3'],
])(
  'npm installs the kit into an app of React Native %s without a flag, and no react-dom',
  { timeout: 300_000 },
  (reactNative, react) => {
    const folder = mkdtempSync(join(workshop, 'app-'));
    const manifest = {
      private: true,
      dependencies: { react, 'react-native': reactNative },
      devDependencies: { '@types/react': '^19.0.0', 'react-test-renderer': react },
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const how = ['install', '--package-lock-only', '--no-audit', '--no-fund', kit, 'i18next', 'react-i18next'];
    const { stderr, status } = spawnSync('npm', how, {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(stderr).not.toContain('ERESOLVE');
    expect(status).toBe(0);
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    expect(packages['node_modules/react']).toMatchObject({ version: react });
    expect(packages).not.toHaveProperty(['node_modules/react-dom']);
  },
);
