import { describe, expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/index.js';
import type { Dialect } from '../../src/dialects/dialect.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { kinds } from '../../src/kinds/kinds.js';
import { errorFixture } from '../../src/testing/index.js';
import {
  harmonyos,
  nativeChinese,
  nativeEnglish,
  type PublishedCode,
  webChinese,
  webEnglish,
} from './publishedTables.js';

const tables: readonly (readonly [string, readonly PublishedCode[], number, Dialect])[] = [
  ['native, English', nativeEnglish, 67, legacyNativeDialect],
  ['native, Chinese', nativeChinese, 58, legacyNativeDialect],
  ['web, English', webEnglish, 29, webDialect],
  ['web, Chinese', webChinese, 28, webDialect],
  ['HarmonyOS', harmonyos, 98, harmonyosDialect],
];

/** The numbers whose published meaning is that nothing is known, or that nothing failed. */
const unspecific = new Map<string, string>([
  ['EM_NO_ERROR', 'success'],
  ['REQUEST_SUCCESS', 'success'],
  ['GENERAL_ERROR', 'sdkUnclassified'],
  ['SERVER_UNKNOWN_ERROR', 'serverUnclassified'],
  ['WEBIM_CONNCTION_AJAX_ERROR', 'requestFailed'],
]);

const unspecificKinds = new Set([...unspecific.values(), 'unknown', 'requestCancelled']);

describe.each(tables)('the %s table', (_, published, size, dialect) => {
  test(`has ${size} codes`, () => {
    expect(new Set(published.map(({ code }) => code)).size).toBe(size);
  });

  test.each(published)('$code is $name and means something', ({ code, name }) => {
    for (const value of [code, String(code), errorFixture(dialect, code)]) {
      const error = normalizeChatError(value, { dialect });
      expect(error).toMatchObject({ code, name });
      const expected = unspecific.get(name);
      if (expected) expect(error.kind).toBe(expected);
      else expect(unspecificKinds).not.toContain(error.kind);
    }
  });
});

describe('a number and its meaning', () => {
  const kindOf = (dialect: Dialect, code: number) => normalizeChatError(code, { dialect }).kind;

  test.each([
    [2, 'authenticationFailed', 'serverUnreachable'],
    [101, 'uploadFailed', 'userIdInvalid'],
    [102, 'uploadNotSignedIn', 'passwordWrong'],
    [200, 'downloadFailed', 'alreadySignedIn'],
    [506, 'notOnAllowList', 'readReceiptExpired'],
    [507, 'mutedInConversation', 'notOnAllowList'],
    [604, 'callbackFailed', 'groupFull'],
  ] as const)('%i is %s on the web and %s natively', (code, web, native) => {
    expect(kindOf(webDialect, code)).toBe(web);
    expect(kindOf(nativeDialect, code)).toBe(native);
  });

  test.each([204, 206, 207, 214, 216, 217, 219, 220, 221, 408, 409, 504, 505, 601, 602, 704, 705, 1100])(
    '%i is the same on the web and natively',
    (code) => {
      const native = nativeDialect.rows.find((row) => row.code === code);
      if (native) expect(kindOf(webDialect, code)).toBe(native.kind);
    },
  );

  test('605, 606 and 900 to 902 changed natively in late 2024', () => {
    const of = (dialect: Dialect) => [605, 606, 900, 901, 902].map((code) => kindOf(dialect, code));
    const now = [
      'groupSharedFileIdInvalid',
      'groupNotFound',
      'userAttributesUserCountExceeded',
      'userAttributesTooLong',
      'unknown',
    ];
    expect(of(nativeDialect)).toEqual(now);
    expect(of(harmonyosDialect)).toEqual(now);
    expect(of(legacyNativeDialect)).toEqual([
      'groupNotFound',
      'unknown',
      'pushNotSupported',
      'pushBindFailed',
      'pushUnbindFailed',
    ]);
  });

  test('what has one meaning under two numbers has one kind', () => {
    expect(kindOf(webDialect, 507)).toBe(kindOf(nativeDialect, 215));
    expect(kindOf(webDialect, 506)).toBe(kindOf(nativeDialect, 507));
    expect(kindOf(webDialect, 605)).toBe(kindOf(nativeDialect, 606));
    expect(kindOf(webDialect, 39)).toBe(kindOf(nativeDialect, 201));
    expect(kindOf(legacyNativeDialect, 900)).toBe(kindOf(nativeDialect, 1500));
  });

  test.each([webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect])(
    'no number of $id opens what only the connection can close',
    ({ rows, refinements = [] }: Dialect) => {
      const outages = [...rows, ...refinements].filter(
        ({ kind }) => 'is' in kinds[kind] && kinds[kind].is === 'outage',
      );
      expect(outages).toEqual([]);
    },
  );

  test.each([webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect])(
    'no number stands twice in $id',
    ({ rows }) => {
      const codes = rows.map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)]);
    },
  );
});
