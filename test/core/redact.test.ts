import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationName } from '../../src/core/operationName.js';
import { redact } from '../../src/core/redact.js';

test.each([
  ['Bearer YWMtabcdefghijklmno', 'YWMt'],
  ['{"access_token":"abc123","x":1}', 'abc123'],
  ['password=hunter2&user=x', 'hunter2'],
  ['password hunter2 is not legal', 'hunter2'],
  ['GET https://bob:pw@a1.example.com/org/app/users/alice?token=abc', 'alice'],
  ['no route to org/app/users/erin', 'erin'],
  ['call +49 170 1234567.', '49'],
  ['call 138 0013 8000', '138'],
  ['at 192.168.0.17:8080', '192'],
])('takes the secret out of "%s"', (text, secret) => {
  expect(redact(text)).not.toContain(secret);
});

test.each([
  'message send reach limit',
  'group is full',
  'user is not in chatroom',
  "you can't sub yourself",
  'SERVICE_NOT_ALLOW_MESSAGING_MUTE',
  'Failed to fetch',
])('leaves "%s" as it is', (text) => {
  expect(redact(text)).toBe(text);
});

test('says where it left something out', () => {
  expect(redact('username [alice.smith] is not legal')).toBe('username […] is not legal');
  expect(redact('user alice has joined too many groups!')).toBe('user […] has joined too many groups!');
});

test('shortens what is longer than it may be, and takes what is left out as one', () => {
  expect(redact('group is full', 13)).toBe('group is full');
  expect(redact('group is full', 12)).toBe('group is ful…');
  expect(redact('user alice bob, carol - dave is  not\n legal')).toBe('user […] is not legal');
  expect(redact('group '.repeat(20_000), 1e6).length).toBeLessThanOrEqual(10_000);
});

test('an operation is named by up to forty plain letters', () => {
  const names = ['a'.repeat(40), 'pin-board:add.x', 'a'.repeat(41), 'a b', '', undefined].map(operationName);
  expect(names).toEqual(['a'.repeat(40), 'pin-board:add.x', undefined, undefined, undefined, undefined]);
});

/** Alphabets and digits from all over the world. */
const letters = [...'abcxyzäßжщΩλ山田三李김علي अननไทย'.replaceAll(' ', '')];
const digits = [...'0123456789٠١٢٣٤٥٦٧٨٩०१२३४५६७८९０１２３４５６７８９'];

/** What names somebody: a name, a user ID or a number. A `q` beside a digit keeps it from being a word of the SDKs. */
const secret = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }).map((name) => `${name}qq`),
  fc.string({ unit: fc.constantFrom(...digits), minLength: 1, maxLength: 20 }),
  fc.tuple(fc.constantFrom('user', 'group', 'token'), fc.constantFrom(...digits)).map(([word, id]) => `${word}${id}`),
);
const said = fc.constantFrom('user', 'has joined too many', 'password', 'is not legal', 'Bearer', 'token:', '');
const open = fc.constantFrom(...' "“„«‹「『《\'‘[({</@#_.:-=+', '');
const close = fc.constantFrom(...' "”“»›」』》\'’])}>/@#_.:-=', '…', '');

test('no name, ID or number comes through, in any script, quotes or path', () => {
  fc.assert(
    fc.property(said, open, secret, close, said, fc.nat(400), (before, left, told, right, after, padding) => {
      const out = redact(`${'group is full. '.repeat(padding)}${before} ${left}${told}${right} ${after}`);
      expect(out).not.toContain(told);
    }),
  );
});

test('nothing but words comes through, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(redact(text)).toMatch(/^[A-Za-z'\s_,.:;!?()[\]…-]*$/);
    }),
  );
});

test('keeps a text short, and itself fast', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 0, maxLength: 50 }), fc.integer({ min: 1, max: 100_000 }), (part, times) => {
      expect(redact(part.repeat(times)).length).toBeLessThanOrEqual(301);
    }),
    { numRuns: 50 },
  );
});
