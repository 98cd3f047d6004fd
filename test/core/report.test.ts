import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { chatErrorReport, describeChatError, normalizeChatError } from '../../src/core/index.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

const describeWeb = (error: unknown) => describeChatError(normalizeChatError(error, { dialect: webDialect }));

const dialects = { web: webDialect, web5: web5Dialect, native: nativeDialect, harmonyos: harmonyosDialect };

/** Words that SDKs and servers use, which a password may use too. */
const sdkWords = fc.constantFrom('password', 'admin', 'is', 'the', 'secret', 'user', 'Long', 'white', 'token', 'group');
const separator = fc.constantFrom(' ', '_', '-', '.', ': ', ', ');

/** Whatever nobody else may read: words of the SDKs among them, numbers of any length, tokens, addresses, sentences, any script. */
const secret = fc.oneof(
  fc
    .tuple(fc.array(sdkWords, { minLength: 1, maxLength: 5 }), separator)
    .map(([words, between]) => words.join(between)),
  fc.stringMatching(/^[0-9]{1,24}$/),
  fc.stringMatching(/^[A-Za-z0-9+/=_-]{4,60}$/),
  fc.emailAddress(),
  fc.webUrl(),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
);

/** Where a text of a person or a server may stand. */
const places: readonly ((text: string) => unknown)[] = [
  (text) => new Error(text),
  (text) => new Error('request failed', { cause: new Error(text) }),
  (text) => ({ type: 4711, message: text, reason: text }),
  (text) => ({ type: 4711, message: `the password is ${text}`, data: { id: text, mid: text } }),
  (text) => ({ type: 4711, data: JSON.stringify({ error: text, error_description: `user ${text} is not legal` }) }),
  (text) => ({ error: text, error_description: text, exception: text }),
  (text) => ({ type: 1, data: { type: 4711, message: text, extraInfo: { requestUrl: text } } }),
  (text) => ({ code: 4711, description: text, [`of ${text}`]: text }),
  (text) => ({
    code: 4711,
    name: text,
    message: text,
    toJSON() {},
    details: { protocolId: text, serverCode: text, serverMessage: text, reasonKey: text },
  }),
];

/** Without what was understood and which texts there are: names of the kit. */
const reportOf = (error: unknown, dialect: keyof typeof dialects, format: 'text' | 'json', operation?: string) =>
  chatErrorReport(
    { ...describeChatError(normalizeChatError(error, { dialect: dialects[dialect], operation })), lastAt: 0 },
    { format },
  )
    .split('\n')
    .filter((line) => !/^\W*(kind\W+\w+|left out\W+((message|server|message ID)\W*)+)$/.test(line.replace(/",?$/, '')));

/** A number of the SDK cannot be told from a secret that is the same. */
const isCode = (text: string, dialect: keyof typeof dialects) =>
  text.trim() !== '' && dialects[dialect].rows.some(({ code }) => code === Number(text));

test('another secret in the same place changes nothing in what can be copied', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  fc.assert(
    fc.property(
      secret.filter((text) => text.trim() !== ''),
      fc.nat(places.length - 1),
      fc.constantFrom(...(Object.keys(dialects) as (keyof typeof dialects)[])),
      fc.constantFrom('text', 'json'),
      (text, place, dialect, format) => {
        fc.pre(!isCode(text, dialect));
        const withSecret = reportOf(places[place]?.(text), dialect, format);
        expect(withSecret).toEqual(reportOf(places[place]?.('another one'), dialect, format));
      },
    ),
    { numRuns: 1000 },
  );
});

test('a text or a number that is reported alone is in no report, unless it is a code of the SDK', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  fc.assert(
    fc.property(secret, fc.boolean(), fc.constantFrom('web', 'native'), (text, isNumber, dialect) => {
      fc.pre(text.trim() !== '' && !isCode(text, dialect) && !/^\s*[{[]/.test(text));
      const error = isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
      const plain = typeof error === 'string' ? 'another one' : 987_654;
      expect(reportOf(error, dialect, 'text')).toEqual(reportOf(plain, dialect, 'text'));
    }),
  );
  expect(reportOf('606', 'web', 'text')).toContain('code: 606');
});

test('no long number is taken for a code, a status or an inner code', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: Number.MAX_SAFE_INTEGER }), fc.boolean(), (number, isText) => {
      const value = isText ? `${number}` : number;
      const wrapped = { type: value, data: { type: number } };
      for (const dialect of [webDialect, web5Dialect, nativeDialect]) {
        for (const error of [
          value,
          wrapped,
          { type: 1, data: wrapped },
          { type: 17, xhr: { status: number }, data: { id: value } },
          { code: value, description: 'd', cause: { code: value } },
          { errorCode: value, state: 'x', attempt: 1 },
          { code: 1, message: 'm', toJSON() {}, details: { httpStatus: number }, cause: wrapped },
        ]) {
          const described = describeChatError(normalizeChatError(error, { dialect }));
          expect(described).not.toHaveProperty('code', number);
          expect(chatErrorReport(described)).not.toContain(`${number}`);
        }
      }
    }),
  );
});

test('an operation is named only where it is a name', () => {
  const named = (operation: string) => chatErrorReport({ ...describeWeb(606), operation });
  expect(named('pin-board:add')).toContain('operation: pin-board:add');
  for (const operation of ['write to alice', 'alice@example', 'x'.repeat(41), '給山田', '4915112345678', '']) {
    expect(named(operation)).not.toContain('operation');
  }
});

test('names what support asks for, as lines and as JSON', () => {
  const described = {
    ...describeWeb({ type: 606, message: 'group is full' }),
    operation: 'joinGroup',
    count: 2,
    lastAt: 0,
  };
  expect(chatErrorReport(described, { language: 'de' }).split('\n')).toEqual([
    'dialect: web',
    'code: 606',
    'constant: GROUP_MEMBERS_FULL',
    'kind: groupFull',
    'operation: joinGroup',
    'count: 2',
    'time: 1970-01-01T00:00:00.000Z',
    'left out: message',
    expect.stringMatching(/^chat-error-kit: \d/),
    'language: de',
  ]);
  expect(JSON.parse(chatErrorReport(described, { format: 'json' }))).toMatchObject({ code: 606, kind: 'groupFull' });
});

test('a time that is none is left out', () => {
  for (const lastAt of [Number.NaN, Infinity, 1e300])
    expect(chatErrorReport({ ...describeWeb(606), lastAt })).not.toContain('time');
});

test('names the status and the wrapped numbers, and which texts it leaves out', () => {
  const described = describeWeb({
    type: 1,
    data: {
      type: 17,
      message: 'no',
      data: { id: '1234567890123' },
      xhr: { status: 403 },
      error: 'forbidden',
      exception: 'X',
    },
  });
  const lines = chatErrorReport(described).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['status: 403', 'inner codes: 17', 'left out: server, message ID']));
});
