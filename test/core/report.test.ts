import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { chatErrorReport, describeChatError, normalizeChatError } from '../../src/core/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

const describeWeb = (error: unknown) => describeChatError(normalizeChatError(error, { dialect: webDialect }));

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const letters = fc.stringMatching(/^[A-Za-z0-9]{24,40}$/).filter((text) => /\d/.test(text) && /[A-Za-z]/.test(text));
const digits = fc.stringMatching(/^[1-9][0-9]{8,12}$/);

/** A secret, and a text of an SDK that holds it. */
const told = fc.oneof(
  letters.map((secret) => [secret, `Bearer ${secret}`] as const),
  letters.map((secret) => [secret, `{"access_token":"${secret}"}`] as const),
  letters.map((secret) => [secret, `authorization: ${secret} was refused`] as const),
  letters.map((secret) => [secret, `GET https://a1.example.com/org/app/users?token=${secret} failed`] as const),
  fc.tuple(word, word).map(([name, host]) => [`${name}@${host}`, `no user ${name}@${host}.com`] as const),
  digits.map((number) => [number, `cannot call +${number}`] as const),
  fc.tuple(word, word).map(([a, b]) => [`${a}q ${b}q`, `refused: "${a}q ${b}q"`] as const),
);

test('no token, address, number or message text of an error is in what can be copied', () => {
  fc.assert(
    fc.property(told, fc.constantFrom('message', 'reason', 'data'), fc.constantFrom('text', 'json'), (...given) => {
      const [[secret, text], place, format] = given;
      const error = { type: 17, [place]: text, extraInfo: { requestUrl: text }, body: text };
      expect(chatErrorReport(describeWeb(error), { format: format as 'text' })).not.toContain(secret);
    }),
  );
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
          if (number < 1e11) expect(chatErrorReport(described)).not.toContain(`${number}`);
        }
      }
    }),
  );
});

test('an operation is named only where it is a name', () => {
  const reportOf = (operation: string) => chatErrorReport({ ...describeWeb(606), operation });
  expect(reportOf('pin-board:add')).toContain('operation: pin-board:add');
  for (const operation of ['write to alice', 'alice@example', 'x'.repeat(41), '給山田']) {
    expect(reportOf(operation)).not.toContain('operation');
  }
});

test('names what support asks for, as lines and as JSON', () => {
  const described = { ...describeWeb({ type: 606, message: 'group is full' }), count: 2, lastAt: 0 };
  expect(chatErrorReport(described, { language: 'de' }).split('\n')).toEqual([
    'dialect: web',
    'code: 606',
    'constant: GROUP_MEMBERS_FULL',
    'kind: groupFull',
    'message: group is full',
    'count: 2',
    'time: 1970-01-01T00:00:00.000Z',
    expect.stringMatching(/^chat-error-kit: \d/),
    'language: de',
  ]);
  expect(JSON.parse(chatErrorReport(described, { format: 'json' }))).toMatchObject({ code: 606, kind: 'groupFull' });
});

test('a time that is none is left out', () => {
  for (const lastAt of [Number.NaN, Infinity, 1e300])
    expect(chatErrorReport({ ...describeWeb(606), lastAt })).not.toContain('time');
});

test('names what the server said, and no ID that is none of a message', () => {
  const described = describeWeb({
    type: 1,
    data: { type: 17, xhr: { status: 403 }, error: 'forbidden', exception: 'X' },
  });
  const details = { ...described.details, messageId: '123456789012' };
  expect(chatErrorReport({ ...described, details }).split('\n')).toEqual(
    expect.arrayContaining(['status: 403', 'server: forbidden', 'inner codes: 17', 'message ID: 123456789012']),
  );
  for (const messageId of ['1'.repeat(11), '1'.repeat(21), 'x123456789012', '123456789012x', 'alice'])
    expect(chatErrorReport({ ...described, details: { messageId } })).not.toContain('message ID');
});

test('leaves out a text that is an answer, which has the address of the request in it', () => {
  for (const [sdkMessage, isSaid] of [
    ['{"error":"group is full"}', false],
    ['group is full {', true],
    ['', false],
  ] as const)
    expect(chatErrorReport({ ...describeWeb(606), sdkMessage }).includes('message:')).toBe(isSaid);
});
