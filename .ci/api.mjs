// Writes the public surface of the built package to the file that a test compares it with: npm run api
import { writeFileSync } from 'node:fs';
import { publicApi } from './publicApi.mjs';

writeFileSync(new URL('../test/package/api.txt', import.meta.url), publicApi().text);
