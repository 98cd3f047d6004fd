import { act, render, screen, waitFor } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorDetails,
  ChatErrorInline,
  ChatErrorModal,
  type ChatErrorPolicy,
  ChatErrorProvider,
  ChatErrorToaster,
  type ChatErrorView,
} from '../../src/index.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';
import { errorFixture, fakeConnection } from '../../src/testing/index.js';
import { Errors } from '../Errors.js';
import { Chat, errors, hear, report, shown, surfaces, wanted } from './Chat.js';

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
        for (const { id } of errors.notices) errors.resolve({ id });
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
    expect(shown()).toEqual(['banner: groupFull']);
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
  const numbered: ReadonlySet<string> = new Set([...webDialect.rows, ...nativeDialect.rows].map(({ kind }) => kind));
  const critical = (Object.keys(kinds) as ChatErrorKind[]).filter(
    (kind) => kinds[kind].severity === 'critical' && numbered.has(kind),
  );

  test.each(critical)('a modal with %s and no handlers has a button that works', async (kind) => {
    const row = [...webDialect.rows, ...nativeDialect.rows].find((candidate) => candidate.kind === kind);
    const dialect = webDialect.rows.some((candidate) => candidate === row) ? webDialect : nativeDialect;
    render(<ChatErrorModal error={row?.code} dialect={dialect} />);
    const dialog = await screen.findByRole('alertdialog');
    const buttons = [...dialog.querySelectorAll('button')];
    expect(buttons.map((button) => button.dataset.action)).toContain('reload');
    expect(document.activeElement).toBe(dialog);
    await userEvent.keyboard('{Tab}');
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

  test.each(['first', 'last'] as const)('the %s of two modals may end before the other', async (which) => {
    const app = (first: unknown, last: unknown) => (
      <>
        <button type="button">composer</button>
        <ChatErrorModal error={first} dialect={webDialect} />
        <ChatErrorModal error={last} dialect={webDialect} />
      </>
    );
    const { rerender } = render(app(undefined, undefined));
    screen.getByText('composer').focus();
    rerender(app(206, 206));
    await waitFor(() => expect(screen.getAllByRole('alertdialog')).toHaveLength(2));
    rerender(which === 'first' ? app(undefined, 206) : app(206, undefined));
    await waitFor(() => expect(screen.getAllByRole('alertdialog')).toHaveLength(1));
    expect(document.activeElement?.closest('[role=alertdialog]')).toBe(screen.getByRole('alertdialog'));
    rerender(app(undefined, undefined));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('composer')));
  });
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
    const spoken = () => document.querySelector('[aria-live=polite]')?.textContent;
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(spoken()).toMatch(/You can try again in 3 seconds\.$/);
    expect(screen.getByRole('timer').closest('[aria-live]')).toBeNull();
    button.click();
    for (let second = 0; second < 2; second++) await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(said()).toBe('You can try again in 1 second.');
    expect(spoken()).toMatch(/You can try again in 3 seconds\.$/);
    rerender(<Chat with={['toast']} handlers={{ retry }} />);
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(said()).toBeUndefined();
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(spoken()).toBe('You can try again now.');
    expect(retry).not.toHaveBeenCalled();
    button.click();
    expect(retry).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe('parts of the app’s own', () => {
  test('stand in the place of the kit’s', async () => {
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
    expect(screen.getByRole('group', { name: 'Group not found' })).toBe(document.querySelector('.chat-error-banner'));
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
  await userEvent.click(screen.getByRole('button', { name: 'Copy details' }));
  const said = () => document.querySelector('details button')?.textContent;
  await expect.poll(said).toBe('Details copied');
  await act(async () => {
    for (const { id } of errors.notices) errors.dismiss(id);
    errors.report({ type: 606 });
  });
  expect(said()).toBe('Copy details');
});

test('a surface without a provider and without an error tells the developer so', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  render(<ChatErrorBanner />);
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('<ChatErrorProvider'));
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

test('what stood beside a row goes and comes with the row', async () => {
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
  rerender(<List inView={false} />);
  expect(shown()).toEqual([]);
  rerender(<List inView />);
  expect(shown()).toHaveLength(1);
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
  expect(screen.getByRole('button', { name: '1/2 1 more' })).toBeTruthy();
  await act(async () => play('backOnline'));
  expect(screen.getByText('Back online')).toBeTruthy();
  expect(document.querySelector('.chat-error-next')).toBeNull();
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
