// Reads out of an unpacked package of an SDK or a UI kit which errors and events it knows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The constants that the package declares in its types: `{ name: code }`. */
export function declaredCodes(folder) {
  return numbersIn(read(join(folder, 'status.d.ts')), /(\w+)\s*=\s*(-?\d+(?:e\d+)?),/g);
}

/** The constants inside the main bundle, declared or not. */
export function runtimeCodes(folder) {
  const text = read(mainBundle(folder));
  // Up to Web SDK 4, a member of an enum as TypeScript compiles it and minifiers write it: e[e.NAME=17]="NAME"
  const member = /\w+\[\w+\.([A-Z][A-Z0-9_]+)\s*=\s*(-?\d+(?:e\d+)?)\]\s*=\s*"\1"/.source;
  const enums = [...text.matchAll(new RegExp(`(?:${member.replace('\\1', '\\w+')},?\\s*)+`, 'g'))].map(([all]) => all);
  const ours = enums.find((all) => /\bREQUEST_SUCCESS\s*=\s*0\b/.test(all)) ?? '';
  // From Web SDK 5 on, an object: {AUTH_UNAUTHORIZED: 202, …}
  const [object = ''] = /\{[^{}]*\bAUTH_UNAUTHORIZED:\s*202\b[^{}]*\}/.exec(text) ?? [];
  return {
    ...numbersIn(ours, new RegExp(member, 'g')),
    ...numbersIn(object, /\b([A-Z][A-Z0-9_]+):\s*(-?\d+(?:e\d+)?)/g),
  };
}

/** Every constant that some build of the package uses, rather than only listing it in an enum. */
export function usedConstants(folder) {
  const uses = /\.([A-Z][A-Z0-9_]{3,})\b(?!\s*=[^=])/g;
  return new Set(bundles(folder).flatMap((path) => namesIn(read(path), uses)));
}

/** The events with which a UI kit reports failed calls: those in its types, and those that its code dispatches. */
export function uikitEventsOf(folder) {
  const [, union = ''] = /type EventName = ([^;]+);/.exec(read(join(folder, 'types/eventHandler/index.d.ts'))) ?? [];
  const declared = namesIn(union, /'(\w+)'/g);
  const dispatched = namesIn(read(join(folder, 'ChatUI.esm.js')), /\.dispatchError\(\s*"(\w+)"/g);
  return { declared: [...new Set(declared)], dispatched: [...new Set(dispatched)] };
}

/** The events of the connection that an SDK for React Native declares. */
export function connectionEventsOf(folder) {
  const source = read(join(folder, 'src/ChatEvents.ts'));
  const [, body = ''] = /interface ChatConnectEventListener \{([\s\S]*?)\n\}/.exec(source) ?? [];
  return namesIn(body, /^ {2}(on\w+)\?/gm);
}

function mainBundle(folder) {
  const { main } = JSON.parse(read(join(folder, 'package.json')) || '{}');
  const path = join(folder, main ?? 'index');
  return existsSync(path) ? path : `${path}.js`;
}

function bundles(folder) {
  const inFolders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'types')
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)));
  return [mainBundle(folder), ...inFolders].filter((path) => path.endsWith('.js') && existsSync(path));
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function namesIn(text, pattern) {
  return [...text.matchAll(pattern)].map(([, name]) => name);
}

function numbersIn(text, pattern) {
  return Object.fromEntries([...text.matchAll(pattern)].map(([, name, code]) => [name, Number(code)]));
}

/**
 * The differences between an SDK and a dialect: numbers without a row, constants with another name, rows that the SDK no longer has.
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

/** The methods with which an app calls the service: those of the connection of Web SDK 4, of the managers of Web SDK 5 in a UI kit, and of the clients for React Native. */
export function callsOf(folder) {
  const types = readdirSync(folder)
    .filter((name) => /-chat\.d\.ts$/.test(name))
    .map((name) => read(join(folder, name)));
  const connections = types.flatMap((text) => /\n\tclass Connection[\s\S]*?\n\t\}\n/.exec(text) ?? []);
  const managers = read(join(folder, 'ChatUI.esm.js'));
  const source = join(folder, 'src');
  const clients = existsSync(source)
    ? readdirSync(source).filter((name) => /^Chat(\w*Manager|Client)\.ts$/.test(name))
    : [];
  return [
    ...connections.flatMap((text) => namesIn(text, /^\t\t(\w+)\??(?:<[^>]*>)?\(/gm)),
    ...namesIn(managers, /\b(?:runOperation|executeRestOperation)\(\s*"(\w+)"/g),
    ...clients.flatMap((name) => namesIn(read(join(source, name)), /^ {2}(?:public )?(?:async )?([a-z]\w+)\(/gm)),
  ];
}
