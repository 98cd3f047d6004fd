import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../consumer.js';

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
const workshop = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));

afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

function run(command: string, how: readonly string[], cwd = root) {
  // The mode of the tests is not that of a script which somebody starts.
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  return spawnSync(command, how, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
}

function npmRun(script: string, ...how: readonly string[]) {
  return run('npm', ['run', '--silent', script, '--', ...how]);
}

/** Runs something that writes these files, and puts back what they were. */
function keeping(files: readonly string[], write: () => void): void {
  const kept = mkdtempSync(join(workshop, 'kept-'));
  for (const file of files) cpSync(join(root, file), join(kept, file), { recursive: true });
  try {
    write();
  } finally {
    for (const file of files) {
      rmSync(join(root, file), { recursive: true });
      cpSync(join(kept, file), join(root, file), { recursive: true });
    }
  }
}

const readRoot = (file: string) => readFileSync(join(root, file), 'utf8');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Scripts that no other check runs, each on a small case. */
const cases: Readonly<Record<string, () => void | Promise<void>>> = {
  start: async () => {
    const port = String(await freePort());
    const storybook = spawn('npm', ['start', '--', '--port', port], { cwd: root, detached: true, stdio: 'ignore' });
    const index = async () => (await fetch(`http://127.0.0.1:${port}/index.json`)).json();
    try {
      await expect.poll(() => index().catch(String), { timeout: 120_000 }).toHaveProperty('entries');
    } finally {
      // It leads a group, with the processes that npm started.
      if (storybook.pid && storybook.exitCode === null) process.kill(-storybook.pid);
    }
  },

  looks: () => {
    keeping(['test/looks/__screenshots__'], () => {
      const { status, stdout } = npmRun('looks', '-t', 'banner');
      expect(status, stdout).toBe(0);
    });
  },

  mutation: () => {
    const small = [
      '--mutate',
      'src/dialects/restRefinements.ts:12-13',
      '--reporters',
      'clear-text',
      '--force',
      '--incrementalFile',
      'reports/mutation/small.json',
    ];
    const { stdout, stderr } = npmRun('mutation', 'refinements', ...small);
    expect(stdout, stderr).toMatch(/All files\s*\|/);
  },

  bench: () => {
    keeping(['bench/results.json', 'bench/RESULTS.md'], () => {
      const { status, stderr } = npmRun('bench', 'words');
      expect(status, stderr).toBe(0);
      expect(readRoot('bench/RESULTS.md')).toContain(new Date().toISOString().slice(0, 10));
    });
  },

  api: () => {
    const before = readRoot('test/package/api.txt');
    const { status, stderr } = npmRun('api');
    expect(status, stderr).toBe(0);
    expect(readRoot('test/package/api.txt')).toBe(before);
  },

  'sdk-drift': () => {
    const { status, stdout } = npmRun('sdk-drift', 'node_modules/agora-chat', 'node_modules/easemob-chat-uikit');
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/^# agora-chat \d.*^# easemob-chat-uikit \d/ms);
  },

  bump: () => {
    const folder = mkdtempSync(join(workshop, 'bump-'));
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const file of files.trim().split('\n')) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const git = (...how: string[]) =>
      execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...how], { cwd: folder });
    git('init', '--quiet');
    writeFileSync(join(folder, '.changeset/small.md'), '---\n"chat-error-kit": patch\n---\n\nA small change.\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'A small change');
    const { status, stderr } = run('npm', ['run', '--silent', 'bump'], folder);
    expect(status, stderr).toBe(0);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(version).not.toBe(JSON.parse(readRoot('package.json')).version);
    expect(readFileSync(join(folder, 'src/core/version.ts'), 'utf8')).toContain(`'${version}'`);
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toContain('A small change.');
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    expect(lock.packages['']).toMatchObject({ version });
  },
};

/** Those that a script starts, and those that these start. */
function reachedFrom(script: string): readonly string[] {
  const names = [...(scripts[script] ?? '').matchAll(/npm (?:run (?:-s )?)?([\w:-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name in scripts);
  return [script, ...names.flatMap(reachedFrom)];
}

test('every npm script is part of test:full', () => {
  const reached = reachedFrom('test:full');
  expect(
    Object.keys(scripts)
      .filter((name) => !reached.includes(name))
      .sort(),
  ).toEqual(Object.keys(cases).sort());
});

test.each(Object.entries(cases))('npm run %s does its work', { timeout: 900_000 }, async (_, tryIt) => {
  await tryIt();
});
