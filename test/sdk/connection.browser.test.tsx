import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startChat } from './Chat.js';

const patient = { timeout: 4000 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(['agora-chat', 'easemob-websdk'] as const)('the connection of the real %s', (sdk) => {
  test.each([
    ['signedInElsewhere', 'signedInElsewhere', 'Signed in somewhere else'],
    ['removed', 'accountRemoved', 'Account no longer available'],
    ['passwordChanged', 'passwordChanged', 'Your password changed'],
    ['byOtherDevice', 'signedOutRemotely', 'You were signed out'],
  ] as const)(
    'a kick (%s) and all that follows is one modal, gone when the person is back',
    async (kick, kind, title) => {
      const chat = startChat(sdk, `kick ${kick}`);
      await chat.signIn();
      await chat.service.kick(kick);
      expect(await screen.findByRole('alertdialog', { name: title })).toBeTruthy();

      const { errors, connection } = chat;
      const text = chat.sdk.message.create({ type: 'txt', msg: 'hello', to: 'bob', chatType: 'singleChat' });
      await expect(
        errors().track(connection.send(text), { operation: 'send', scope: 'composer' }),
      ).rejects.toMatchObject({ type: 39 });
      await pause(300);
      expect(chat.shown()).toMatchObject([{ surface: 'modal', kind, role: 'alertdialog' }]);
      expect(errors().notices).toMatchObject([{ kind, count: 1 }]);

      await chat.signIn();
      await waitFor(() => expect(chat.shown()).toEqual([]));
      connection.close();
    },
  );

  test('a short gap is not worth a word; a longer one is, until it is over', async () => {
    const chat = startChat(sdk, 'gap');
    await chat.signIn();
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await pause(200);
    expect(chat.shown()).toEqual([]);
    await waitFor(
      () =>
        expect(chat.shown()).toMatchObject([
          { surface: 'banner', kind: 'networkDown', role: 'group', title: 'You’re offline' },
        ]),
      patient,
    );
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    onLine.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await waitFor(() =>
      expect(chat.shown()).toMatchObject([{ surface: 'banner', title: 'Back online', role: 'group' }]),
    );
    await waitFor(() => expect(chat.shown()).toEqual([]), { timeout: 6000 });
    chat.connection.close();
  });

  test('a socket that drops is said to reconnect until it has', async () => {
    const chat = startChat(sdk, 'drop');
    await chat.signIn();
    chat.connection.autoReconnectNumMax = 100;
    await chat.service.behave({ sockets: 'close' });
    await chat.service.dropSockets();
    await waitFor(
      () => expect(chat.shown()).toMatchObject([{ surface: 'banner', kind: 'reconnecting', role: 'group' }]),
      { timeout: 8000 },
    );
    await chat.service.behave({ sockets: 'accept' });
    await waitFor(() => expect(chat.shown()).toMatchObject([{ surface: 'banner', title: 'Back online' }]), {
      timeout: 8000,
    });
    chat.connection.close();
  });

  test('an outage that the SDK gives up on stays, with a way to reconnect', async () => {
    const chat = startChat(sdk, 'lost');
    await chat.signIn();
    await chat.service.behave({ sockets: 'close' });
    await chat.service.dropSockets();
    chat.connection.autoReconnectNumMax = 1;
    await waitFor(
      () => expect(chat.shown()).toMatchObject([{ surface: 'banner', kind: 'connectionLost', actions: ['reconnect'] }]),
      { timeout: 12_000 },
    );
    chat.connection.close();
  });

  test('a session that runs out is announced, then over', async () => {
    const chat = startChat(sdk, 'expiry');
    await chat.service.behave({ tokenLife: 2 });
    await chat.signIn();
    await waitFor(
      () => expect(chat.shown()).toMatchObject([{ surface: 'banner', kind: 'sessionExpiring', role: 'group' }]),
      { timeout: 3000 },
    );
    await waitFor(
      () => expect(chat.shown()).toMatchObject([{ surface: 'modal', kind: 'sessionExpired', role: 'alertdialog' }]),
      { timeout: 3000 },
    );
    await expect(chat.errors().track(chat.connection.getGroupInfo({ groupId: 'team' }))).rejects.toMatchObject({
      type: 700,
    });
    await pause(100);
    expect(chat.shown()).toMatchObject([{ kind: 'sessionExpired' }]);
    chat.connection.close();
  });

  test('a session that the app refreshes in time is nobody’s concern', async () => {
    const refreshSession = vi.fn(async () => {});
    const chat = startChat(sdk, 'refresh', { refreshSession });
    await chat.service.behave({ tokenLife: 5 });
    await chat.signIn();
    await waitFor(() => expect(refreshSession).toHaveBeenCalledOnce(), { timeout: 6000 });
    await pause(100);
    expect(chat.shown()).toEqual([]);
    chat.connection.close();
  });

  test('signing out is no error', async () => {
    const chat = startChat(sdk, 'logout');
    await chat.signIn();
    chat.connection.close();
    await pause(1800);
    expect(chat.shown()).toEqual([]);
  });

  test('nothing is listened to after the kit is gone', async () => {
    const chat = startChat(sdk, 'unmount');
    const handlers = () => Object.keys(chat.connection.eventHandler?.handlerData ?? {});
    expect(handlers().some((id) => id.startsWith('chat-error-kit'))).toBe(true);
    chat.unmount();
    expect(handlers()).toEqual([]);
    chat.connection.close();
  });

  test('the person signs in again with a button that says how it goes', async () => {
    let succeed = () => {};
    const signIn = vi.fn(() => new Promise<void>((resolve) => (succeed = resolve)));
    const chat = startChat(sdk, 'again', { signIn });
    await chat.signIn();
    await chat.service.kick('byOtherDevice');
    const button = await screen.findByRole('button', { name: 'Sign in' });
    await userEvent.click(button);
    button.click();
    expect(signIn).toHaveBeenCalledOnce();
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(await screen.findByText('One moment…')).toBeTruthy();
    succeed();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    chat.connection.close();
  });
});
