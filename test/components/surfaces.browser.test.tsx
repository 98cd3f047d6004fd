import { act, render, screen, waitFor } from '@testing-library/react';
import { type ComponentType, Profiler, StrictMode, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorDetails,
  type ChatErrorHandlers,
  ChatErrorInline,
  ChatErrorModal,
  type ChatErrorPolicy,
  ChatErrorProvider,
  type ChatErrors,
  ChatErrorToaster,
  type ChatErrorView,
  useChatErrors,
} from '../../src/index.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';
import { errorFixture, fakeConnection } from '../../src/testing/index.js';
import { Errors } from '../Errors.js';

const surfaces: Record<string, ComponentType> = {
  banner: () => <ChatErrorBanner />,
  toast: () => <ChatErrorToaster />,
  modal: () => <ChatErrorModal />,
  inline: () => <ChatErrorInline />,
};

let errors: ChatErrors;

const hear = (found: ChatErrors) => {
  errors = found;
};

function Chat({ with: names, handlers }: { with: readonly string[]; handlers?: ChatErrorHandlers }) {
  return (
    <ChatErrorProvider dialect={webDialect} handlers={handlers}>
      {names.map((name) => {
        const Surface = surfaces[name] as ComponentType;
        return <Surface key={name} />;
      })}
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-kind]')].map(
    ({ dataset }) => `${dataset.chatErrorSurface}: ${dataset.kind}`,
  );
const report = (...all: unknown[]) =>
  act(async () => {
    for (const error of all) errors.report(error);
  });

/** An error for each surface that is wanted first. */
const wanted = { modal: 206, banner: 39, toast: 605, inline: 101 } as const;

describe('no error without a place', () => {
  const names = Object.keys(surfaces);
  const subsets = Array.from({ length: 2 ** names.length - 1 }, (_, at) =>
    names.filter((__, bit) => (at + 1) & (1 << bit)),
  );

  test.each(subsets.map((subset) => [subset.join(', '), subset] as const))('with %s mounted', async (_, subset) => {
    render(<Chat with={subset} />);
    for (const [surface, type] of Object.entries(wanted)) {
      await report({ type });
      expect(shown()).toHaveLength(1);
      if (subset.includes(surface)) expect(shown()[0]).toContain(`${surface}:`);
      await act(async () => {
        for (const { id } of errors.notices) errors.dismiss(id);
      });
      expect(shown()).toEqual([]);
    }
  });

  test('with nothing mounted the developer is told once, and the error waits for a surface', async () => {
    vi.useFakeTimers();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { rerender } = render(<Chat with={[]} />);
    await report({ type: 605 }, { type: 606 });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no surface is mounted'));
    rerender(<Chat with={['banner']} />);
    expect(shown()).toEqual(['banner: groupNotFound']);
    vi.useRealTimers();
  });
});

test('what has no place of its own is shown in none', async () => {
  const app = (policy?: ChatErrorPolicy) => (
    <ChatErrorProvider dialect={webDialect} policy={policy}>
      <ChatErrorInline scope="m1" />
      {policy && <ChatErrorBanner />}
      {policy && <ChatErrorToaster />}
      <Errors to={hear} />
    </ChatErrorProvider>
  );
  const { rerender } = render(app());
  await act(async () => void errors.report({ type: 604 }, { operation: 'send', scope: 'm2' }));
  expect(shown()).toEqual([]);
  rerender(app({}));
  await waitFor(() => expect(shown()).toEqual(['toast: sendFailed']));
  rerender(app({ sendFailed: { surface: 'none' } }));
  await waitFor(() => expect(shown()).toEqual([]));
});

