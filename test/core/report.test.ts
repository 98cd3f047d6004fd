import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chatErrorReport, describeChatError, normalizeChatError } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';

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
