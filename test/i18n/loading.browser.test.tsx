import { act, render, screen, waitFor } from '@testing-library/react';
import i18next, { type i18n as I18n } from 'i18next';
import HttpBackend from 'i18next-http-backend';
import { afterEach, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import turkish from '../../locales/tr/chatErrors.json';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorProvider, loadChatErrorLocale } from '../../src/index.js';
import type { Answer } from './answerWith.js';

// The kit loads a language once for a page: each test has languages of its own.
const kick = { type: 206 };
const english = 'Signed in somewhere else';
const html = { type: 'text/html', body: '<!doctype html><p>Welcome to our hotel</p>' };

function Chat({ host, language }: { readonly host?: I18n; readonly language?: string }) {
  return (
    <ChatErrorProvider dialect={webDialect} i18n={host} language={language}>
      <ChatErrorBanner error={kick} />
    </ChatErrorProvider>
  );
}

let warn: MockInstance;
let stop = () => {};
/** Every title that was on screen since the test began. */
const seen = new Set<string>();

// The 250 entries that a browser keeps by default are taken by the modules of the page.
beforeAll(() => performance.setResourceTimingBufferSize(10_000));

beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  seen.clear();
  const look = () => {
    for (const { textContent } of document.querySelectorAll('.chat-error-title')) seen.add(textContent ?? '');
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  stop = () => observer.disconnect();
});
afterEach(async () => {
  stop();
  for (const language of answered) await commands.answerWith(language, 'file');
  answered.clear();
});

const answered = new Set<string>();
function answerWith(language: string, answer: Answer): Promise<void> {
  answered.add(language);
  return commands.answerWith(language, answer);
}

const timesAsked = (language: string) =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/locales/${language}/chatErrors.json?`))
    .length;
const settled = (language: string, times: number) => expect.poll(() => timesAsked(language)).toBe(times);
const shownIn = (language: string) =>
  expect.poll(() => document.querySelector('.chat-error-banner')?.getAttribute('lang')).toBe(language);
const title = () => document.querySelector('.chat-error-title')?.textContent;
const told = () =>
  waitFor(() =>
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/could not be loaded.* is deployed/)),
  );
const backOnline = () => act(async () => window.dispatchEvent(new Event('online')));

describe('a language whose file', () => {
  test.each<[string, string, Answer]>([
    ['cannot be reached', 'de', 'offline'],
    ['is not there', 'fr', { status: 404, body: '' }],
    ['has a page of a Wi-Fi in its place', 'pl', html],
  ])('%s leaves English, is told once, and is had when the network is back', async (_, language, answer) => {
    await answerWith(language, answer);
    render(<Chat language={language} />);
    await settled(language, 1);
    await told();
    await backOnline();
    await settled(language, 2);
    await shownIn('en');

    await answerWith(language, 'file');
    await backOnline();
    await shownIn(language);
    expect([...seen]).toEqual([english, title()]);
    expect(warn).toHaveBeenCalledOnce();
  });

  // A browser keeps a module once it has come, whatever is in it, until the page is loaded anew.
  test.each([
    ['was cut off', 'it', 'export default {"kinds": {"signedIn'],
    ['holds something else', 'nl', 'export default 42'],
    ['holds no words', 'th', 'export default {"kinds": "none"}'],
  ])('%s leaves English, and is told once', async (_, language, body) => {
    await answerWith(language, { body });
    render(<Chat language={language} />);
    await told();
    await backOnline();
    await shownIn('en');
    expect([...seen]).toEqual([english]);
    expect(warn).toHaveBeenCalledOnce();
  });

  test('lacks some words leaves those in English', async () => {
    const body = 'export default {"kinds": {"signedInElsewhere": {"title": "Otro dispositivo"}}}';
    await answerWith('es', { body });
    render(<Chat language="es" />);
    await screen.findByText('Otro dispositivo');
    expect(screen.getByText(/Chat works in one place/)).toBeTruthy();
    expect([...seen]).toEqual([english, 'Otro dispositivo']);
  });

  test('holds numbers for words leaves those in English', async () => {
    const body = 'export default {"kinds": {"signedInElsewhere": {"title": 42, "message": null}}}';
    await answerWith('vi', { body });
    render(<Chat language="vi" />);
    await shownIn('vi');
    expect([...seen]).toEqual([english]);
  });
});

test('the last language chosen stays, even when the one before it arrives later', async () => {
  await answerWith('ja', 'later');
  const { rerender } = render(<Chat language="ja" />);
  rerender(<Chat language="ko" />);
  await shownIn('ko');
  const korean = title();
  await answerWith('ja', 'file');
  await loadChatErrorLocale('ja');
  await shownIn('ko');
  expect([...seen]).toEqual([english, korean]);
});

describe('i18next-http-backend', () => {
  async function hostFrom(loadPath: string, language: string) {
    const host = i18next.createInstance().use(HttpBackend);
    await host.init({ lng: language, fallbackLng: false, ns: ['chatErrors'], backend: { loadPath } });
    return host;
  }

  test('may serve the files of the kit, which the kit then need not reach', async () => {
    await answerWith('tr', 'offline');
    render(<Chat host={await hostFrom('/locales/{{lng}}/{{ns}}.json', 'tr')} />);
    expect(title()).toBe(turkish.kinds.signedInElsewhere.title);
    expect(document.querySelector('.chat-error-banner')?.getAttribute('lang')).toBe('tr');
  });

  test('that has nothing leaves the words to the kit', async () => {
    render(<Chat host={await hostFrom('/nowhere/{{lng}}/{{ns}}.json', 'uk')} />);
    await shownIn('uk');
    expect([...seen]).toEqual([english, title()]);
  });
});
