import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { remoteService } from '../stub/client.js';
import { startChat } from './Chat.js';
import type { SdkName } from './sdks.js';
import type { OtherTab, StartTab } from './tab.js';

const opened: Window[] = [];

afterEach(() => {
  for (const page of opened.splice(0)) page.close();
});

/** Opens another page of this origin, with an SDK and a copy of the kit of its own, for the chat service of a test. */
async function openTab(sdk: SdkName, name: string): Promise<OtherTab> {
  const page = window.open('about:blank', '_blank', 'popup') as Window & { startTab?: StartTab };
  opened.push(page);
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = new URL('./tab.ts', import.meta.url).href;
  page.document.head.append(script);
  const { apiUrl, url } = remoteService(`${sdk}-${name.replace(/\W/g, '')}`);
  const start = await vi.waitUntil(() => page.startTab, { timeout: 20_000 });
  return start(sdk, { apiUrl, url });
}

describe.each(['agora-chat', 'easemob-websdk'] as const)('two pages with the real %s', (sdk) => {
  test('a second tab is called a tab, and “Use here” takes the chat back', async () => {
    const signIn = vi.fn(() => chat.signIn());
    const chat = startChat(sdk, 'tab', { signIn, contactSupport: () => {} });
    await chat.service.behave({ oneDevice: true });
    const tab = await openTab(sdk, 'tab');
    await chat.signIn();
    await tab.connection.open({ user: 'alice', pwd: 'secret' });
    const dialog = await screen.findByRole('alertdialog', { name: 'Chat is open in another tab' });
    expect([...dialog.querySelectorAll('[data-action]')].map(({ textContent }) => textContent)).toEqual(['Use here']);
    expect(tab.kinds()).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Use here' }));
    expect(signIn).toHaveBeenCalledOnce();
    await waitFor(() => expect(chat.shown()).toEqual([]));
    await waitFor(() => expect(tab.kinds()).toEqual(['openInAnotherTab']));
    chat.connection.close();
  });

  test('another device is not called a tab while a tab of the same person is open', async () => {
    const chat = startChat(sdk, 'device');
    const tab = await openTab(sdk, 'device');
    await tab.connection.open({ user: 'alice', pwd: 'secret' });
    // Both may be signed in: such an app gives each tab a device ID of its own.
    await chat.signIn();
    await chat.service.kick('signedInElsewhere');
    expect(await screen.findByRole('alertdialog', { name: 'Signed in somewhere else' })).toBeTruthy();
    await waitFor(() => expect(tab.kinds()).toHaveLength(1));
    chat.connection.close();
  });

  test('a tab of somebody else is not the reason', async () => {
    const chat = startChat(sdk, 'two people');
    const tab = await openTab(sdk, 'two people');
    await chat.signIn();
    await tab.connection.open({ user: 'bob', pwd: 'secret' });
    await chat.service.kick('signedInElsewhere');
    expect(await screen.findByRole('alertdialog', { name: 'Signed in somewhere else' })).toBeTruthy();
    expect(tab.kinds()).toEqual(['signedInElsewhere']);
    chat.connection.close();
  });
});
