import { act, render, screen, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  type ChatErrorEvent,
  ChatErrorInline,
  ChatErrorProvider,
  ChatErrorToaster,
  createChatErrorStore,
} from '../../src/index.js';
import { hear, report, shown } from '../components/Chat.js';
import { Errors } from '../Errors.js';

/** As the web SDKs make theirs: an instance of a class. */
class Failure {
  readonly type = 500;
}

describe('an error given as a prop', () => {
  const onClose = vi.fn();

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

  test('is a new notice if it is another object, whatever it says', async () => {
    const app = () => <ChatErrorInline error={{ type: 605 }} dialect={webDialect} />;
    const { rerender } = render(app());
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(shown()).toEqual([]);
    rerender(app());
    expect(shown()).toEqual(['inline: groupNotFound']);
  });

  test('sends no events in each render, if each render makes it anew', async () => {
    function App() {
      const [events, setEvents] = useState<readonly string[]>([]);
      return (
        <ChatErrorProvider dialect={webDialect} onEvent={({ type }) => setEvents((before) => [...before, type])}>
          <ChatErrorInline error={{ type: 605 }} />
          <output>{events.join()}</output>
        </ChatErrorProvider>
      );
    }
    const { rerender } = render(<App />);
    for (let renders = 0; renders < 5; renders++) rerender(<App />);
    await waitFor(() => expect(document.querySelector('output')?.textContent).toBe('shown'));
  });

  test('runs an action once however often it is pressed before the next render', async () => {
    const retry = vi.fn(() => new Promise(() => {}));
    render(<ChatErrorInline error={101} dialect={webDialect} handlers={{ retry }} />);
    const button = screen.getByRole('button', { name: 'Try again' });
    await act(async () => {
      button.click();
      button.click();
    });
    expect(retry).toHaveBeenCalledOnce();
    expect(button.ariaBusy).toBe('true');
  });

  test('gives way to the error that an action ran into, and counts it', async () => {
    const onEvent = vi.fn();
    const retry = () => Promise.reject({ type: 606 });
    render(
      <ChatErrorProvider dialect={webDialect} onEvent={onEvent}>
        <ChatErrorInline error={500} handlers={{ retry }} />
      </ChatErrorProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(shown()).toEqual(['inline: groupFull']));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onEvent.mock.calls.map(([{ type, code, count }]) => [type, code, count])).toEqual([
      ['shown', 500, 1],
      ['actionStarted', 500, 1],
      ['actionFailed', 500, 1],
      ['ended', 606, 2],
    ]);
    expect(new Set(onEvent.mock.calls.map(([{ id }]) => id)).size).toBe(1);
  });

  test.each([
    ['an error of the app', 500, new Error('The window was closed.'), 'serverBusy', 'retry'],
    ['a refused sign-in, if the session has ended', 206, { type: 17, data: '{}' }, 'signedInElsewhere', 'signIn'],
  ] as const)('does not give way to %s', async (_, error, reason, kind, action) => {
    const policy = { [kind]: { actions: [action] } };
    const handlers = { [action]: () => Promise.reject(reason) };
    render(<ChatErrorInline error={error} dialect={webDialect} policy={policy} handlers={handlers} />);
    const button = document.querySelector<HTMLElement>(`[data-action=${action}]`);
    await act(async () => button?.click());
    await waitFor(() => expect(screen.getByText('That didn’t work yet.')).toBeTruthy());
    expect(shown()).toEqual([`inline: ${kind}`]);
  });

  test.each([
    ['is done', { type: 601 }, []],
    ['was cancelled', new DOMException('', 'AbortError'), ['inline: requestTimedOut']],
  ])('says of no retry that it did not work where it %s', async (_, reason, left) => {
    const handlers = { retry: async () => Promise.reject(reason) };
    const onClose = vi.fn();
    const options = { dialect: webDialect, operation: 'joinGroup', handlers, onClose };
    render(<ChatErrorInline error={-1} {...options} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
    expect(screen.queryByText('That didn’t work yet.')).toBeNull();
    if (left.length > 0) expect(shown()).toEqual(left);
    else await waitFor(() => expect(onClose).toHaveBeenCalledWith({ outcome: 'recovered' }), { timeout: 6000 });
  });

  test('says that a retry did not work where the app passes its error on as a new one', async () => {
    function Upload() {
      const [error, setError] = useState<unknown>({ type: 101 });
      const retry = async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        setError({ type: 101 });
      };
      return (
        <>
          <ChatErrorInline error={error} dialect={webDialect} handlers={{ retry }} />
          <button type="button" onClick={() => setError({ type: 606 })}>
            Something else
          </button>
        </>
      );
    }
    render(<Upload />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('That didn’t work yet.');
    await userEvent.click(screen.getByRole('button', { name: 'Something else' }));
    expect(shown()).toEqual(['inline: groupFull']);
    // Its announcement stays for a few seconds.
    expect(screen.queryByText('That didn’t work yet.', { ignore: '[data-chat-error-announcer] *' })).toBeNull();
  });

  test('waits as long as the server asks, and starts the wait only on the page', async () => {
    vi.useFakeTimers();
    const retry = vi.fn();
    const error = { error: 'reach_limit', error_description: 'request has reached api limit', retry_after: 20 };
    const { unmount } = render(<ChatErrorInline error={error} dialect={webDialect} handlers={{ retry }} />);
    const button = screen.getByRole('button', { name: 'Try again' });
    button.click();
    expect(retry).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    button.click();
    expect(retry).toHaveBeenCalledOnce();
    unmount();
    vi.useRealTimers();
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
    expect(document.querySelector('.chat-error-banner:not([data-leaving])')).toBeNull();
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

  test.each([
    ['clears it', <ChatErrorBanner key="chat" error={undefined} onClose={onClose} />, ['605 resolved']],
    [
      'gives another one',
      <ChatErrorBanner key="chat" error={606} onClose={onClose} />,
      ['605 superseded', '606 shown'],
    ],
    ['takes the surface away', undefined, ['605 resolved']],
  ] as const)('is over for telemetry when the app %s, which need not hear of that', async (_, after, expected) => {
    const problem = vi.spyOn(console, 'error');
    // A listener that keeps what it hears in a state, as a panel for developers does.
    function App({ children }: { children: ReactNode }) {
      const [events, setEvents] = useState<readonly ChatErrorEvent[]>([]);
      return (
        <ChatErrorProvider dialect={webDialect} onEvent={(event) => setEvents((before) => [...before, event])}>
          {children}
          <output>
            {events.map((event) => `${event.code} ${event.type === 'ended' ? event.outcome : event.type}`).join()}
          </output>
        </ChatErrorProvider>
      );
    }
    const app = (children: ReactNode) => (
      <StrictMode>
        <App>{children}</App>
      </StrictMode>
    );
    const { rerender } = render(app(<ChatErrorBanner key="chat" error={605} onClose={onClose} />));
    const heard = () => document.querySelector('output')?.textContent?.split(',');
    await waitFor(() => expect(heard()).toEqual(['605 shown']));
    rerender(app(after));
    await waitFor(() => expect(heard()).toEqual(['605 shown', ...expected]));
    expect(onClose).not.toHaveBeenCalled();
    expect(problem).not.toHaveBeenCalled();
  });

  test('is over for telemetry also where the provider of a store of the app’s own goes with it', async () => {
    const onEvent = vi.fn();
    const store = createChatErrorStore({ dialect: webDialect });
    const { unmount } = render(
      <ChatErrorProvider store={store} policy={{ groupNotFound: { severity: 'info' } }} onEvent={onEvent}>
        <ChatErrorInline error={605} />
      </ChatErrorProvider>,
    );
    unmount();
    const facts = { code: 605, severity: 'info' };
    await waitFor(() => expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ ...facts, type: 'ended' })));
  });

  test('is over for telemetry once the time of an action is up that was to see to it', async () => {
    vi.useFakeTimers();
    const onEvent = vi.fn();
    const retry = () => new Promise(() => {});
    const app = (error: unknown) => (
      <ChatErrorProvider dialect={webDialect} onEvent={onEvent}>
        <ChatErrorInline error={error} handlers={{ retry }} />
      </ChatErrorProvider>
    );
    const { rerender } = render(app(500));
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    rerender(app(undefined));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    vi.useRealTimers();
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'ended', outcome: 'resolved' }));
  });

  test.each([
    ['works', 'recovered', () => Promise.resolve()],
    ['fails', 'resolved', () => Promise.reject(new Failure())],
    ['is left to the app', 'resolved', () => Promise.resolve(false)],
  ] as const)('ends with an action that takes it away and %s', async (_, outcome, send) => {
    const outcomes: string[] = [];
    function Send() {
      const [error, setError] = useState<unknown>(new Failure());
      const retry = () => {
        setError(undefined);
        return send();
      };
      return <ChatErrorInline error={error} handlers={{ retry }} />;
    }
    const hearEnd = (event: ChatErrorEvent) => event.type === 'ended' && outcomes.push(event.outcome);
    render(
      <ChatErrorProvider dialect={webDialect} onEvent={hearEnd}>
        <Send />
      </ChatErrorProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(outcomes).toEqual([outcome]));
    expect(shown()).toEqual([]);
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
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('There is no dialect.'));
  });
});
