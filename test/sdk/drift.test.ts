import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { connectionEventsOf, declaredCodes, drift, runtimeCodes, usedConstants } from '../../.ci/sdkEnums.mjs';
import { neverEmitted } from '../../.storybook/catalog/neverEmitted.js';
import { webRows } from '../../src/dialects/web/codes.js';
import { web5Rows } from '../../src/dialects/web5/codes.js';

const folderOf = (sdk: string) => fileURLToPath(new URL(`../../node_modules/${sdk}`, import.meta.url));

const command = fileURLToPath(new URL('../../.ci/sdk-drift.mjs', import.meta.url));

describe.each([
  ['agora-chat', 78, 138],
  ['easemob-websdk', 86, 147],
])('the enums of the installed %s', (sdk, declared, runtime) => {
  const folder = folderOf(sdk);

  test('are found whole', () => {
    expect(Object.keys(declaredCodes(folder))).toHaveLength(declared);
    expect(Object.keys(runtimeCodes(folder))).toHaveLength(runtime);
  });

  test('have no number that the web dialect does not know, and none by another name', () => {
    const { unknown, renamed } = drift(folder, [...webRows, ...neverEmitted]);
    expect({ unknown, renamed }).toEqual({ unknown: [], renamed: [] });
  });

  test('never emit what is listed as never emitted', () => {
    const used = usedConstants(folder);
    const states = ['STATUS_CLOSING', 'STATUS_CLOSED'];
    expect(neverEmitted.map(({ name }) => name).filter((name) => used.has(name) && !states.includes(name))).toEqual([]);
  });
});

test('the SDK 5 inside easemob-chat-uikit has no number that its dialect does not know, and none by another name', () => {
  const folder = folderOf('easemob-chat-uikit');
  expect(Object.keys(runtimeCodes(folder))).toHaveLength(143);
  const { unknown, renamed } = drift(folder, web5Rows);
  expect({ unknown, renamed }).toEqual({ unknown: [], renamed: [] });
});

describe('a package that npm would bring', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Compares a package of these files, and reports what `npm run sdk-drift` says and whether it succeeds. */
  function compare(files: Readonly<Record<string, string>>) {
    const own = mkdtempSync(join(folder, 'package-'));
    for (const [path, text] of Object.entries({
      'package.json': '{"name":"some-sdk","version":"9.0.0","main":"sdk.js"}',
      ...files,
    })) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      writeFileSync(join(own, path), text);
    }
    const { stdout, status } = spawnSync(process.execPath, [command, own], { encoding: 'utf8' });
    return { stdout, status, folder: own };
  }

  const known =
    'e[e.REQUEST_SUCCESS=0]="REQUEST_SUCCESS",e[e.WEBIM_CONNCTION_OPEN_ERROR=1]="WEBIM_CONNCTION_OPEN_ERROR"';

  test('with nothing new is in order', () => {
    expect(compare({ 'sdk.js': known }).status).toBe(0);
  });

  test('with a new number, a new name of an old one or a new number of SDK 5 is not', () => {
    const { stdout, status } = compare({
      'sdk.js': `${known},e[e.BRAND_NEW=9999]="BRAND_NEW",e[e.NEW_NAME=2]="NEW_NAME"`,
    });
    expect(stdout).toMatch(/dialect web does not have:\n {2}9999 BRAND_NEW\n/);
    expect(stdout).toMatch(/another name in the dialect web:\n {2}2 NEW_NAME\n/);
    expect(status).toBe(1);
    const five = compare({ 'sdk.js': 'const ie = { AUTH_UNAUTHORIZED: 202, BRAND_NEW: 9e3 }' });
    expect(five.stdout).toMatch(/dialect web5 does not have:\n {2}9000 BRAND_NEW\n/);
    expect(five.status).toBe(1);
  });

  test('with a new event of a UI kit is not', () => {
    const { stdout, status } = compare({ 'ChatUI.esm.js': 'x.dispatchError("open",e);x.dispatchError("brandNew",e)' });
    expect(stdout).toMatch(/src\/uikit\/events\.ts:\n {2}brandNew\n/);
    expect(status).toBe(1);
  });

  test('with a new event of the connection in React Native is not', () => {
    const source =
      'export interface ChatConnectEventListener {\n  onConnected?(): void;\n  onBrandNew?(code: number): void;\n}\n';
    const { stdout, status, folder: own } = compare({ 'src/ChatEvents.ts': source });
    expect(connectionEventsOf(own)).toEqual(['onConnected', 'onBrandNew']);
    expect(stdout).toMatch(/dialect native does not follow:\n {2}onBrandNew\n/);
    expect(status).toBe(1);
  });

  test('in which nothing can be found any more is not', () => {
    expect(compare({ 'sdk.js': 'export {}' }).status).toBe(1);
  });
});

test('a row that neither SDK has is an old one', () => {
  const gone = ['agora-chat', 'easemob-websdk'].map((sdk) =>
    drift(folderOf(sdk), webRows).gone.map(([, code]) => code),
  );
  // The number of a failed local database before it was 800.
  expect(gone[0]?.filter((code) => gone[1]?.includes(code))).toEqual([55]);
});

test('no number has a row and is listed as never emitted', () => {
  const rows = new Set<number>(webRows.map(({ code }) => code));
  expect(neverEmitted.filter(({ code }) => rows.has(code))).toEqual([]);
});
