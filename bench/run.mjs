// Measures the kit beside its peers: npm run bench, or only some of it: npm run bench -- sizes words
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureBursts } from './bursts.mjs';
import { measureCommits } from './commits.mjs';
import { report } from './report.mjs';
import { measureSite } from './site.mjs';
import { measureSizes } from './sizes.mjs';
import { measureStartup } from './startup.mjs';
import { measureWords } from './words.mjs';

const measures = {
  sizes: measureSizes,
  words: measureWords,
  startup: measureStartup,
  site: measureSite,
  commits: measureCommits,
  bursts: measureBursts,
};
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) {
  console.error(`There is no measure '${unknown[0]}', only ${Object.keys(measures).join(', ')}.`);
  process.exit(1);
}

const results = existsSync(at('results.json')) ? JSON.parse(readFileSync(at('results.json'), 'utf8')) : {};
for (const name of asked.length > 0 ? asked : Object.keys(measures)) {
  console.log(`Measuring ${name}`);
  const setting = { date: new Date().toISOString().slice(0, 10), machine: machine() };
  results[name] = { ...setting, ...(await measures[name]()) };
}
writeFileSync(at('results.json'), JSON.stringify(results));
execFileSync(process.execPath, [
  at('../node_modules/@biomejs/biome/bin/biome'),
  'format',
  '--write',
  at('results.json'),
]);
writeFileSync(at('RESULTS.md'), report(results));
console.log(report(results));

function machine() {
  const [cpu] = cpus();
  return {
    cpu: cpu.model.trim(),
    cores: cpus().length,
    system: `${type()} ${arch()}`,
    node: process.version,
    load: loadavg()[0],
  };
}
