import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inTurn, summary } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = 21;
const run = promisify(execFile);

/** Milliseconds to import each entry of the package in a fresh Node, and what it imports of others. */
export async function measureStartup() {
  const { name, exports, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const entries = Object.entries(exports)
    .filter(([, target]) => target.default?.endsWith('.js'))
    .map(([path]) => `${name}${path.slice(1)}`);
  const peers = Object.keys(peerDependencies);
  const imports = { [peers.join(', ')]: peers, ...Object.fromEntries(entries.map((entry) => [entry, [entry]])) };

  const measure = async (what) => {
    const code = `const started = performance.now();
      await Promise.all(${JSON.stringify(imports[what])}.map((name) => import(name)));
      console.log(performance.now() - started);`;
    const env = { ...process.env, NODE_ENV: 'production' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, env });
    return Number(stdout);
  };
  const samples = await inTurn(rounds, Object.keys(imports), measure);
  return { rounds, milliseconds: Object.fromEntries([...samples].map(([what, all]) => [what, summary(all)])) };
}
