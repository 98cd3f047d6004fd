// Brings a fresh clone to the point where everything runs: the packages of package-lock.json, with --browser a Chromium, and with --bench the peers of bench/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node 20.19 or newer is needed; this is ${process.version}.`);
}
installPackages('.');
if (process.argv.includes('--bench')) installPackages('bench');
if (process.argv.includes('--browser')) await installBrowser();

function installPackages(folder) {
  const stamp = `${folder}/node_modules/.chat-error-kit-lock`;
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // NODE_ENV=production in the shell would leave the devDependencies out.
  run('npm', ['ci', '--prefix', folder, '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}

async function installBrowser() {
  if (findBrowser() || (await hasPlaywrightsOwn())) return;
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found; installing the one of this Debian.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (attempt(() => run('apt-get', ['update', '-qq'], env)) && attempt(installDebians(env)) && findBrowser()) return;
  }
  console.log("No Chromium found; installing Playwright's own.");
  if (attempt(() => run('npx', ['playwright', 'install', 'chromium'])) && (await hasPlaywrightsOwn())) return;
  stop('No Chromium could be installed. Install Chromium or Chrome, or set BROWSER_PATH to one, and run this again.');
}

function installDebians(env) {
  return () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

function run(command, args, env = process.env) {
  execFileSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
}

function attempt(step) {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
