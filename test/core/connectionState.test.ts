import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConnectionChange, idleConnection, nextConnection } from '../../src/core/connectionState.js';

const changes = [
  'networkUp',
  'networkDown',
  'connecting',
  'connected',
  'disconnected',
  'loggedOut',
  'sessionExpiring',
  'sessionExpired',
  'sessionEnded',
  'sessionRefreshed',
  'error',
] as const;
const after = (...list: readonly ConnectionChange[]) => list.reduce(nextConnection, idleConnection).status;

test('network, socket and session are told apart', () => {
  expect(after()).toBe('idle');
  expect(after('connected')).toBe('connected');
  expect(after('connected', 'networkDown')).toBe('offline');
  expect(after('connected', 'networkDown', 'connecting', 'networkUp')).toBe('reconnecting');
  expect(after('connected', 'networkDown', 'networkUp')).toBe('connected');
  expect(after('connected', 'connecting', 'disconnected')).toBe('disconnected');
  expect(after('connected', 'loggedOut')).toBe('idle');
  expect(after('connected', 'sessionExpiring', 'sessionExpired')).toBe('ended');
});

test('a session that has ended comes back by nothing but a new connection', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...changes)), fc.array(fc.constantFrom(...changes)), (before, later) => {
      const ended = after(...before, 'sessionEnded', ...later);
      expect(ended === 'ended').toBe(
        !later.includes('connected') ||
          later.lastIndexOf('connected') <
            Math.max(later.lastIndexOf('sessionEnded'), later.lastIndexOf('sessionExpired')),
      );
    }),
  );
});

test('connected is connected, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...changes)), (before) => {
      expect(after(...before, 'connected')).toBe('connected');
    }),
  );
});
