import { act, render } from '@testing-library/react';
import type { CSSProperties, ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import {
  ChatErrorBanner,
  ChatErrorBoundary,
  ChatErrorDetails,
  type ChatErrorEnvironment,
  ChatErrorHistory,
  ChatErrorInline,
  type ChatErrorKind,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  ChatErrorUnsentBar,
  loadChatErrorLocale,
} from '../../src/index.js';
import { actions } from '../../src/kinds/kind.js';
import { byKind } from '../byKind.js';
import { devTools } from '../components/devTools.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

/** Every theme in both directions, each in a language of its own. */
const looks = {
  light: { language: 'en', dir: 'ltr', 'data-chat-error-theme': 'light' },
  dark: { language: 'zh-CN', dir: 'ltr', 'data-chat-error-theme': 'dark' },
  contrast: { language: 'de', dir: 'ltr', 'data-chat-error-theme': 'light', 'data-chat-error-contrast': 'more' },
  lightRtl: { language: 'ar', dir: 'rtl', 'data-chat-error-theme': 'light' },
  darkRtl: { language: 'he', dir: 'rtl', 'data-chat-error-theme': 'dark' },
  contrastRtl: { language: 'fa', dir: 'rtl', 'data-chat-error-theme': 'dark', 'data-chat-error-contrast': 'more' },
} as const;
type Look = (typeof looks)[keyof typeof looks];

/** A retry succeeds, fails or never settles, depending on the notice. */
const handlers = {
  ...Object.fromEntries(actions.map((action) => [action, () => {}])),
  retry: ({ notice }: { notice: { scope?: string; kind: string } }) => {
    if (notice.kind === 'downloadFailed') return Promise.resolve();
    return notice.scope === 'again' ? Promise.reject(new Error('again')) : new Promise(() => {});
  },
};

/** A dialect that also knows how long to wait. */
const dialect = {
  ...byKind,
  read: (error: unknown) =>
    error === 'messageRateLimited'
      ? ({ shape: 'bare', kind: error, retryAfterMs: 44_000 } as const)
      : byKind.read(error as string),
};

/** Time stands still unless a look moves it. */
let now = 0;
const environment: Partial<ChatErrorEnvironment> = { now: () => now, after: () => () => {}, isOnline: () => true };

beforeAll(async () => {
  await Promise.all(Object.values(looks).map(({ language }) => loadChatErrorLocale(language)));
});
afterAll(async () => {
  await resizeWindow(windowSize.width, windowSize.height);
  await page.viewport(1000, 700);
});

/** The window around the page of the tests. A page that is larger would be scaled down. */
const windowSize = { width: window.top?.innerWidth, height: window.top?.innerHeight };
const resizeWindow = (width = 0, height = 0) =>
  devTools().send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });

const look = { background: 'Canvas', color: 'CanvasText', width: 300, display: 'grid', gap: 10, alignContent: 'start' };

interface ColumnProps {
  readonly attributes: Look;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

function Column({ attributes, style, children }: ColumnProps) {
  const { language, ...rest } = attributes;
  return (
    <div {...rest} lang={language} style={{ ...look, ...style }}>
      <ChatErrorProvider dialect={dialect} handlers={handlers} language={language} environment={environment}>
        {children}
      </ChatErrorProvider>
    </div>
  );
}

function Broken(): never {
  throw new Error('broken');
}

const lines = ['failed', 'again', 'running', 'waiting', 'open'];

/** Everything in the flow of a page. */
function Everything({ to }: { readonly to: (errors: ProvidedErrors) => void }) {
  return (
    <>
      <ChatErrorBanner />
      <ChatErrorBanner error="networkDown" />
      <ChatErrorBanner error="notSignedIn" variant="card" />
      <div className="press">
        <ChatErrorBanner error="downloadFailed" />
      </div>
      <div className="press">
        <ChatErrorInline error="uploadFailed" />
      </div>
      <div style={{ padding: '0 8px' }}>
        {lines.map((scope, at) => (
          <ChatErrorInline key={scope} scope={scope} align={at % 2 === 0 ? 'end' : 'start'} />
        ))}
      </div>
      <ChatErrorUnsentBar />
      <ChatErrorBoundary slots={{ extra: (view) => <ChatErrorDetails view={view} /> }}>
        <Broken />
      </ChatErrorBoundary>
      <div style={{ height: 390, overflow: 'hidden' }}>
        <ChatErrorHistory />
      </div>
      <Errors to={to} />
    </>
  );
}

async function matches(name: string) {
  for (const animation of document.getAnimations()) animation.finish();
  await expect(page.elementLocator(document.documentElement)).toMatchScreenshot(name, {
    // As much as the strokes of one icon. The shade of an edge, which differs from one Chromium to the next, does not count.
    comparatorOptions: { allowedMismatchedPixelRatio: 0.0005 },
  });
}

const press = (selector: string) =>
  act(async () => {
    for (const button of document.querySelectorAll<HTMLElement>(selector)) button.click();
  });

test('everything in the flow of a page looks as it did, in every theme and direction', async () => {
  // React tells of every error that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await resizeWindow(1850, 1520);
  await page.viewport(1850, 1520);
  now = new Date(2026, 10, 25, 9, 30).getTime();
  const all: ProvidedErrors[] = [];
  const { container } = render(
    <div style={{ display: 'flex', gap: 10 }}>
      {Object.entries(looks).map(([name, attributes], at) => (
        <Column key={name} attributes={attributes}>
          <Everything
            to={(errors) => {
              all[at] = errors;
            }}
          />
        </Column>
      ))}
    </div>,
  );
  const reportAll = (report: (errors: ProvidedErrors) => void) => act(async () => all.forEach(report));
  await reportAll(({ report }) => {
    for (const scope of lines) if (scope !== 'waiting') report('sendFailed', { operation: 'send', scope });
  });
  now += 2 * 86_400_000;
  await reportAll(({ report }) => {
    report('messageRateLimited', { operation: 'send', scope: 'waiting' });
    for (let time = 0; time < 3; time++) report('serverBusy');
    report('requestTimedOut');
  });
  await press('.press .chat-error-action:first-child, h3:first-of-type + ol > :first-child [data-action]');
  await press('[data-line]:nth-child(2) [data-action], [data-line]:nth-child(3) [data-action]');
  await press('[data-line]:nth-child(5) [aria-expanded]');
  for (const details of container.querySelectorAll<HTMLDetailsElement>('.chat-error-details')) details.open = true;
  await fontsLoaded(container);
  await matches('page');
});

test.each([
  ['light', 400],
  ['darkRtl', 520],
  ['contrast', 400],
] as const)('toasts and a dialog look as they did: %s', async (name, width) => {
  await page.viewport(width, 320);
  let errors: ProvidedErrors | undefined;
  const { container } = render(
    <Column attributes={looks[name]} style={{ width: '100%', height: '100vh' }}>
      <ChatErrorToaster />
      <ChatErrorModal />
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </Column>,
  );
  const report = (...kinds: ChatErrorKind[]) =>
    act(async () => {
      for (const kind of kinds) errors?.report(kind);
    });
  await report('recallTimedOut', 'groupFull', 'uploadFailed');
  await press('[data-chat-error-surface=toast]:not([data-behind]) [data-primary]');
  await fontsLoaded(container);
  await matches(`toasts, ${name}`);
  await report('signedInElsewhere');
  await fontsLoaded(container);
  await matches(`dialog, ${name}`);
});
