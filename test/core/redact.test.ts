import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../src/core/redact.js';

test.each([
  ['Bearer YWMtabcdefghijklmno', 'YWMt'],
  ['{"access_token":"abc123","x":1}', 'abc123'],
  ['password=hunter2&user=x', 'hunter2'],
  ['token: tk-42', 'tk-42'],
  ['GET https://bob:pw@a1.example.com/org/app/users/alice?token=abc', 'alice'],
  ['wss://im.example.com/ws?auth=1', 'auth'],
  ['mail to alice.b@example.co.uk now', 'alice'],
  ['call +49 170 1234567', '1234567'],
  ['at 192.168.0.17:8080', '192.168'],
  ['key eyJhbGciOi.eyJzdWIiOi.c2ln', 'eyJ'],
  ['YWMtSeCrEt0123456789abcdefghijkl', 'SeCrEt'],
])('takes the secret out of "%s"', (text, secret) => {
  expect(redact(text)).not.toContain(secret);
});

test.each([
  'message send reach limit',
  'user is not in chatroom',
  'SERVICE_NOT_ALLOW_MESSAGING_MUTE',
  'code 603, status 403',
])('leaves "%s" as it is', (text) => {
  expect(redact(text)).toBe(text);
});

test('keeps a text short, and itself fast', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 0, maxLength: 50 }), fc.integer({ min: 1, max: 100_000 }), (part, times) => {
      expect(redact(part.repeat(times)).length).toBeLessThanOrEqual(301);
    }),
    { numRuns: 50 },
  );
});
