// Compares the web dialect with any version of an SDK: npm run sdk-drift -- agora-chat@latest
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { drift } from './sdkEnums.mjs';

const wanted = process.argv[2] ?? 'agora-chat@latest';
const folder = mkdtempSync(join(tmpdir(), 'sdk-drift-'));
const run = (command, args) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true },
  appType: 'custom',
});
try {
  const tarball = run('npm', ['pack', '--silent', wanted]).trim().split('\n').at(-1);
  run('tar', ['xzf', tarball]);
  const { webRows } = await vite.ssrLoadModule('/src/dialects/web/codes.ts');
  const { neverEmitted } = await vite.ssrLoadModule('/src/dialects/web/neverEmitted.ts');
  const found = drift(join(folder, 'package'), [...webRows, ...neverEmitted]);
  const line = ([name, code]) => `  ${code} ${name}`;
  console.log(`${tarball} beside the web dialect`);
  console.log(
    [
      'New:',
      ...found.unknown.map(line),
      'Called otherwise:',
      ...found.renamed.map(line),
      'Gone:',
      ...found.gone.map(line),
    ].join('\n'),
  );
} finally {
  await vite.close();
  rmSync(folder, { recursive: true, force: true });
}