describe('no trap', () => {
  const critical = (Object.keys(kinds) as ChatErrorKind[]).filter((kind) => kinds[kind].severity === 'critical');

  test.each(critical)('a modal with %s and no handlers has a button that works', async (kind) => {
    const row = [...webDialect.rows, ...nativeDialect.rows].find((candidate) => candidate.kind === kind);
    const dialect = webDialect.rows.some((candidate) => candidate === row) ? webDialect : nativeDialect;
    render(<ChatErrorModal error={row?.code} dialect={dialect} />);
    const dialog = await screen.findByRole('alertdialog');
    const buttons = [...dialog.querySelectorAll('button')];
    expect(buttons.map((button) => button.dataset.action)).toContain('reload');
    expect(document.activeElement).toBe(buttons[0]);
  });

  test('Escape does not close what has to be dealt with, however often it is pressed', async () => {
    render(<ChatErrorModal error={206} dialect={webDialect} />);
    const dialog = await screen.findByRole<HTMLDialogElement>('alertdialog');
    for (let times = 0; times < 4; times++) await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(true);
  });

  test('Escape closes what may be closed, and the focus goes back to where it was', async () => {
    const onClose = vi.fn();
    const app = (error: unknown) => (
      <>
        <button type="button">composer</button>
        <ChatErrorModal error={error} dialect={webDialect} onClose={onClose} />
      </>
    );
    const { rerender } = render(app(undefined));
    screen.getByText('composer').focus();
    rerender(app(605));
    await screen.findByRole('alertdialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'dismissed' });
    expect(document.activeElement).toBe(screen.getByText('composer'));
  });
});

/** As the web SDKs make theirs: an instance of a class. */
class Failure {
  readonly type = 500;
}

describe('an error given as a prop', () => {
  test.each([undefined, null, false])('is none when it is %s', (error) => {
    render(<ChatErrorBanner error={error} dialect={webDialect} />);
    expect(shown()).toEqual([]);
  });

  test('is there in the first render', () => {
    render(<ChatErrorInline error={101} dialect={webDialect} />);
    expect(shown()).toEqual(['inline: uploadFailed']);
  });

  test('gives way to the next one, and stays away once it was closed', async () => {
    const first = { type: 605 };
    const { rerender } = render(<ChatErrorBanner error={first} dialect={webDialect} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(shown()).toEqual([]);
    rerender(<ChatErrorBanner error={first} dialect={webDialect} />);
    expect(shown()).toEqual([]);
    rerender(<ChatErrorBanner error={{ type: 606 }} dialect={webDialect} />);
    expect(shown()).toEqual(['banner: groupFull']);
  });

  test('is news where an action ran into it, though it says the same', async () => {
    let fail = () => {};
    function Send() {
      const [error, setError] = useState<unknown>(new Failure());
      const retry = () =>
        new Promise<void>((resolve) => {
          fail = () => {
            setError(new Failure());
            resolve();
          };
        });
      return <ChatErrorInline error={error} dialect={webDialect} handlers={{ retry }} />;
    }
    render(<Send />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(async () => fail());
    expect(document.querySelector<HTMLElement>('[data-kind]')?.dataset.state).toBe('open');
    expect(screen.getByRole('button', { name: 'Try again' }).ariaBusy).toBeNull();
  });

  test('written in place is one error, however often it is rendered while an action works on it', async () => {
    let work = () => {};
    const retry = () =>
      new Promise<void>((resolve) => {
        work = resolve;
      });
    const app = () => <ChatErrorInline error={{ type: 500 }} dialect={webDialect} handlers={{ retry }} />;
    const { rerender } = render(app());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    rerender(app());
    await act(async () => work());
    rerender(app());
    expect(document.querySelector<HTMLElement>('[data-kind]')?.dataset.state).toBe('recovered');
  });

  test('takes its surface with it, and the focus goes back to where it was', async () => {
    function Group() {
      const [error, setError] = useState<unknown>({ type: 605 });
      return (
        <>
          <button type="button">composer</button>
          {error ? <ChatErrorBanner error={error} dialect={webDialect} onClose={() => setError(undefined)} /> : null}
        </>
      );
    }
    render(
      <StrictMode>
        <Group />
      </StrictMode>,
    );
    screen.getByText('composer').focus();
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.querySelector('.chat-error-banner')).toBeNull();
    expect(document.activeElement).toBe(screen.getByText('composer'));
  });

  test('is read in the provider’s dialect, with its handlers, unless it has its own', () => {
    const handlers = { retry: () => {} };
    render(
      <ChatErrorProvider dialect={nativeDialect} handlers={handlers}>
        <ChatErrorInline error={402} />
        <ChatErrorInline error={402} handlers={{ chooseFile: () => {} }} />
        <ChatErrorInline error={101} dialect={webDialect} />
      </ChatErrorProvider>,
    );
    const offered = [...document.querySelectorAll('.chat-error-inline')].map((inline) =>
      [...inline.querySelectorAll('[data-action]')].map((button) => button.getAttribute('data-action')),
    );
    expect(offered).toEqual([['retry'], ['retry', 'chooseFile'], ['retry']]);
  });

  test('does not show what a provider holds', async () => {
    render(
      <ChatErrorProvider dialect={webDialect}>
        <ChatErrorBanner error={undefined} />
        <ChatErrorToaster />
        <Errors to={hear} />
      </ChatErrorProvider>,
    );
    await report({ type: 39 });
    expect(shown()).toEqual(['toast: notSignedIn']);
  });

  test('without a dialect gets generic words, and the developer the fix', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    render(<ChatErrorBanner error={206} />);
    expect(screen.getByText('Something didn’t work')).toBeTruthy();
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('without a dialect'));
  });
});

