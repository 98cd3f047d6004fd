import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { root } from '../consumer.ts';

/**
 * A fresh app in a folder of its own: installed by npm together with the packed kit, and built with its own tools.
 * @param name the folder beside this file
 * @param files copied into it, by their path there: code of the guides, code that apps share
 * @param texts written into it, by their path there
 * @returns where it stands
 */
export function makeApp(
  name: string,
  files: Readonly<Record<string, string>> = {},
  texts: Readonly<Record<string, string>> = {},
): string {
  const folder = join(inject('workshop'), name);
  cpSync(join(root, 'test/consumers', name), folder, { recursive: true });
  for (const [path, source] of Object.entries(files)) cpSync(join(root, source), join(folder, path));
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(folder, path), text);
  const how = ['--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  if (existsSync(join(folder, 'package-lock.json'))) {
    npm(folder, 'ci', ...how);
    npm(folder, 'install', ...how, '--no-save', inject('kit'));
  } else npm(folder, 'install', ...how, '--no-package-lock', inject('kit'));
  npm(folder, 'run', 'build');
  return folder;
}

function npm(cwd: string, ...how: readonly string[]): void {
  // The mode of the tests is not that of an app which is built.
  const env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1' };
  execFileSync('npm', how, { cwd, env, stdio: 'pipe', encoding: 'utf8', shell: process.platform === 'win32' });
}
