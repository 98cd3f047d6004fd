// Reads the error enums out of an unpacked package of agora-chat or easemob-websdk.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The constants that the package declares in its types: `{ name: code }`. */
export function declaredCodes(folder) {
  const text = readFileSync(join(folder, 'status.d.ts'), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/(\w+)\s*=\s*(-?\d+(?:e\d+)?),/g)].map(([, name, code]) => [name, Number(code)]),
  );
}

/** The constants of the enum inside the main bundle, declared or not. */
export function runtimeCodes(folder) {
  const text = readFileSync(mainBundle(folder), 'utf8');
  // A member of an enum, as TypeScript compiles it and minifiers write it: e[e.NAME=17]="NAME"
  const member = /\w+\[\w+\.([A-Z][A-Z0-9_]+)=(-?\d+(?:e\d+)?)\]="\1"/.source;
  const enums = [...text.matchAll(new RegExp(`(?:${member.replace('\\1', '\\w+')},?)+`, 'g'))].map(([all]) => all);
  const ours = enums.find((all) => all.includes('REQUEST_SUCCESS=0')) ?? '';
  return Object.fromEntries([...ours.matchAll(new RegExp(member, 'g'))].map(([, name, code]) => [name, Number(code)]));
}

/** Every constant that some build of the package uses, rather than only listing it in an enum. */
export function usedConstants(folder) {
  const uses = /\.([A-Z][A-Z0-9_]{3,})\b(?!\s*=[^=])/g;
  return new Set(
    bundles(folder).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(uses)].map(([, name]) => name)),
  );
}

function mainBundle(folder) {
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = join(folder, main);
  return existsSync(path) ? path : `${path}.js`;
}

function bundles(folder) {
  const inFolders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'types')
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)));
  return [mainBundle(folder), ...inFolders].filter((path) => path.endsWith('.js') && existsSync(path));
}

/**
 * What an SDK has otherwise than the dialect: numbers it has no row for, constants that are called otherwise, rows that the SDK no longer has.
 * @param {string} folder
 * @param {readonly { code: number, name: string, also?: readonly string[] }[]} known the rows of the dialect and its list of numbers that are never emitted
 * @returns {Record<'unknown' | 'renamed' | 'gone', [name: string, code: number][]>}
 */
export function drift(folder, known) {
  const codes = { ...runtimeCodes(folder), ...declaredCodes(folder) };
  const namesOf = (row) => [row.name, ...(row.also ?? [])];
  const entries = Object.entries(codes);
  return {
    unknown: entries.filter(([, code]) => !known.some((row) => row.code === code)),
    renamed: entries.filter(
      ([name, code]) =>
        known.some((row) => row.code === code) &&
        !known.some((row) => row.code === code && namesOf(row).includes(name)),
    ),
    gone: known.filter(({ code }) => !Object.values(codes).includes(code)).map(({ name, code }) => [name, code]),
  };
}
