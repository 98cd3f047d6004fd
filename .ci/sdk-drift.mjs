// Compares the dialects with versions of the SDKs and UI kits: npm run sdk-drift -- agora-chat@latest /path/of/a/package
// Without names, the newest of each. Exit code 1: an SDK has something that the dialect does not know.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { connectionEventsOf, declaredCodes, drift, runtimeCodes, uikitEventsOf } from './sdkEnums.mjs';

const packages = [
  'agora-chat',
  'easemob-websdk',
  'agora-chat-uikit',
  'easemob-chat-uikit',
  'react-native-agora-chat',
  'react-native-chat-sdk',
];
const asked = process.argv.slice(2);
const specs = asked.length > 0 ? asked : packages.map((name) => `${name}@latest`);

/** Reports of how messages arrive, not of the session. */
const notOfTheSession = ['onOfflineMessageSyncStart', 'onOfflineMessageSyncFinish'];

const vite = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
  appType: 'custom',
});
const load = (path) => vite.ssrLoadModule(path);
const workshop = mkdtempSync(join(tmpdir(), 'sdk-drift-'));
try {
  const findings = [];
  for (const spec of specs) findings.push(await compare(spec));
  if (findings.some(({ news }) => news)) process.exitCode = 1;
} finally {
  await vite.close();
  rmSync(workshop, { recursive: true, force: true });
}

async function compare(spec) {
  const folder = unpack(spec);
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const sections = [...(await codesBesideDialect(folder)), ...(await eventsBesideKit(folder, name))];
  console.log(`# ${name} ${version}`);
  for (const { title, lines } of sections) console.log([title, ...lines.map((line) => `  ${line}`)].join('\n'));
  if (sections.length === 0)
    console.log('Neither numbers nor events were found in it. Its files look different from before.');
  return { news: sections.length === 0 || sections.some(({ isNews, lines }) => isNews && lines.length > 0) };
}

async function codesBesideDialect(folder) {
  const codes = { ...runtimeCodes(folder), ...declaredCodes(folder) };
  if (Object.keys(codes).length === 0) return [];
  const [dialect, known] = 'REQUEST_SUCCESS' in codes ? ['web', await webRows()] : ['web5', await web5Rows()];
  const { unknown, renamed, gone } = drift(folder, known);
  const lines = (entries) => entries.map(([name, code]) => `${code} ${name}`);
  return [
    { title: `Numbers that the dialect ${dialect} does not have:`, lines: lines(unknown), isNews: true },
    { title: `Constants that have another name in the dialect ${dialect}:`, lines: lines(renamed), isNews: true },
    { title: `Rows of the dialect ${dialect} that this package does not have:`, lines: lines(gone) },
  ];
}

async function webRows() {
  const { webRows: rows } = await load('/src/dialects/web/codes.ts');
  const { neverEmitted } = await load('/.storybook/catalog/neverEmitted.ts');
  return [...rows, ...neverEmitted];
}

async function web5Rows() {
  return (await load('/src/dialects/web5/codes.ts')).web5Rows;
}

async function eventsBesideKit(folder, name) {
  const { declared, dispatched } = uikitEventsOf(folder);
  const connection = connectionEventsOf(folder);
  const sections = [];
  if (declared.length > 0 || dispatched.length > 0) {
    const { uikitEvents } = await load('/src/uikit/events.ts');
    const known = uikitEvents.map(({ event }) => event);
    const unknown = [...new Set([...declared, ...dispatched])].filter((event) => !known.includes(event));
    sections.push({ title: 'Events that are not in src/uikit/events.ts:', lines: unknown, isNews: true });
  }
  if (connection.length > 0) {
    const known = [...(await followedNativeEvents()), ...notOfTheSession];
    const unknown = connection.filter((event) => !known.includes(event));
    sections.push({
      title: 'Events of the connection that the dialect native does not follow:',
      lines: unknown,
      isNews: true,
    });
    sections.push({
      title: `Its numbers are in the native SDK, which ${name} does not contain:`,
      lines: nativeSdksOf(folder),
    });
  }
  return sections;
}

/** The events that the dialect listens to. */
async function followedNativeEvents() {
  const { nativeDialect } = await load('/src/dialects/native/index.ts');
  let followed = {};
  const client = { addConnectionListener: (listener) => (followed = listener), removeConnectionListener() {} };
  nativeDialect.watch(client, () => {});
  return Object.keys(followed);
}

function nativeSdksOf(folder) {
  const file = join(folder, 'android/build.gradle');
  const [, version] = (existsSync(file) && /['"](io\.hyphenate:[\w.:-]+)['"]/.exec(readFileSync(file, 'utf8'))) || [];
  return version ? [version] : [];
}

/** A package of the registry, or a folder. */
function unpack(spec) {
  if (existsSync(join(spec, 'package.json'))) return resolve(spec);
  const into = mkdtempSync(join(workshop, 'package-'));
  const run = (command, args) =>
    execFileSync(command, args, {
      cwd: into,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
  const tarball = run('npm', ['pack', '--silent', '--ignore-scripts', spec]).trim().split('\n').at(-1);
  run('tar', ['xzf', tarball]);
  return join(into, 'package');
}
