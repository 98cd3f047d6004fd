import { act, cleanup, render, screen, within } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { AccessibilityInfo, BackHandler, Platform } from 'react-native';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { loadChatErrorLocale } from '../../src/i18n/index.js';
import * as web from '../../src/index.js';
import { ChatErrorProvider } from '../../src/index.js';
import * as native from '../../src/react-native/index.js';
import { type ConnectionScenario, errorFixture, fakeConnection } from '../../src/testing/index.js';
import { recordTranscript } from '../components/transcript.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

/** Surfaces that are given nothing but where they stand. */
type Kit = Readonly<
  Record<'ChatErrorBanner' | 'ChatErrorToaster' | 'ChatErrorModal', ComponentType> &
    Record<'ChatErrorInline', ComponentType<{ scope: string }>>
>;

const handlers = Object.fromEntries(
  ['retry', 'signIn', 'reconnect', 'chooseFile', 'contactSupport', 'copyDetails'].map((name) => [
    name,
    () => Promise.reject(undefined),
  ]),
);

interface ChatProps {
  readonly language?: string;
  readonly children: ReactNode;
}

/** A chat with these surfaces, and what a test needs to make things happen in it. */
async function open({ children, language = 'en' }: ChatProps) {
  const { connection, play } = fakeConnection(nativeDialect);
  let errors: ProvidedErrors | undefined;
  const hear = (found: ProvidedErrors) => {
    errors = found;
  };
  const { unmount } = render(
    <ChatErrorProvider dialect={nativeDialect} connection={connection} handlers={handlers} language={language}>
      {children}
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  await pass(0);
  return {
    unmount,
    play: (scenario: ConnectionScenario) => act(async () => play(scenario)),
    report: (kind: Kind, options: object = {}) =>
      act(async () => void errors?.report(errorFixture(nativeDialect, kind), options)),
  };
}

type Kind = 'serverBusy' | 'uploadFailed' | 'groupFull' | 'groupNotFound' | 'recallTimedOut';
type Chat = Awaited<ReturnType<typeof open>>;

/** Step by step, because React renders after each. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left >= 0; left -= 50) await act(() => vi.advanceTimersByTimeAsync(Math.min(50, left)));
}

/** The notices that people see, by name, with the names of their buttons. */
function shown() {
  const kinds = '[role=group], [role=alertdialog]';
  const notices = [...document.querySelectorAll(kinds)].map((notice) => ({
    name: notice.getAttribute('aria-label') ?? named(notice),
    // On the web, toasts stand in the dialog that is open.
    buttons: [...notice.querySelectorAll('button')]
      .filter((button) => button.closest(kinds) === notice)
      .map((button) => button.getAttribute('aria-label') ?? button.textContent),
  }));
  return notices.sort((a, b) => a.name.localeCompare(b.name));
}

function named(element: Element): string {
  const title = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  return title?.textContent ?? '';
}

const touch = (target: Element, type: 'touchstart' | 'touchend') => {
  const changedTouches = [new Touch({ identifier: 1, target })];
  const touches = type === 'touchstart' ? changedTouches : [];
  return act(async () => target.dispatchEvent(new TouchEvent(type, { bubbles: true, changedTouches, touches })));
};
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the surfaces for the web and for React Native', () => {
  const everything = (kit: Kit) => (
    <>
      <kit.ChatErrorBanner />
      <kit.ChatErrorInline scope="message" />
      <kit.ChatErrorToaster />
      <kit.ChatErrorModal />
    </>
  );
  const events: Readonly<Record<string, (chat: Chat) => Promise<void>>> = {
    async 'a connection that is lost and comes back'({ play }) {
      await play('connected');
      await play('reconnecting');
      await pass(5000);
      await play('connected');
    },
    'a failure': ({ report }) => report('uploadFailed'),
    async 'a failure that happens again'({ report }) {
      await report('groupFull');
      await pass(2000);
      await report('groupFull');
    },
    async 'several failures at once'({ report }) {
      for (const kind of ['groupFull', 'groupNotFound', 'recallTimedOut', 'uploadFailed'] as const) await report(kind);
    },
    'a message that is not sent': ({ report }) => report('serverBusy', { operation: 'send', scope: 'message' }),
    async 'a kick'({ play, report }) {
      await play('connected');
      await play('signedInElsewhere');
      await report('uploadFailed');
    },
  };

  test.each(Object.entries(events))('show and say the same of %s', async (_, happens) => {
    const { spoken } = recordTranscript();
    const run = async (kit: Kit) => {
      const from = spoken.length;
      const chat = await open({ children: everything(kit) });
      await happens(chat);
      await pass(3000);
      const result = {
        shown: shown(),
        spoken: spoken.slice(from).map(({ politeness, text }) => `${politeness}: ${text.replaceAll('\n', '')}`),
      };
      chat.unmount();
      await pass(0);
      return result;
    };
    const onWeb = await run(web as Kit);
    expect(onWeb.shown.length).toBeGreaterThan(0);
    const inReactNative = await run(native as Kit);
    expect(inReactNative).toEqual(onWeb);
  });
});

