import { screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChatErrorStore } from '../../src/core/index.js';
import { uikitEvents } from '../../src/uikit/events.js';
import { reportUikitErrors } from '../../src/uikit/index.js';
import { anyValue } from '../hostile.js';
import { type RestAnswer, refusal } from '../stub/ChatService.js';
import { hush, type KitModule, kits, startKit } from './kits.js';

beforeEach(hush);

describe.each(kits)('the event handler of the real $name', (own) => {
  const { dialect, tellsOfMessages } = own;
  let kit: KitModule;
  beforeAll(async () => {
    kit = await own.load();
  });

  /** Dispatches as the kit's own code does, under names that its types do not all have. */
  const dispatch = (event: string, error: unknown) => kit.eventHandler.dispatchError(event as 'open', error as never);

  function listen() {
    const report = vi.fn<(error: unknown, options?: { operation?: string }) => string>(() => '');
    const stop = reportUikitErrors(kit.eventHandler, { report });
    return { report, stop, operations: () => report.mock.calls.map(([, options]) => options?.operation) };
  }

  test('tells of a failure by what the app was doing', () => {
    const { report, stop } = listen();
    const error = { type: 17, message: 'no' };
    for (const { event } of uikitEvents) dispatch(event, error);
    stop();
    const expected = uikitEvents.map(({ event, operation = event }) => [error, { operation }]);
    expect(report.mock.calls).toEqual(expected);
  });

  test('tells of every failure once, whatever it is and however many come in one go', () => {
    const { report, stop } = listen();
    const event = fc.constantFrom('somethingNew', ...uikitEvents.map((row) => row.event));
    fc.assert(
      fc.property(fc.array(fc.tuple(event, anyValue())), (failures) => {
        report.mockClear();
        const told = failures.map(([failed, make]) => [failed, make()] as const).filter(([, error]) => error !== false);
        for (const [failed, error] of told) dispatch(failed, error);
        expect(report).toHaveBeenCalledTimes(told.length);
        for (const [at, [, error]] of told.entries()) expect(Object.is(report.mock.calls[at]?.[0], error)).toBe(true);
      }),
    );
    stop();
  });

  test('tells of an event that is new, which has no name here', () => {
    const { operations, stop } = listen();
    dispatch('somethingNew', 'no');
    dispatch('open', 'no');
    dispatch('somethingNew', 'no');
    stop();
    expect(operations()).toEqual([undefined, 'login', undefined]);
  });

  test('tells of failures that the report of another one brings about', () => {
    const { report, operations, stop } = listen();
    report.mockImplementationOnce(() => {
      dispatch('somethingNew', 'second');
      dispatch('addContact', 'third');
      return '';
    });
    dispatch('open', 'first');
    stop();
    expect(report.mock.calls.map(([error]) => error)).toEqual(['first', 'second', 'third']);
    expect(operations()).toEqual(['login', undefined, 'addContact']);
  });

  test('tells of a failed translation once, though the kit dispatches its own rejection after it', async () => {
    const store = createChatErrorStore({ dialect });
    const stop = reportUikitErrors(kit.eventHandler, store);
    dispatch('translateMessage', new TypeError('Failed to fetch'));
    await Promise.resolve();
    dispatch('translateMessage', false);
    stop();
    expect(store.getSnapshot().notices).toMatchObject([{ kind: 'serverUnreachable', count: 1 }]);
  });

  test('is told to the app’s own handlers too, even if reporting fails', () => {
    const { report, stop } = listen();
    report.mockImplementation(() => {
      throw new Error('no');
    });
    const onError = vi.fn();
    kit.eventHandler.addEventHandler('app', { onError });
    dispatch('open', 'no');
    kit.eventHandler.removeEventHandler('app');
    stop();
    expect(onError).toHaveBeenCalledWith('no');
  });

  test('is left alone once the reports are stopped', () => {
    const before = Object.keys(kit.eventHandler.handlerData);
    const { report, stop } = listen();
    stop();
    stop();
    dispatch('open', 'no');
    expect(report).not.toHaveBeenCalled();
    expect(Object.keys(kit.eventHandler.handlerData)).toEqual(before);
  });

  test('says what the kit itself refuses in words of its own', () => {
    const store = createChatErrorStore({ dialect });
    const stop = reportUikitErrors(kit.eventHandler, store);
    dispatch('jumpToPinnedMessage', { type: 51, message: 'The pinned message does not exist' });
    stop();
    expect(store.getSnapshot().notices).toMatchObject([{ kind: 'messageNotFound' }]);
  });

  const noPermission: RestAnswer = {
    status: 403,
    body: refusal('group_authorization', 'you have no permission to do this'),
  };
  const noSuchPassword: RestAnswer = {
    status: 400,
    body: refusal('invalid_grant', 'invalid username or password'),
  };

  test('tells of a session that the service refuses', async () => {
    const { told, end } = await startKit(kit, own, { provision: { errorCode: 2, reason: 'unauthorized' } });
    await told({ kind: 'authenticationFailed', operation: 'login', count: 1 });
    await end();
  });

  test('tells of a password that does not sign in', async () => {
    const credentials = { password: 'wrong' };
    const { told, end } = await startKit(kit, own, { credentials, rest: [{ to: '/token', answer: noSuchPassword }] });
    await told({ kind: own.wrongPassword, operation: 'login', count: 1 });
    await end();
  });

  test('shows one notice for a failed sign-in in StrictMode, where the UI kit calls open twice', async () => {
    const { told, end } = await startKit(kit, own, {
      strict: true,
      provision: { errorCode: 2, reason: 'unauthorized' },
    });
    await told({ kind: 'authenticationFailed', operation: 'login', count: 1 });
    await end();
  });

  test('tells of a group that one may not end', async () => {
    const { rootStore, signedIn, told, end } = await startKit(kit, own, {
      rest: [{ to: 'DELETE', answer: noPermission }],
    });
    await signedIn();
    rootStore.addressStore.destroyGroup('team');
    await told({ kind: 'groupPermissionDenied', operation: 'manageGroup', count: 1 });
    await end();
  });

  test(`tells of a typing notice that did not arrive, ${tellsOfMessages ? 'and' : 'but not'} of a message`, async () => {
    const { rootStore, signedIn, told, end } = await startKit(kit, own, {
      acknowledge: { errorCode: 1, reason: 'blocked' },
    });
    await signedIn();
    const { messageStore, client } = rootStore;
    const message = own.text(client);
    messageStore.sendMessage(message as never);
    const failed = { kind: 'messageUndelivered', operation: 'send' } as const;
    if (tellsOfMessages) await told({ ...failed, count: 1 });
    else await waitFor(() => expect(message).toMatchObject({ sendStatus: 'failed' }));

    messageStore.sendTypingCmd({ chatType: 'singleChat', conversationId: 'bob' } as never);
    await told({ ...failed, count: tellsOfMessages ? 2 : 1 });
    await end();
  });

  test('leaves the end of a session to the connection, which the kit gives to what stands in it', async () => {
    const { service, rootStore, signedIn, told, end } = await startKit(kit, own);
    await signedIn();
    await service.kick('signedInElsewhere');
    expect(await screen.findByRole('alertdialog', { name: 'Signed in somewhere else' })).toBeTruthy();
    rootStore.addressStore.destroyGroup('team');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await told({ kind: 'signedInElsewhere', operation: undefined, count: 1 });
    await end();
  });
});