test('a surface without a provider and without an error tells the developer so', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  render(<ChatErrorBanner />);
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('<ChatErrorProvider'));
});

describe('live regions', () => {
  test('are there, empty, before the first notice', () => {
    render(<Chat with={['banner', 'toast', 'inline']} />);
    for (const surface of ['.chat-error-banner', '.chat-error-toaster', '.chat-error-inline']) {
      for (const role of ['status', 'alert']) {
        const region = document.querySelector(`${surface} [role=${role}]`);
        expect(region?.textContent, `${surface} ${role}`).toBe('');
      }
    }
  });

  test('own each message once, by its severity, with the severity in words', async () => {
    render(<Chat with={['banner']} />);
    await report({ type: 504 });
    expect(screen.getByRole('status').textContent).toContain('Note Too late to unsend');
    expect(screen.getByRole('alert').textContent).toBe('');
    await report({ type: 39 });
    expect(screen.getByRole('alert').textContent).toContain('Problem You’re not signed in');
    expect(screen.getAllByText('You’re not signed in')).toHaveLength(1);
  });
});

describe('toasts', () => {
  test.each(['bottom-end', 'top'] as const)(
    'of several providers stand on top of each other at %s, and close up when one goes',
    async (position) => {
      const all: ChatErrors[] = [];
      const { rerender } = render(<Providers count={3} />);
      function Providers({ count }: { count: number }) {
        return [...Array(count).keys()].map((at) => (
          <ChatErrorProvider key={at} dialect={webDialect}>
            <ChatErrorToaster position={position} />
            <Errors
              to={(found) => {
                all[at] = found;
              }}
            />
          </ChatErrorProvider>
        ));
      }
      const boxes = () =>
        [...document.querySelectorAll('.chat-error-toast')]
          .map((toast) => toast.getBoundingClientRect())
          .sort((a, b) => a.top - b.top);
      const gaps = () =>
        boxes()
          .slice(1)
          .map((box, at) => Math.round(box.top - (boxes()[at]?.bottom ?? 0)));
      await act(async () => {
        all[0]?.report({ type: 605 });
        all[2]?.report({ type: 605 });
      });
      await expect.poll(gaps).toEqual([16]);
      await act(async () => all[1]?.report({ type: 605 }));
      await expect.poll(gaps).toEqual([16, 16]);
      rerender(<Providers count={2} />);
      await expect.poll(gaps).toEqual([16]);
    },
  );

  test('a thousand errors in one go are one commit, three toasts and a count, the most severe first', async () => {
    const commit = vi.fn();
    const fed = (
      <ChatErrorProvider dialect={webDialect}>
        <Profiler id="toaster" onRender={commit}>
          <ChatErrorToaster />
        </Profiler>
        <Errors to={hear} />
      </ChatErrorProvider>
    );
    render(fed);
    commit.mockClear();
    await act(async () => {
      for (let at = 0; at < 1000; at++) for (const { code } of webDialect.rows) errors.report({ type: code });
    });
    expect(commit).toHaveBeenCalledOnce();
    expect(document.querySelectorAll('.chat-error-toast')).toHaveLength(3);
    const severities = [...document.querySelectorAll<HTMLElement>('.chat-error-toast')].map(
      ({ dataset }) => dataset.severity,
    );
    expect(severities).toEqual(['critical', 'error', 'error']);
    expect(screen.getByText(`${errors.notices.length - 3} more`)).toBeTruthy();
  });

  test('a thousand times the same is one toast with a count, which is read out once', async () => {
    render(<Chat with={['toast']} />);
    await report({ type: 606 });
    const said: string[] = [];
    const region = document.querySelector('[role=alert]') as HTMLElement;
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    for (let times = 0; times < 20; times++)
      await report(
        ...Array(50)
          .fill({ type: 606 })
          .map((error) => ({ ...error })),
      );
    await waitFor(() => expect(region.textContent).toContain('Happened 1,001 times'));
    expect(said.filter((text) => text.includes('times')).length).toBeLessThanOrEqual(2);
    expect(shown()).toEqual(['toast: groupFull']);
  });

  test('many messages that were not sent are one toast, whose button tries all of them again', async () => {
    const retry = vi.fn();
    const discard = vi.fn();
    render(<Chat with={['toast']} />);
    await act(async () => {
      for (let at = 0; at < 40; at++)
        errors.report(
          { type: 604 },
          { operation: 'send', scope: `m${at}`, handlers: { retry: () => retry(at), discard } },
        );
    });
    expect(shown()).toEqual(['toast: sendFailed']);
    expect(screen.getByText('Happened 40 times')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try all again' }));
    await page.elementLocator(document.body).hover({ position: { x: 0, y: 0 } });
    expect(retry.mock.calls.map(([at]) => at).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect(shown()).toEqual([]);
  });

  test('of several messages keep the way to try again that only some of them have', async () => {
    const retry = vi.fn();
    render(<Chat with={['toast']} />);
    await act(async () => void errors.report({ type: 604 }, { operation: 'send', scope: 'm1', handlers: { retry } }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await act(async () => void errors.report({ type: 604 }, { operation: 'send', scope: 'm2' }));
    const [button] = screen.getAllByRole('button');
    expect(button?.textContent).toBe('Try all again');
    await userEvent.click(button as HTMLElement);
    await page.elementLocator(document.body).hover({ position: { x: 0, y: 0 } });
    expect(retry).toHaveBeenCalledOnce();
  });

  test('go when their time is up, also where one like them was closed under the pointer', async () => {
    vi.useFakeTimers();
    render(<Chat with={['toast']} />);
    await act(async () => void errors.report({ type: 504 }, { scope: 'm1' }));
    await act(async () => {
      const close = screen.getByRole('button', { name: 'Close' });
      close.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      close.click();
    });
    await act(async () => void errors.report({ type: 504 }, { scope: 'm2' }));
    expect(shown()).toEqual(['toast: recallTimedOut']);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    vi.useRealTimers();
    expect(shown()).toEqual([]);
  });

  test('go when their time is up, if nothing is lost by it, and not while somebody is at them', async () => {
    vi.useFakeTimers();
    render(<Chat with={['toast']} />);
    await report({ type: 504 }, { type: 605 });
    const point = (event: string) =>
      act(async () => {
        document.querySelector('[data-kind=recallTimedOut]')?.dispatchEvent(new PointerEvent(event, { bubbles: true }));
      });
    await act(() => vi.advanceTimersByTimeAsync(5000));
    await point('pointerover');
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(shown()).toContain('toast: recallTimedOut');
    await point('pointerout');
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(shown()).toEqual(['toast: groupNotFound']);
    await act(() => vi.advanceTimersByTimeAsync(3_600_000));
    expect(shown()).toEqual(['toast: groupNotFound']);
    vi.useRealTimers();
  });

  test('closing one moves the focus to the next, and then back to where it was', async () => {
    render(
      <>
        <button type="button">composer</button>
        <Chat with={['toast']} />
      </>,
    );
    screen.getByText('composer').focus();
    await report({ type: 605 }, { type: 606 });
    const [first] = screen.getAllByRole('button', { name: 'Close' });
    await userEvent.click(first as HTMLElement);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
  });
});

test('an outage that fails forty calls is one banner; when it is over, what still needs the person stays', async () => {
  vi.useFakeTimers();
  const { connection, play } = fakeConnection(webDialect, { isOpened: true });
  const retry = vi.fn();
  render(
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorBanner />
      <ChatErrorToaster />
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  await act(async () => play('offline'));
  await act(() => vi.advanceTimersByTimeAsync(1500));
  for (const kind of ['serverUnreachable', 'connectionLost'] as const)
    await report(...Array.from({ length: 20 }, () => errorFixture(webDialect, kind)));
  await act(async () => {
    for (const scope of ['m1', 'm2']) errors.report({ type: 604 }, { operation: 'send', scope, handlers: { retry } });
  });
  expect(shown()).toEqual(['banner: networkDown', 'toast: sendFailed']);
  await act(async () => play('backOnline'));
  expect(screen.getByText('Back online')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(4000));
  expect(shown()).toEqual(['toast: sendFailed']);
  screen.getByRole('button', { name: 'Try all again' }).click();
  expect(retry).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('what stood beside a row goes and comes with the row, and is read out once', async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  const live = () => screen.getAllByRole('alert').map((region) => region.textContent);
  const List = ({ inView }: { inView: boolean }) => (
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorToaster />
      {inView && <ChatErrorInline scope="message" />}
      <Errors to={hear} />
    </ChatErrorProvider>
  );
  const { rerender } = render(<List inView />);
  await act(async () => errors.report({ type: 508 }, { scope: 'message' }));
  expect(shown()).toHaveLength(1);
  expect(live().join('')).not.toBe('');
  vi.setSystemTime(Date.now() + 60_000);
  rerender(<List inView={false} />);
  expect(shown()).toEqual([]);
  rerender(<List inView />);
  expect(shown()).toHaveLength(1);
  expect(live().join('')).toBe('');
  await act(async () => errors.report({ type: 508 }, { scope: 'message' }));
  expect(live().join('')).not.toBe('');
  vi.useRealTimers();
});

test('what is over together is said once', async () => {
  const { connection, play } = fakeConnection(webDialect);
  render(
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorBanner />
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  await report(
    ...(['authenticationFailed', 'connectionFailed'] as const).map((kind) => errorFixture(webDialect, kind)),
  );
  expect(document.querySelector('.chat-error-more')?.textContent).toBe('1 more');
  await act(async () => play('backOnline'));
  expect(screen.getByText('Back online')).toBeTruthy();
  expect(document.querySelector('.chat-error-more')).toBeNull();
});

describe('by keyboard', () => {
  test('F6 leads into each surface that has a button, and back to where the person was', async () => {
    render(
      <>
        <button type="button">composer</button>
        <Chat with={['banner', 'toast', 'inline']} />
      </>,
    );
    screen.getByText('composer').focus();
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
    await report({ type: 39 }, { type: 605 });
    const surface = () => document.activeElement?.closest<HTMLElement>('[data-kind]')?.dataset.kind;
    await userEvent.keyboard('{F6}');
    expect(surface()).toBe('notSignedIn');
    await userEvent.keyboard('{F6}');
    expect(surface()).toBe('groupNotFound');
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
  });

  test('F6 leads out of a shadow tree too', async () => {
    const outside = document.body.appendChild(document.createElement('button'));
    const host = document.body.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const { unmount } = render(<ChatErrorBanner error={605} dialect={webDialect} />, { container });
    outside.focus();
    await userEvent.keyboard('{F6}');
    expect(shadow.activeElement?.localName).toBe('button');
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(outside);
    unmount();
    outside.remove();
    host.remove();
  });

  test('Escape in a word that is being composed closes nothing', async () => {
    render(<ChatErrorInline error={500} dialect={webDialect} slots={{ extra: () => <input aria-label="name" /> }} />);
    const press = (isComposing: boolean) =>
      act(async () => {
        const init = { key: 'Escape', bubbles: true, composed: true, isComposing };
        screen.getByLabelText('name').dispatchEvent(new KeyboardEvent('keydown', init));
      });
    await press(true);
    expect(shown()).toHaveLength(1);
    await press(false);
    expect(shown()).toEqual([]);
  });

  test('Escape closes the notice that has the focus, and only that', async () => {
    const pressed = vi.fn();
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: what the app does with the key is the question.
      <div onKeyDown={pressed}>
        <Chat with={['banner', 'toast']} />
      </div>,
    );
    await report({ type: 605 }, { type: 606 });
    await userEvent.keyboard('{Escape}');
    expect(shown()).toHaveLength(2);
    screen.getAllByRole('button', { name: 'Close' })[0]?.focus();
    pressed.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(shown()).toHaveLength(1);
    expect(pressed).not.toHaveBeenCalled();
  });
});

test('Escape in a toast above the modal closes the toast, and not the modal', async () => {
  render(<Chat with={['modal', 'toast']} />);
  await report({ type: 206 });
  await act(async () => void errors.report({ type: 605 }, { scope: 'g1' }));
  const toast = await waitFor(() => document.querySelector('dialog .chat-error-toast') as HTMLElement);
  toast.querySelector<HTMLElement>('.chat-error-close')?.focus();
  await userEvent.keyboard('{Escape}');
  expect(shown()).toEqual(['modal: signedInElsewhere']);
  await userEvent.keyboard('{Escape}{Escape}');
  expect(shown()).toEqual(['modal: signedInElsewhere']);
});

describe('waiting', () => {
  test('for the network takes the button away from nobody, and says what it waits for', async () => {
    const retry = vi.fn();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    render(<Chat with={['toast']} handlers={{ retry }} />);
    await report({ type: 500 });
    const button = screen.getByRole('button', { name: 'Try again' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Waits until you’re back online.')).toBeTruthy();
    button.click();
    expect(retry).not.toHaveBeenCalled();
    online.mockReturnValue(true);
    await act(async () => dispatchEvent(new Event('online')));
    expect(screen.queryByText('Waits until you’re back online.')).toBeNull();
    await userEvent.click(button);
    expect(retry).toHaveBeenCalledOnce();
  });

  test('as long as an answer asks to is counted down, outside the live regions, also in the reader’s language', async () => {
    vi.useFakeTimers();
    const retry = vi.fn();
    const { rerender } = render(<Chat with={['toast']} handlers={{ retry }} />);
    const limited = {
      type: 17,
      data: JSON.stringify({ error: 'reach_limit', error_description: 'wait', retry_after: 3 }),
    };
    await report(limited);
    const button = screen.getByRole('button', { name: 'Try again' });
    const said = () => screen.queryByRole('timer')?.textContent;
    expect(said()).toBe('You can try again in 3 seconds.');
    const status = () => document.querySelector('.chat-error-actions [role=status]')?.textContent;
    expect(status()).toBe('You can try again in 3 seconds.');
    expect(screen.getByRole('timer').closest('[role=alert], [role=status]')).toBeNull();
    button.click();
    for (let second = 0; second < 2; second++) await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(said()).toBe('You can try again in 1 second.');
    expect(status()).toBe('You can try again in 3 seconds.');
    rerender(<Chat with={['toast']} handlers={{ retry }} />);
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(said()).toBeUndefined();
    expect(status()).toBe('You can try again now.');
    expect(retry).not.toHaveBeenCalled();
    button.click();
    expect(retry).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe('parts of the app’s own', () => {
  test('stand in the place of the kit’s, and what they say is read out', async () => {
    render(
      <ChatErrorProvider dialect={webDialect}>
        <ChatErrorBanner
          slots={{
            icon: () => <i>icon</i>,
            text: ({ title }) => <b>{title}, dear</b>,
            actions: ({ dismiss }) => (
              <button type="button" onClick={dismiss}>
                away
              </button>
            ),
            extra: ({ code }) => <small>{code}</small>,
          }}
        />
        <Errors to={hear} />
      </ChatErrorProvider>,
    );
    await report({ type: 605 });
    expect(screen.getByRole('alert').textContent).toBe('Group not found, dear');
    expect(document.querySelector('.chat-error-banner')?.textContent).toBe('iconGroup not found, dearaway605');
    await userEvent.click(screen.getByRole('button', { name: 'away' }));
    expect(shown()).toEqual([]);
  });
});

test('parts of the app’s own know the notice by the ID that the store knows', async () => {
  const dismiss = ({ id }: ChatErrorView) => (
    <button type="button" onClick={() => errors.dismiss(id)}>
      away
    </button>
  );
  render(
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorInline scope="m1" slots={{ actions: dismiss }} />
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  await act(async () => void errors.report({ type: 604 }, { operation: 'send', scope: 'm1' }));
  await userEvent.click(screen.getByRole('button', { name: 'away' }));
  expect(shown()).toEqual([]);
});

test('details say of no other notice that they were copied', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorBanner slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  await report({ type: 605 });
  await userEvent.click(screen.getByText('Details'));
  await userEvent.click(screen.getByRole('button', { name: 'Copy for developers' }));
  const said = () => document.querySelector('details [role=status]')?.textContent;
  expect(said()).toBe('Details copied');
  await act(async () => {
    for (const { id } of errors.notices) errors.dismiss(id);
    errors.report({ type: 606 });
  });
  expect(said()).toBe('');
});

describe('a toaster of the app’s own', () => {
  function OwnToaster() {
    const { notices } = useChatErrors({ surface: 'toast' });
    return (
      <ul>
        {notices.map(({ id, title, actions, dismiss }) => (
          <li key={id}>
            {title}
            {actions.map(({ action, label, run }) => (
              <button key={action} type="button" onClick={run}>
                {label}
              </button>
            ))}
            <button type="button" onClick={dismiss}>
              away
            </button>
          </li>
        ))}
      </ul>
    );
  }

  test('is a place like that of the kit', async () => {
    const retry = vi.fn();
    render(
      <ChatErrorProvider dialect={webDialect} handlers={{ retry }}>
        <OwnToaster />
        <Errors to={hear} />
      </ChatErrorProvider>,
    );
    await report({ type: 500 });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
    await report({ type: 605 });
    await userEvent.click(screen.getByRole('button', { name: 'away' }));
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});

test('StrictMode doubles nothing', async () => {
  render(
    <StrictMode>
      <Chat with={['banner', 'toast', 'modal']} />
    </StrictMode>,
  );
  await report({ type: 605 });
  expect(shown()).toEqual(['toast: groupNotFound']);
  expect(errors.notices).toMatchObject([{ count: 1 }]);
});

test('a row that watches its own object renders when that changes, and not otherwise', async () => {
  const commits = new Map<string, number>();
  function Row({ id }: { id: string }) {
    return (
      <Profiler id={id} onRender={() => commits.set(id, (commits.get(id) ?? 0) + 1)}>
        <ChatErrorInline scope={id} />
      </Profiler>
    );
  }
  const rows = Array.from({ length: 500 }, (_, at) => `row ${at}`);
  render(
    <ChatErrorProvider dialect={webDialect}>
      {rows.map((id) => (
        <Row key={id} id={id} />
      ))}
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  commits.clear();
  await act(async () => errors.report({ type: 101 }, { scope: 'row 7' }));
  expect([...commits]).toEqual([['row 7', 1]]);
});

test.each([
  ['banner', ChatErrorBanner],
  ['inline', ChatErrorInline],
  ['toast', ChatErrorToaster],
  ['modal', ChatErrorModal],
] as const)('the cross of a %s stays in its corner, whatever else stands there', async (name, Surface) => {
  const extra = (view: ChatErrorView) => <ChatErrorDetails view={view} />;
  render(<Surface error={101} dialect={webDialect} handlers={{ retry() {}, chooseFile() {} }} slots={{ extra }} />);
  const surface = document.querySelector(`[data-chat-error-surface=${name}]`) as HTMLElement;
  const box = surface.getBoundingClientRect();
  const cross = (surface.querySelector('.chat-error-close') as HTMLElement).getBoundingClientRect();
  expect(cross.top - box.top).toBeLessThan(24);
  expect(box.right - cross.right).toBeLessThan(24);
});
