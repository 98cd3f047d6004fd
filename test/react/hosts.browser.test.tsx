import { act, render, screen, waitFor } from '@testing-library/react';
import i18next, { type i18n as I18n, type InitOptions } from 'i18next';
import { Suspense, useEffect } from 'react';
import { I18nextProvider, initReactI18next, setI18n, useTranslation } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { matchLanguage } from '../../src/i18n/languages.js';
import { ChatErrorBanner, ChatErrorProvider, createChatErrorStore, loadChatErrorLocale } from '../../src/index.js';

const kick = { type: 206 };
const english = 'Signed in somewhere else';
const chinese = '已在其他地方登录';

async function hostWith(options: InitOptions): Promise<I18n> {
  const host = i18next.createInstance();
  await host.init({ lng: 'en', fallbackLng: 'en', resources: {}, ...options });
  return host;
}

function Chat({ host, language }: { host?: I18n; language?: string }) {
  return (
    <ChatErrorProvider dialect={webDialect} i18n={host} language={language}>
      <ChatErrorBanner error={kick} />
    </ChatErrorProvider>
  );
}

const title = async () => (await waitFor(() => document.querySelector('.chat-error-title') as HTMLElement)).textContent;

describe('a chat stays on screen with its notice', () => {
  const thrower = () => {
    throw new Error('broken');
  };
  const methods = Object.fromEntries(
    ['on', 'off', 'exists', 't', 'hasResourceBundle', 'getFixedT'].map((name) => [name, thrower]),
  );
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();

  test.each([
    ['methods that throw', methods],
    ['a language that cannot be read', Object.defineProperty({}, 'language', { get: thrower })],
    ['a store that cannot be read', Object.defineProperty({ language: 'en' }, 'store', { get: thrower })],
    ['a language that is none', { language: 5 }],
    ['no method at all', {}],
    ['a proxy that was revoked', revoked],
  ])('if its i18next has %s', async (_, host) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { unmount } = render(<Chat host={host as never} />);
    expect(await title()).toBe(english);
    unmount();
  });

  test.each([5, {}, [], '', 'no language at all', Symbol('s')])('if its language is %o', async (language) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    render(<Chat language={language as never} />);
    expect(await title()).toBe(english);
  });
});

describe('the language', () => {
  test('is that of the page where there is no i18next, and follows it', async () => {
    render(<ChatErrorBanner error={kick} dialect={webDialect} />);
    expect(await title()).toBe(english);
    document.documentElement.lang = 'zh-CN';
    expect(await screen.findByText(chinese)).toBeTruthy();
    document.documentElement.lang = 'en-GB';
    expect(await screen.findByText(english)).toBeTruthy();
  });

  test('is that of the app’s i18next, and reaches what is on screen when it changes', async () => {
    const host = await hostWith({});
    render(<Chat host={host} />);
    expect(await title()).toBe(english);
    await act(() => host.changeLanguage('zh-CN'));
    expect(await screen.findByText(chinese)).toBeTruthy();
    expect(document.querySelector('[data-chat-error-surface]')?.getAttribute('lang')).toBe('zh-CN');
    await act(() => host.changeLanguage('en'));
    expect(await screen.findByText(english)).toBeTruthy();
  });

  test('is that of the nearest I18nextProvider', async () => {
    const host = await hostWith({ lng: 'zh-Hans-SG' });
    render(
      <I18nextProvider i18n={host}>
        <ChatErrorBanner error={kick} dialect={webDialect} />
      </I18nextProvider>,
    );
    expect(await screen.findByText(chinese)).toBeTruthy();
  });

  test('is that of the prop before all', async () => {
    const host = await hostWith({ lng: 'zh-CN' });
    const { rerender } = render(<Chat host={host} language="en" />);
    expect(await title()).toBe(english);
    rerender(<Chat host={host} language="zh_CN.UTF-8" />);
    expect(await screen.findByText(chinese)).toBeTruthy();
  });

  test('ends with the last choice, however fast it changes', async () => {
    const host = await hostWith({});
    render(<Chat host={host} />);
    await act(async () => {
      for (const language of ['zh-CN', 'en', 'zh-CN', 'en', 'zh-CN']) void host.changeLanguage(language);
    });
    expect(await screen.findByText(chinese)).toBeTruthy();
  });

  test('that nobody has words for is English, and the developer is told once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { rerender } = render(<Chat language="tlh" />);
    expect(await title()).toBe(english);
    rerender(<Chat language="tlh" />);
    await waitFor(() =>
      expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("no texts in the language 'tlh'")),
    );
    expect(document.querySelector('[data-chat-error-surface]')?.getAttribute('lang')).toBe('en');
  });
});

