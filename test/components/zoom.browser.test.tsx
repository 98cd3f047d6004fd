import { act, render } from '@testing-library/react';
import { createInstance, type ResourceLanguage } from 'i18next';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import english from '../../locales/en/chatErrors.json';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorInline,
  type ChatErrorKind,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
} from '../../src/index.js';
import { errorFixture } from '../../src/testing/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

let errors: ProvidedErrors;

/** The words of the kit with one long word for each text. */
function inOneWord(words: object): ResourceLanguage {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replaceAll(/\s/g, '') : inOneWord(value),
  ]);
  return Object.fromEntries(entries);
}

const host = createInstance();
const handlers = { signIn: () => {}, retry: () => {}, reconnect: () => {}, edit: () => {} };

// A window of 1280x1024 at a zoom of 400 % (WCAG 1.4.10).
beforeEach(async () => {
  await page.viewport(320, 256);
  await host.init({ lng: 'en', resources: { en: { chatErrors: inOneWord(english) } } });
});
afterAll(() => page.viewport(1000, 700));

function App({ dir }: { readonly dir: 'ltr' | 'rtl' }) {
  return (
    <div dir={dir} style={{ paddingBlock: 300 }}>
      <ChatErrorProvider dialect={webDialect} i18n={host} handlers={handlers}>
        <ChatErrorBanner />
        <ChatErrorInline scope="message" />
        <ChatErrorHistory />
        <ChatErrorToaster />
        <ChatErrorModal />
        <Errors
          to={(found) => {
            errors = found;
          }}
        />
      </ChatErrorProvider>
    </div>
  );
}

const report = (kinds: readonly ChatErrorKind[], scope?: string) =>
  act(async () => {
    for (const kind of kinds) errors.report(errorFixture(webDialect, kind), { scope, operation: 'send' });
  });

/** Whether the middle of an element is in view and painted above all else. */
function isReachable(element: Element): boolean {
  element.scrollIntoView({ block: 'center' });
  const { left, top, right, width, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return left >= -1 && right <= innerWidth + 1 && (element.contains(found) || (found?.contains(element) ?? false));
}

const seen = (selector: string) =>
  [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));

const cases = [
  ['banner', ['notSignedIn'], undefined, '.chat-error-banner'],
  ['inline', ['messageTooLarge'], 'message', '.chat-error-inline'],
  ['toast', ['groupFull'], undefined, '.chat-error-toaster'],
  [
    'toast of several',
    ['groupFull', 'userNotFound', 'requestFailed', 'uploadFailed'],
    undefined,
    '.chat-error-toaster',
  ],
  ['modal', ['signedInElsewhere'], undefined, '.chat-error-modal'],
  ['history', ['groupFull', 'userNotFound'], undefined, '.chat-error-history'],
] as const;

describe.each(['ltr', 'rtl'] as const)('%s, at a zoom of 400 percent and with one long word for each text', (dir) => {
  test.each(cases)('everything in the %s can be read and pressed', async (_, kinds, scope, surface) => {
    const onError = vi.fn();
    window.addEventListener('error', onError);
    render(<App dir={dir} />);
    await report(kinds, scope);
    await expect.poll(() => seen(`${surface} button`).length).toBeGreaterThan(0);
    const parts = seen(`${surface} :is(button, p, time)`).filter((part) => !part.closest('.chat-error-unseen'));
    await expect.poll(() => parts.filter((part) => !isReachable(part)).map((part) => part.textContent)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    window.removeEventListener('error', onError);
    expect(onError).not.toHaveBeenCalled();
  });
});
