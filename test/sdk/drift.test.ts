import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { declaredCodes, drift, runtimeCodes, usedConstants } from '../../.ci/sdkEnums.mjs';
import { neverEmitted } from '../../.storybook/catalog/neverEmitted.js';
import { webRows } from '../../src/dialects/web/codes.js';

const folderOf = (sdk: string) => fileURLToPath(new URL(`../../node_modules/${sdk}`, import.meta.url));

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