describe('an app that rewords', () => {
  const reworded = { en: { chatErrors: { kinds: { signedInElsewhere: { title: 'Hello from the other phone' } } } } };

  test('one text keeps the kit’s words for the rest', async () => {
    render(<Chat host={await hostWith({ resources: reworded })} />);
    expect(await title()).toBe('Hello from the other phone');
    expect(screen.getByText(/Chat works in one place/)).toBeTruthy();
  });

  test('one number leaves the kind as it is elsewhere', async () => {
    const host = await hostWith({
      resources: { en: { chatErrors: { codes: { web: { 206: { title: 'Number 206' } } } } } },
    });
    render(<Chat host={host} />);
    expect(await title()).toBe('Number 206');
  });

  test('a kind that borrows its words rewords that kind alone', async () => {
    const host = await hostWith({
      resources: { en: { chatErrors: { kinds: { moderationRefused: { title: 'Moderated' } } } } },
    });
    render(
      <ChatErrorProvider dialect={webDialect} i18n={host}>
        <ChatErrorBanner error={{ type: 508 }} />
        <ChatErrorBanner error={{ type: 501 }} />
      </ChatErrorProvider>,
    );
    expect(await screen.findByText('Moderated')).toBeTruthy();
    expect(screen.getByText('Message not sent')).toBeTruthy();
  });

  test('in one language leaves the others to the kit', async () => {
    const host = await hostWith({ resources: reworded, lng: 'zh-CN' });
    render(<Chat host={host} />);
    expect(await screen.findByText(chinese)).toBeTruthy();
  });

  test('one text in one language needs one line', async () => {
    const host = await hostWith({ lng: 'zh-CN' });
    render(<Chat host={host} />);
    await screen.findByText(chinese);
    await act(async () => host.addResource('zh-CN', 'chatErrors', 'kinds.signedInElsewhere.title', '换了手机？'));
    expect(await title()).toBe('换了手机？');
    expect(document.querySelector('.chat-error-message')?.textContent).toMatch(/\p{Script=Han}/u);
    await act(() => host.changeLanguage('en'));
    expect(await screen.findByText(english)).toBeTruthy();
  });

  test('brings a language that the kit has not', async () => {
    const host = await hostWith({
      lng: 'tlh',
      resources: { tlh: { chatErrors: { kinds: { signedInElsewhere: { title: 'tlhIngan', message: 'Hol' } } } } },
    });
    render(<Chat host={host} />);
    expect(await title()).toBe('tlhIngan');
    expect(document.querySelector('[data-chat-error-surface]')?.getAttribute('lang')).toBe('tlh');
  });

  test.each([
    ['other separators', { keySeparator: '|', nsSeparator: '>' }, {}],
    ['no separators', { keySeparator: false, nsSeparator: false }, {}],
    ['another default namespace', { defaultNS: 'app', ns: ['app'], fallbackNS: 'common' }, {}],
    [
      'flat keys',
      { keySeparator: false },
      { en: { chatErrors: { 'kinds.signedInElsewhere.title': 'Hello from the other phone' } } },
    ],
  ] as const)('may use %s', async (_, options, resources) => {
    render(<Chat host={await hostWith({ ...options, resources: { ...reworded, ...resources } } as InitOptions)} />);
    expect(await title()).toBe('Hello from the other phone');
  });

  test('writes values as its own i18next does', async () => {
    const resources = {
      en: { chatErrors: { labels: { repeated_one: 'once', repeated_other: '__count__ times already' } } },
    };
    const host = await hostWith({ interpolation: { prefix: '__', suffix: '__' }, resources });
    const retry = () => Promise.reject({ type: 606 });
    render(
      <ChatErrorProvider dialect={webDialect} i18n={host}>
        <ChatErrorBanner error={{ type: 606 }} policy={{ groupFull: { actions: ['retry'] } }} handlers={{ retry }} />
      </ChatErrorProvider>,
    );
    (await screen.findByRole('button', { name: 'Try again' })).click();
    expect(await screen.findByText('2 times already')).toBeTruthy();
  });

  test('in an effect below the provider is heard', async () => {
    const host = await hostWith({});
    function Words() {
      useEffect(() => void host.addResourceBundle('en', 'chatErrors', reworded.en.chatErrors), []);
      return null;
    }
    render(
      <ChatErrorProvider dialect={webDialect} i18n={host}>
        <ChatErrorBanner error={kick} />
        <Words />
      </ChatErrorProvider>,
    );
    expect(await screen.findByText('Hello from the other phone')).toBeTruthy();
  });

  test('with an i18next that breaks gets the kit’s words', async () => {
    const host = await hostWith({});
    host.hasResourceBundle = () => {
      throw new Error('plugin');
    };
    render(<Chat host={host} />);
    expect(await title()).toBe(english);
  });

  test('with a backend that delivers late is heard when it does', async () => {
    let deliver = (_: unknown, __: object) => {};
    const backend = {
      type: 'backend' as const,
      init() {},
      read: (_: string, __: string, callback: (error: unknown, data: object) => void) => {
        deliver = callback;
      },
    };
    const host = i18next.createInstance().use(backend);
    void host.init({ lng: 'en', fallbackLng: 'en', ns: ['chatErrors'] });
    render(<Chat host={host} />);
    expect(await title()).toBe(english);
    await act(async () => deliver(null, reworded.en.chatErrors));
    expect(await screen.findByText('Hello from the other phone')).toBeTruthy();
  });
});

