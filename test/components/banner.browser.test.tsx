import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { ChatErrorBanner, ChatErrorInline, ChatErrorProvider, loadChatErrorLocale } from '../../src/index.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { fakeConnection } from '../../src/testing/index.js';
import { byKind } from '../byKind.js';
import { Errors } from '../Errors.js';
import { errors, hear } from './Chat.js';

const handlers = { reconnect() {}, retry() {} };
const banner = () => document.querySelector('.chat-error-banner') as HTMLElement;
const shownKind = () => banner().dataset.kind;
const isCut = (element: Element) => element.scrollWidth > element.clientWidth;
const visibleTexts = () => [...banner().querySelectorAll('.chat-error-title, .chat-error-message')];

afterEach(async () => {
  vi.useRealTimers();
  document.documentElement.removeAttribute('dir');
  await page.viewport(1000, 700);
});

describe('a banner about the connection', () => {
  const kinds = ['networkDown', 'connectionLost', 'connectionFailed'] as const satisfies ChatErrorKind[];

  test.each(['en', 'de', 'ar'])(
    'is one line of 33 px at any width, and a press shows what is cut off: %s',
    async (language) => {
      await loadChatErrorLocale(language);
      document.documentElement.lang = language;
      document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      for (const width of [320, 360, 768, 1440]) {
        await page.viewport(width, 700);
        for (const kind of kinds) {
          const { unmount } = render(
            <ChatErrorProvider dialect={byKind} language={language}>
              <ChatErrorBanner error={kind} dialect={byKind} handlers={handlers} />
            </ChatErrorProvider>,
          );
          await fontsLoaded(document.documentElement);
          await act(async () => {});
          expect(banner().getBoundingClientRect().height, `${kind}, ${width}`).toBe(33);
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
          const expand = banner().querySelector('.chat-error-expand');
          expect(expand !== null, `${kind}, ${width}`).toBe(visibleTexts().some(isCut));
          if (expand) {
            const { left, top, width: textWidth, height } = visibleTexts()[0]?.getBoundingClientRect() ?? new DOMRect();
            expect(document.elementFromPoint(left + textWidth / 2, top + height / 2)).toBe(expand);
            await userEvent.click(expand);
            expect(expand.getAttribute('aria-expanded')).toBe('true');
            expect(visibleTexts().filter(isCut)).toEqual([]);
          }
          unmount();
        }
      }
    },
  );

  test('takes more than one line where two buttons would leave no room for the text', async () => {
    await page.viewport(320, 700);
    render(<ChatErrorBanner error="connectionFailed" dialect={byKind} handlers={{ ...handlers, signIn() {} }} />);
    const buttons = screen.getAllByRole('button').map((button) => button.getBoundingClientRect());
    expect(buttons).toHaveLength(3);
    expect(Math.max(...buttons.map(({ right }) => right))).toBeLessThanOrEqual(320);
    expect(visibleTexts().filter(isCut)).toEqual([]);
  });

  test('has no button while the device is offline or the SDK reconnects, and "Reconnect" once that has given up', async () => {
    vi.useFakeTimers();
    const { connection, play } = fakeConnection(webDialect, { isOpened: true });
    render(
      <ChatErrorProvider dialect={webDialect} connection={connection} handlers={handlers}>
        <ChatErrorBanner />
      </ChatErrorProvider>,
    );
    const afterPlaying = async (scenario: 'offline' | 'reconnecting' | 'disconnected', milliseconds: number) => {
      await act(async () => play(scenario));
      await act(() => vi.advanceTimersByTimeAsync(milliseconds));
      return [shownKind(), ...[...banner().querySelectorAll('.chat-error-action')].map((one) => one.textContent)];
    };
    expect(await afterPlaying('reconnecting', 3900)).toEqual([undefined]);
    expect(await afterPlaying('reconnecting', 100)).toEqual(['reconnecting']);
    expect(await afterPlaying('disconnected', 1000)).toEqual(['connectionLost', 'Reconnect']);
    await act(async () => play('connected'));
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(await afterPlaying('offline', 500)).toEqual(['networkDown']);
  });

  test('shows the attempt in place of the message', async () => {
    vi.useFakeTimers();
    const { connection, emit } = fakeConnection(web5Dialect);
    render(
      <ChatErrorProvider dialect={web5Dialect} connection={connection}>
        <ChatErrorBanner />
      </ChatErrorProvider>,
    );
    await act(async () => {
      emit('onConnected');
      emit('onConnecting', { state: 'connecting', attempt: 2, maxAttempts: 10, isOnline: true });
    });
    await act(() => vi.advanceTimersByTimeAsync(4000));
    expect(screen.getByText('Attempt 2 of 10.').getBoundingClientRect().width).toBeGreaterThan(50);
    expect(visibleTexts().map(({ textContent }) => textContent)).toEqual(['Reconnecting…']);
    expect(document.querySelector('.chat-error-expand')).toBeNull();
    expect(banner().getBoundingClientRect().height).toBe(33);
  });
});

