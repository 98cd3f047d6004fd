import { describe, expect, test } from 'vitest';
import { isCausedBy, isOverOnceConnected } from '../../src/core/conditions.js';
import type { ChatErrorKind } from '../../src/core/index.js';

type Other = Parameters<typeof isCausedBy>[0];

const explained = (reason: ChatErrorKind, other: Other) => isCausedBy(other, reason);
const beside = { surface: 'inline', scope: 'm1' } as const;

describe('an outage explains', () => {
  test('what needs a connection, but for what is about one object', () => {
    expect(explained('reconnecting', { kind: 'requestTimedOut' })).toBe(true);
    expect(explained('networkDown', { kind: 'connectionLost' })).toBe(true);
    expect(explained('reconnecting', { kind: 'requestTimedOut', scope: 'm1' })).toBe(false);
  });

  test('neither the end of a session, nor what that brings, nor the other words for itself', () => {
    for (const kind of ['signedInElsewhere', 'notSignedIn', 'networkDown', 'groupFull'] as const)
      expect(explained('reconnecting', { kind })).toBe(false);
  });
});

describe('the end of a session explains', () => {
  test('what it brings, outages, and what needs a connection or another end', () => {
    for (const kind of ['notSignedIn', 'requestTimedOut', 'reconnecting', 'sessionExpired'] as const) {
      expect(explained('signedInElsewhere', { kind })).toBe(true);
      expect(explained('signedInElsewhere', { kind, scope: 'm1', place: { surface: 'toast' } })).toBe(true);
    }
  });

  test('nothing that stands beside its object, nothing that has another reason, and not itself', () => {
    expect(explained('signedInElsewhere', { kind: 'requestTimedOut', place: beside })).toBe(false);
    for (const kind of ['groupFull', 'passwordWrong', 'signedInElsewhere'] as const)
      expect(explained('signedInElsewhere', { kind })).toBe(false);
  });
});

test('a failed try to connect, and what does not last, explain nothing', () => {
  for (const reason of ['connectionLost', 'signInFailed', 'groupFull', 'requestTimedOut'] as const) {
    for (const kind of ['requestTimedOut', 'notSignedIn', 'reconnecting', 'sessionExpired'] as const)
      expect(explained(reason, { kind })).toBe(false);
  }
});

test('being connected ends conditions, and without a scope also what the end of a session brought and failed sign-ins', () => {
  const over = (kind: ChatErrorKind, scope?: string, operation?: string) =>
    isOverOnceConnected({ kind, scope, operation });
  expect(over('reconnecting')).toBe(true);
  expect(over('signInFailed', 'm1')).toBe(true);
  expect(over('notSignedIn')).toBe(true);
  expect(over('notSignedIn', 'm1')).toBe(true);
  expect(over('sessionExpiring')).toBe(false);
  expect(over('requestTimedOut', undefined, 'login')).toBe(true);
  expect(over('requestTimedOut', 'm1', 'login')).toBe(false);
  expect(over('requestTimedOut', undefined, 'send')).toBe(false);
});