describe('an app with some of the kit’s languages', () => {
  const own = { en: { app: { hello: 'Hello' } }, de: { app: { hello: 'Hallo' } } };

  test('is spoken to in the others too, where it lets people choose them', async () => {
    const host = await hostWith({ lng: 'zh-CN', resources: own });
    render(<Chat host={host} />);
    expect(await screen.findByText(chinese)).toBeTruthy();
  });

  test('is spoken to in the one that its i18next settles on, where it does not', async () => {
    const host = await hostWith({ supportedLngs: ['en', 'de'], resources: own });
    render(<Chat host={host} />);
    for (const language of ['de-AT', 'zh-CN', 'en']) {
      await act(() => host.changeLanguage(language));
      await waitFor(() =>
        expect(document.querySelector('.chat-error-banner')?.getAttribute('lang')).toBe(matchLanguage(host.language)),
      );
    }
  });
});

describe('the app’s i18next', () => {
  test('is left exactly as it was, and hears of no missing key', async () => {
    const missingKeyHandler = vi.fn();
    const host = await hostWith({
      saveMissing: true,
      missingKeyHandler,
      resources: { en: { translation: { own: 'x' } } },
    });
    const before = JSON.stringify([host.store.data, host.options, host.language, host.languages]);
    render(<Chat host={host} />);
    await title();
    await act(() => host.changeLanguage('zh-CN'));
    await screen.findByText(chinese);
    await act(() => host.changeLanguage('en'));
    await screen.findByText(english);
    expect(missingKeyHandler).not.toHaveBeenCalled();
    expect(JSON.stringify([host.store.data, host.options, host.language, host.languages])).toBe(before);
  });

  test('is not listened to any more after the kit is gone', async () => {
    const host = await hostWith({});
    // A Map for each event since i18next 23.3, a list before.
    const { observers } = host as unknown as { observers: Record<string, { size?: number; length?: number }> };
    const listeners = () => Object.values(observers).reduce((sum, { size, length }) => sum + (size ?? length ?? 0), 0);
    const before = listeners();
    const { unmount } = render(<Chat host={host} />);
    await title();
    expect(listeners()).toBeGreaterThan(before);
    unmount();
    expect(listeners()).toBe(before);
  });

  test.each([true, false])('may suspend (%s): the kit does not', async (useSuspense) => {
    const never = { type: 'backend' as const, init() {}, read() {} };
    const host = i18next.createInstance().use(initReactI18next).use(never);
    void host.init({ lng: 'en', ns: ['app'], react: { useSuspense } });
    function AppText() {
      useTranslation('app');
      return <p>app text</p>;
    }
    render(
      <I18nextProvider i18n={host}>
        <Suspense fallback={<p>suspended</p>}>
          <AppText />
        </Suspense>
        <ChatErrorBanner error={kick} dialect={webDialect} />
      </I18nextProvider>,
    );
    expect(await title()).toBe(english);
    expect(screen.queryByText('suspended') !== null).toBe(useSuspense);
  });

  test('may not be initialised yet', async () => {
    const host = i18next.createInstance();
    render(<Chat host={host} />);
    expect(await title()).toBe(english);
    await act(() => host.init({ lng: 'zh-CN', resources: {} }));
    expect(await screen.findByText(chinese)).toBeTruthy();
  });
});

test('words that are loaded before are there at once', async () => {
  expect(await loadChatErrorLocale('zh-CN')).toBe('zh-CN');
  render(<Chat language="zh-CN" />);
  expect(screen.getByText(chinese)).toBeTruthy();
});

test.each([
  ['i18next’s own instance, without react-i18next', () => i18next],
  ['i18next’s own instance', () => i18next.use(initReactI18next)],
  ['another instance, as soon as a notice changes', () => i18next.createInstance().use(initReactI18next)],
])('may be initialized after the first notice: %s', async (name, make) => {
  setI18n(undefined as never);
  const store = createChatErrorStore({ dialect: webDialect });
  const { unmount } = render(
    <ChatErrorProvider dialect={webDialect} store={store}>
      <ChatErrorBanner />
    </ChatErrorProvider>,
  );
  await act(async () => store.report(kick));
  expect(await title()).toBe(english);
  await act(async () => void (await make().init({ lng: 'zh-CN', resources: {} })));
  if (name.startsWith('another')) await act(async () => store.report({ ...kick }));
  expect(await screen.findByText(chinese)).toBeTruthy();
  unmount();
  i18next.isInitialized = false;
  setI18n(undefined as never);
});
