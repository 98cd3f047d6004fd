// Says the version of package.json where the source says it too.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../src/core/version.ts', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
writeFileSync(path, readFileSync(path, 'utf8').replace(/'[^']+'/, `'${version}'`));
