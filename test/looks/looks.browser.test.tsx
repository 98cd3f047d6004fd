import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  loadChatErrorLocale,
} from '../../src/index.js';
import { actions } from '../../src/kinds/kind.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { byKind } from '../byKind.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

/** One of each severity. */
const all = ['signedInElsewhere', 'fileTooLarge', 'serverBusy', 'recallTimedOut'] as const satisfies ChatErrorKind[];
const handlers = Object.fromEntries(actions.map((action) => [action, () => {}]));

const surfaces = {
  banner: { height: 500, shown: all.map((kind) => <ChatErrorBanner key={kind} error={kind} />), reported: [] },
  inline: { height: 500, shown: all.map((kind) => <ChatErrorInline key={kind} error={kind} />), reported: [] },
  modal: { height: 300, shown: [<ChatErrorModal key="modal" />], reported: all.slice(0, 1) },
  toast: { height: 560, shown: [<ChatErrorToaster key="toaster" />], reported: all },
} satisfies Record<string, { height: number; shown: ReactNode[]; reported: readonly ChatErrorKind[] }>;

const looks = {
  light: { language: 'en', dir: 'ltr', 'data-chat-error-theme': 'light' },
  dark: { language: 'ar', dir: 'rtl', 'data-chat-error-theme': 'dark' },
  contrast: { language: 'zh-CN', dir: 'ltr', 'data-chat-error-theme': 'light', 'data-chat-error-contrast': 'more' },
} as const;

beforeAll(() => Promise.all(Object.values(looks).map(({ language }) => loadChatErrorLocale(language))));
afterAll(() => page.viewport(1000, 700));

describe.each(Object.entries(surfaces))('the %s', (surface, { height, shown, reported }) => {
  test.each(Object.entries(looks))('looks as it did: %s', async (look, { language, ...attributes }) => {
    await page.viewport(400, height);
    document.documentElement.lang = language;
    let errors: ProvidedErrors | undefined;
    const { container } = render(
      <div
        {...attributes}
        style={{
          background: 'Canvas',
          minHeight: '100vh',
          boxSizing: 'border-box',
          display: 'grid',
          alignContent: 'start',
          gap: 12,
          padding: 8,
        }}
      >
        <ChatErrorProvider dialect={byKind} handlers={handlers} language={language}>
          {shown}
          <Errors
            to={(found) => {
              errors = found;
            }}
          />
        </ChatErrorProvider>
      </div>,
    );
    await act(async () => {
      for (const kind of reported) errors?.report(kind);
    });
    await fontsLoaded(container);
    await expect(page.elementLocator(document.documentElement)).toMatchScreenshot(`${surface}, ${look}`, {
      // As much as the strokes of one icon. The shade of an edge, which differs from one Chromium to the next, does not count.
      comparatorOptions: { allowedMismatchedPixelRatio: 0.001 },
    });
  });
});