describe('a screen reader', () => {
  const { OS } = Platform;
  afterEach(() => {
    Object.assign(Platform, { OS });
  });

  test.each(['ios', 'android'] as const)('is told once on %s: by a call or by a live region', async (platform) => {
    Object.assign(Platform, { OS: platform });
    const announce = vi.spyOn(AccessibilityInfo, 'announceForAccessibility');
    const { spoken } = recordTranscript();
    const { report } = await open({ children: <native.ChatErrorBanner /> });
    await report('uploadFailed');
    await pass(1000);
    const sentence = 'Problem File not uploaded The upload didn’t finish. Try again, or choose a smaller file.';
    const isIos = platform === 'ios';
    expect(announce.mock.calls).toEqual(isIos ? [[sentence]] : []);
    expect(spoken.map(({ text }) => text)).toEqual(isIos ? [] : [sentence]);
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(isIos ? 0 : 2);
  });

  test('finds live regions there, and empty, before the first notice', async () => {
    await open({ children: <native.ChatErrorInline scope="message" /> });
    const regions = [...document.querySelectorAll('[aria-live]')];
    expect(regions.map(({ textContent }) => textContent)).toEqual(['', '']);
  });
});

describe('a surface for React Native', () => {
  test('puts "Try again" into a line beside the message, and the reason behind "Why?"', async () => {
    const { report } = await open({ children: <native.ChatErrorInline scope="message" /> });
    await report('serverBusy', { operation: 'send', scope: 'message' });
    const title = screen.getByRole('group').getAttribute('aria-label') ?? '';
    expect(screen.getByText('Not sent')).toBeVisible();
    expect(screen.queryByText(title)).toBeNull();
    await press('Why?');
    expect(screen.getByText(title)).toBeVisible();
  });

  test('shows the most urgent toast in front, the others on demand, and none that had its time behind it', async () => {
    const { report } = await open({ children: <native.ChatErrorToaster /> });
    for (const kind of ['recallTimedOut', 'groupFull', 'uploadFailed'] as const) await report(kind);
    expect(shown()).toMatchObject([{ name: 'File not uploaded' }]);
    await pass(20_000);
    await press('2 more');
    expect(shown().map(({ name }) => name)).toContain('Too late to unsend');
    await press('Show less');
    expect(shown()).toHaveLength(1);
  });

  test('keeps a toast while it is touched', async () => {
    // Toasts end by time only where a history records them.
    const children = [<native.ChatErrorHistory key="history" />, <native.ChatErrorToaster key="toaster" />];
    const { report } = await open({ children });
    await report('recallTimedOut');
    const toast = screen.getByRole('group');
    await touch(toast, 'touchstart');
    await pass(20_000);
    expect(toast).toBeVisible();
    await touch(toast, 'touchend');
    await pass(20_000);
    expect(screen.queryByRole('group')).toBeNull();
  });

  test.each([true, false])(
    'takes no tap meant for the screen when the dialog opens: in a Modal %s',
    async (inModal) => {
      const back = vi.spyOn(BackHandler, 'addEventListener');
      const { play } = await open({ children: <native.ChatErrorModal inModal={inModal} /> });
      await play('connected');
      await play('signedInElsewhere');
      await pass(100);
      const dialog = screen.getByRole('alertdialog', { name: 'Signed in somewhere else' });
      const atCenterOf = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2);
      };
      const button = within(dialog).getByRole('button', { name: 'Sign in' });
      expect(button.contains(atCenterOf(button))).toBe(false);
      await pass(600);
      expect(button.contains(atCenterOf(button))).toBe(true);
      // The back button of Android does not lead past it.
      expect(back.mock.calls.map(([, onBack]) => onBack())).toEqual(inModal ? [] : [true]);
      expect(dialog).toBeVisible();
    },
  );

  test('lists what was shown, with "Try again" while it is open', async () => {
    const { report } = await open({
      children: (
        <>
          <native.ChatErrorHistory />
          <native.ChatErrorToaster />
        </>
      ),
    });
    await report('uploadFailed');
    const entry = screen.getByRole('listitem');
    expect(within(entry).getAllByRole('button')).toHaveLength(1);
    await press('Clear list');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  test('keeps clear of what covers the edges of the screen', async () => {
    const insets = { top: 50, left: 40, right: 30, bottom: 20 };
    const { report } = await open({ children: <native.ChatErrorBanner insets={insets} /> });
    await report('uploadFailed');
    const title = screen.getByText('File not uploaded').getBoundingClientRect();
    const banner = screen.getByRole('group').getBoundingClientRect();
    const close = screen.getByRole('button', { name: 'Close' }).getBoundingClientRect();
    expect(title.top - banner.top).toBeGreaterThanOrEqual(50);
    expect(title.left - banner.left).toBeGreaterThanOrEqual(40);
    expect(banner.right - close.right).toBeGreaterThanOrEqual(30);
  });
});

const languages = { en: 'ltr', de: 'ltr', ar: 'rtl' } as const;

test.each(Object.entries(languages))(
  'on a small phone every button is 44 dp and nothing sticks out: %s',
  async (language, dir) => {
    await Promise.all([page.viewport(320, 640), loadChatErrorLocale(language)]);
    document.documentElement.dir = dir;
    const { report, play } = await open({
      language,
      children: (
        <>
          <native.ChatErrorBanner />
          <native.ChatErrorInline scope="message" />
          <native.ChatErrorToaster position="bottom" />
          <native.ChatErrorModal inModal={false} />
        </>
      ),
    });
    await play('connected');
    await play('sessionExpiring');
    await report('serverBusy', { operation: 'send', scope: 'message' });
    for (const kind of ['uploadFailed', 'groupFull'] as const) await report(kind);
    await play('signedInElsewhere');
    await pass(1000);
    const boxes = [...document.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThan(5);
    for (const { width, height, left, right } of boxes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    }
    expect(document.documentElement.scrollWidth).toBe(320);
    document.documentElement.dir = 'ltr';
    await page.viewport(1000, 700);
  },
);