describe.each([
  ['banner', ChatErrorBanner],
  ['inline', ChatErrorInline],
] as const)('of several notices, a %s', (surface, Surface) => {
  const root = () => document.querySelector(`.chat-error-${surface}`) as HTMLElement;
  const kind = () => root().dataset.kind;
  const policy = Object.fromEntries(
    (['serverBusy', 'uploadFailed', 'recallTimedOut', 'signedInElsewhere'] as const).map((name) => [name, { surface }]),
  );
  const start = () =>
    render(
      <ChatErrorProvider dialect={byKind} policy={policy} handlers={{ ...handlers, chooseFile() {} }}>
        <Surface />
        <Errors to={hear} />
      </ChatErrorProvider>,
    );
  const tell = (...kinds: ChatErrorKind[]) =>
    act(async () => {
      for (const one of kinds) errors.report(one);
    });
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

  test('shows each for a second before a more urgent one, and a critical one at once', async () => {
    vi.useFakeTimers();
    start();
    await tell('recallTimedOut');
    await wait(600);
    await tell('uploadFailed');
    await wait(399);
    expect(kind()).toBe('recallTimedOut');
    await wait(1);
    expect(kind()).toBe('uploadFailed');
    await tell('signedInElsewhere');
    expect(kind()).toBe('signedInElsewhere');
  });

  test('keeps the one with the focus, whose buttons then do what they did', async () => {
    vi.useFakeTimers();
    start();
    await tell('serverBusy');
    const button = screen.getByRole('button', { name: 'Try again' });
    await act(async () => button.focus());
    await tell('uploadFailed');
    await wait(5000);
    expect(kind()).toBe('serverBusy');
    expect(document.activeElement).toBe(button);
    await act(async () => button.blur());
    expect(kind()).toBe('uploadFailed');
  });

  test('goes from one to the next and around by a button that keeps the focus', async () => {
    start();
    await tell('recallTimedOut', 'serverBusy', 'uploadFailed');
    const next = () => root().querySelector('.chat-error-next') as HTMLElement;
    const seen = [];
    for (let times = 0; times < 4; times++) {
      seen.push([kind(), next().firstChild?.textContent]);
      await userEvent.click(next());
    }
    expect(document.activeElement).toBe(next());
    expect(seen.map(([, position]) => position)).toEqual(['1/3', '2/3', '3/3', '1/3']);
    expect(new Set(seen.map(([name]) => name)).size).toBe(3);
    expect(seen[3]).toEqual(seen[0]);
  });

  test('is a group named by its title, which also describes its buttons', async () => {
    start();
    await tell('uploadFailed');
    const group = screen.getByRole('group', { name: 'File not uploaded' });
    expect(group).toBe(root());
    for (const button of group.querySelectorAll('.chat-error-action')) {
      const title = document.getElementById(button.getAttribute('aria-describedby') ?? '');
      expect(title?.textContent).toBe('File not uploaded');
    }
  });
});

test('a banner that opens pushes a list down without moving what is read in it', async () => {
  const app = (error: string | undefined) => (
    <div style={{ height: 300, overflow: 'auto' }} data-testid="list">
      <ChatErrorBanner error={error} dialect={byKind} />
      {Array.from({ length: 50 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
        <p key={at} style={{ height: 40, margin: 0 }}>{`message ${at}`}</p>
      ))}
    </div>
  );
  const { rerender } = render(app(undefined));
  screen.getByTestId('list').scrollTop = 400;
  await new Promise(requestAnimationFrame);
  const top = () => Math.round(screen.getByText('message 12').getBoundingClientRect().top);
  const before = top();
  rerender(app('uploadFailed'));
  for (let frame = 0; frame < 30; frame++) {
    await new Promise(requestAnimationFrame);
    expect(Math.abs(top() - before)).toBeLessThanOrEqual(1);
  }
});
