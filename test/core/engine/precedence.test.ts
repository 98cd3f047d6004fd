import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChatErrorKind, chatErrorKinds, defineDialect } from '../../../src/core/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore, settled } from '../makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const kinds = Object.keys(chatErrorKinds) as ChatErrorKind[];
/** The web dialect's connection, with every kind as a code of its own. */
const everyKind = defineDialect({
  ...webDialect,
  id: 'everyKind',
  rows: kinds.map((kind, code) => ({ code: 10_000 + code, name: kind, kind })),
  refinements: [],
});
const codeOf = (kind: ChatErrorKind) => ({ type: 10_000 + kinds.indexOf(kind) });

/** What one banner shows of several, most important first. Those in one row go by severity, then by age. */
const order: readonly (readonly ChatErrorKind[])[] = [
  ['sessionExpired', 'signedInElsewhere', 'passwordChanged', 'appDisabled'],
  ['otherDeviceHoldsSession'],
  ['networkDown', 'reconnecting'],
  [
    'connectionLost',
    'connectionFailed',
    'serverAddressUnavailable',
    'signInFailed',
    'authenticationFailed',
    'activeUserLimitReached',
  ],
  ['notSignedIn', 'credentialsMissing', 'tokenInvalid'],
  ['sessionExpiring'],
  ['appKeyInvalid', 'otherUserSignedIn', 'mutedEverywhere', 'mutedInConversation', 'groupFull'],
];
const rankOf = (kind: ChatErrorKind) => order.findIndex((row) => row.includes(kind));
const all = order.flat();
const severities = ['info', 'warning', 'error', 'critical'];
const severityOf = (kind: ChatErrorKind) => severities.indexOf(chatErrorKinds[kind].severity);

describe('one banner shows the more important of two', () => {
  const pairs = all.flatMap((first) =>
    all.filter((other) => other !== first).map((second) => [first, second] as const),
  );

  test.each(pairs)('%s, then %s', (first, second) => {
    for (const scope of [undefined, 'm1']) {
      const { store, notices, pass } = makeStore({ dialect: everyKind });
      store.mount({ surface: 'banner' });
      store.report(codeOf(first));
      pass(1);
      store.report(codeOf(second), { scope });
      const rank = rankOf(first) - rankOf(second) || severityOf(second) - severityOf(first);
      // The newer of two that matter equally, unless the older one is its cause.
      const isCaused = rank === 0 && rankOf(first) === 0;
      expect(notices()[0]?.kind).toBe(rank < 0 || isCaused ? first : second);
    }
  });
});

describe('an outage of the connection', () => {
  const lesser = all.filter((kind) => severityOf(kind) < 3 && rankOf(kind) !== 2);

  test.each(lesser)('is shown before %s, in both orders and with a scope too', (kind) => {
    for (const isFirst of [true, false])
      for (const scope of [undefined, 'm1']) {
        const { store, notices, pass, network } = makeStore({ dialect: everyKind });
        const { connection } = fakeConnection(webDialect, { isOpened: true });
        store.connect(connection);
        store.mount({ surface: 'banner' });
        if (isFirst) store.report(codeOf(kind), { scope });
        network('down');
        pass(4000);
        if (!isFirst) store.report(codeOf(kind), { scope });
        expect(notices()[0]).toMatchObject({ kind: 'networkDown', dismissible: false, actions: [] });
      }
  });
});

describe('what says that nobody is signed in', () => {
  const signedOut = ['notSignedIn', 'credentialsMissing', 'tokenInvalid', 'uploadNotSignedIn'] as const;

  function follow(isOpened = false) {
    const made = makeStore({ dialect: everyKind });
    const followed = fakeConnection(webDialect, { isOpened });
    made.store.connect(followed.connection);
    return { ...made, ...followed, open: () => made.notices().filter(({ state }) => state === 'open') };
  }

  test.each(signedOut)('%s ends with the connection, with or without a scope', (kind) => {
    const { store, emit, open } = follow();
    for (const scope of [undefined, 'm1', 'm2']) store.report(codeOf(kind), { scope, operation: 'send' });
    expect(open().length).toBe(3);
    emit('onConnected');
    expect(open()).toEqual([]);
  });

  test.each(signedOut)('%s ends when the session is refreshed', async (kind) => {
    const { store, emit, open } = follow(true);
    store.configure({ handlers: { refreshSession: async () => {} } });
    store.report(codeOf(kind), { scope: 'm1' });
    emit('onTokenWillExpire');
    await settled();
    expect(open()).toEqual([]);
  });

  test.each([
    ['send', 'sendFailed'],
    ['upload', 'uploadFailed'],
    ['manageGroup', 'requestFailed'],
  ] as const)('leaves a refused %s to be tried again after the sign-in', async (operation, left) => {
    for (const how of ['the connection', 'the action', 'the action of several'] as const) {
      const { store, emit, open } = follow();
      store.mount({ surface: 'banner' });
      store.mount({ surface: 'inline', scope: 'm1' });
      store.configure({ handlers: { signIn: async () => {} } });
      const retry = vi.fn(async () => {});
      const ids = ['m1', 'm2'].map((scope) =>
        store.report(codeOf('notSignedIn'), { scope, operation, handlers: { retry } }),
      );
      const [id = ''] = ids;
      expect(open()).toMatchObject([{ kind: 'notSignedIn' }, { kind: 'notSignedIn' }]);
      if (how === 'the connection') emit('onConnected');
      else store.runAction(how === 'the action' ? id : ids, 'signIn');
      await settled();
      const bubble = open().find(({ scope }) => scope === 'm1');
      expect(bubble).toMatchObject({
        kind: left,
        place: { surface: 'inline', scope: 'm1' },
        code: codeOf('notSignedIn').type,
      });
      expect(bubble?.actions).toContain('retry');
      expect(open().filter(({ kind }) => kind === left)).toHaveLength(how === 'the action' ? 1 : 2);
      store.runAction(bubble?.id ?? '', 'retry');
      await settled();
      expect(retry).toHaveBeenCalledOnce();
      expect(open().some(({ scope, kind }) => scope === 'm1' && kind === left)).toBe(false);
    }
  });

  test('leaves nothing of a sign-in, of what has no object or no retry, nor after the end of a session', () => {
    const { store, emit, open } = follow();
    const handlers = { retry() {} };
    store.report(codeOf('notSignedIn'), { scope: 'form', operation: 'login', handlers });
    store.report(codeOf('notSignedIn'), { operation: 'send', handlers });
    store.report(codeOf('notSignedIn'), { scope: 'm1', operation: 'send' });
    emit('onConnected');
    expect(open()).toEqual([]);
    store.report(codeOf('signedInElsewhere'), { scope: 'm2', operation: 'send', handlers });
    emit('onConnected');
    expect(open()).toEqual([]);
  });

  test('does not take the retry from a message whose retry was refused', async () => {
    const { store, emit, open } = follow();
    const retry = vi.fn(() => Promise.reject(codeOf('notSignedIn')));
    const id = store.report(codeOf('sendFailed'), { scope: 'm1', operation: 'send', handlers: { retry } });
    store.runAction(id, 'retry');
    await settled();
    expect(open()).toMatchObject([{ kind: 'notSignedIn' }, { id, failed: 'retry' }]);
    emit('onConnected');
    expect(open()).toMatchObject([{ id, kind: 'sendFailed', count: 1, actions: ['retry'] }]);
  });
});
