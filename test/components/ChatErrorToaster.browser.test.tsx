import { act, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorHistory, ChatErrorProvider, ChatErrorToaster, useChatErrorNotices } from '../../src/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';
import { Chat, errors, hear, report, shown } from './Chat.js';
import { recordTranscript } from './transcript.js';

describe('toasts', () => {
  test.each(['bottom-end', 'top'] as const)(
    'of several providers stand on top of each other at %s, and close up when one goes',
    async (position) => {
      const all: ProvidedErrors[] = [];
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

  test('a thousand errors in one go are one commit, three toasts, of which two are behind the first, and a count, the most severe first', async () => {
    // Where another test left the pointer, a toast would come to lie under it: that is a commit more.
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
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
    expect(screen.getByRole('button', { name: `${errors.notices.length - 1} more` })).toBeTruthy();
  });

  test('a thousand times the same is one toast with a count', async () => {
    render(<Chat with={['toast']} />);
    await report({ type: 606 });
    for (let times = 0; times < 20; times++)
      await report(
        ...Array(50)
          .fill({ type: 606 })
          .map((error) => ({ ...error })),
      );
    expect(screen.getByText('Happened 1,001 times')).toBeTruthy();
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
    render(<Chat with={['toast', 'history']} />);
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
    render(<Chat with={['toast', 'history']} />);
    await report({ type: 504 });
    const point = (event: string) =>
      act(async () => {
        document.querySelector('[data-kind=recallTimedOut]')?.dispatchEvent(new PointerEvent(event, { bubbles: true }));
      });
    await act(() => vi.advanceTimersByTimeAsync(5000));
    await point('pointerover');
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(shown()).toEqual(['toast: recallTimedOut']);
    await point('pointerout');
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(shown()).toEqual([]);
    await report({ type: 605 });
    await act(() => vi.advanceTimersByTimeAsync(3_600_000));
    expect(shown()).toEqual(['toast: groupNotFound']);
    vi.useRealTimers();
  });

  test('stay while no history records them, since their text could be read nowhere else', async () => {
    vi.useFakeTimers();
    const { rerender } = render(<Chat with={['toast']} />);
    await report({ type: 504 });
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(shown()).toEqual(['toast: recallTimedOut']);
    expect(screen.getByRole('button', { name: 'Close' })).toBeTruthy();
    rerender(<Chat with={['toast', 'history']} />);
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    vi.useRealTimers();
    expect(shown()).toEqual([]);
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

test.each(['top', 'bottom'] as const)('at the %s no button moves when an action fails', async (position) => {
  const handlers = { retry: () => Promise.reject({ type: 500 }) };
  render(<ChatErrorToaster error={failing} dialect={webDialect} handlers={handlers} position={position} />);
  const retry = screen.getByRole('button', { name: 'Try again' });
  await userEvent.hover(retry);
  const { top } = retry.getBoundingClientRect();
  await userEvent.click(retry);
  await screen.findByText(/work yet/);
  expect(retry.getBoundingClientRect().top).toBe(top);
});

const failing = { type: 500 };

describe('several toasts', () => {
  const all = () => [...document.querySelectorAll<HTMLElement>('.chat-error-toast')];
  const front = () => all()[0] as HTMLElement;
  const count = 5;
  const manyKinds = webDialect.rows.map(({ code }) => code);
  const isFolded = () => screen.getByRole('button', { name: /more|less/ }).getAttribute('aria-expanded') === 'false';
  const reach = () => screen.getAllByRole('button', { name: 'Close' }).length;

  async function showFive() {
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    const view = render(
      <>
        <button type="button">composer</button>
        <Chat with={['toast']} />
      </>,
    );
    await report({ type: 605 }, { type: 606 }, { type: 602 }, { type: 504 }, { type: 500 });
    return view;
  }

  test('are one stack in which only the first can be read and reached', async () => {
    await showFive();
    expect(isFolded()).toBe(true);
    expect(screen.getAllByRole('group')).toEqual([front()]);
    expect(reach()).toBe(1);
    const [first, ...others] = all().map((toast) => toast.getBoundingClientRect());
    for (const [at, other] of others.entries()) {
      expect(other.height).toBeCloseTo(first?.height ?? 0);
      expect(other.top - (first?.top ?? 0)).toBeCloseTo(7 * (at + 1));
    }
    expect(others).toHaveLength(2);
  });

  test('unfold while hovered, and fold when the pointer leaves', async () => {
    await showFive();
    await userEvent.hover(front());
    expect(all()).toHaveLength(count);
    expect(reach()).toBe(count);
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    await expect.poll(isFolded).toBe(true);
  });

  test('unfold when the focus comes, and fold when it goes back', async () => {
    await showFive();
    screen.getByText('composer').focus();
    await userEvent.keyboard('{F6}');
    expect(front().contains(document.activeElement)).toBe(true);
    expect(isFolded()).toBe(false);
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
    expect(isFolded()).toBe(true);
  });

  test('have a button that unfolds them, moves the focus to the first hidden one, and folds them again', async () => {
    await showFive();
    const button = screen.getByRole('button', { name: `${count - 1} more` });
    button.focus();
    expect(isFolded()).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(all()[1]);
    expect(screen.getByRole('button', { name: 'Show less' }).getAttribute('aria-expanded')).toBe('true');
    screen.getByRole('button', { name: 'Show less' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(isFolded()).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `${count - 1} more` }));
  });

  test('fold when the pointer leaves, and give the focus back that was in one of them', async () => {
    await showFive();
    screen.getByText('composer').focus();
    await userEvent.hover(front());
    await userEvent.click(all()[2] as Element);
    expect(all()[2]?.contains(document.activeElement)).toBe(true);
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    await expect.poll(isFolded).toBe(true);
    expect(document.activeElement).toBe(screen.getByText('composer'));
  });

  test('keep a focus that came from nowhere when the pointer leaves', async () => {
    await showFive();
    await userEvent.hover(front());
    await userEvent.click(all()[3] as Element);
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    await expect.poll(isFolded).toBe(true);
    expect(document.activeElement).toBe(front());
  });

  test('closed by mouse leave the focus with the next one, also once the pointer has left', async () => {
    await showFive();
    screen.getByText('composer').focus();
    await userEvent.hover(front());
    await userEvent.click(screen.getAllByRole('button', { name: 'Close' })[2] as Element);
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    await expect.poll(isFolded).toBe(true);
    expect(front().contains(document.activeElement)).toBe(true);
  });

  test('are shown ten at a time, unless a history on screen lists them all', async () => {
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    const { rerender } = render(<Chat with={['toast']} />);
    await report(...manyKinds.map((type) => ({ type })));
    const total = all().length + Number(screen.getByRole('button', { name: /more/ }).textContent?.match(/\d+/)) - 2;
    const more = (count: number) => screen.getByRole('button', { name: `${count} more` });
    await userEvent.click(more(total - 1));
    expect(all()).toHaveLength(10);
    await userEvent.click(more(total - 10));
    expect(all()).toHaveLength(Math.min(20, total));
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    rerender(
      <Chat with={['toast']}>
        <ChatErrorHistory />
      </Chat>,
    );
    await userEvent.click(await screen.findByRole('button', { name: `${total - 1} more` }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Earlier notifications' }));
    expect(isFolded()).toBe(true);
  });

  test('lose no time while they are behind another one', async () => {
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    vi.useFakeTimers();
    render(<Chat with={['toast', 'history']} />);
    await report({ type: 504 }, { type: 605 });
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(shown()).toContain('toast: recallTimedOut');
    await act(async () => errors.resolve({ kind: 'groupNotFound' }));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    vi.useRealTimers();
    expect(shown()).toEqual([]);
  });

  test('keep one whose text is selected until the selection goes', async () => {
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    vi.useFakeTimers();
    render(<Chat with={['toast', 'history']} />);
    await report({ type: 504 });
    const select = (run: (selection: Selection) => void) =>
      act(async () => {
        run(document.getSelection() as Selection);
        document.dispatchEvent(new Event('selectionchange'));
      });
    await select((selection) => selection.selectAllChildren(front()));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(shown()).toEqual(['toast: recallTimedOut']);
    await select((selection) => selection.removeAllRanges());
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    vi.useRealTimers();
    expect(shown()).toEqual([]);
  });
});

describe('while a dialog of the kit is open, toasts', () => {
  const visible = () =>
    [...document.querySelectorAll<HTMLElement>('.chat-error-toast')].flatMap((toast) =>
      toast.checkVisibility() ? (toast.dataset.kind ?? '') : [],
    );

  test('wait, lose none of their time, and are read out once all the same', async () => {
    await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
    vi.useFakeTimers();
    render(<Chat with={['modal', 'toast', 'history']} />);
    await report({ type: 504 });
    expect(visible()).toEqual(['recallTimedOut']);
    await report({ type: 206 }, { type: 605 });
    expect(visible()).toEqual([]);
    const { spoken } = recordTranscript();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    const texts = () => spoken.map(({ text }) => text);
    expect(texts()).toEqual([expect.stringContaining('Group not found'), expect.stringContaining('Too late')]);
    await act(async () => errors.resolve({ kind: 'signedInElsewhere' }));
    expect(visible()).toEqual(['groupNotFound', 'recallTimedOut']);
    await act(async () => errors.resolve({ kind: 'groupNotFound' }));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(visible()).toEqual([]);
    expect(spoken).toHaveLength(2);
    vi.useRealTimers();
  });

  test.each([
    [320, 256],
    [360, 640],
    [600, 800],
    [768, 1024],
    [900, 800],
    [1280, 700],
  ])('cover nothing of it at %i x %i', async (width, height) => {
    await page.viewport(width, height);
    render(<Chat with={['modal', 'toast']} handlers={{ signIn: () => {}, contactSupport: () => {} }} />);
    await report({ type: 605 }, { type: 606 }, { type: 101 }, { type: 206 }, { type: 602 });
    const dialog = await screen.findByRole('alertdialog');
    // What takes early clicks is gone by then.
    await expect.poll(() => hitsOf(dialog)).toEqual([true, true]);
    await page.viewport(1000, 700);
  });

  const hitsOf = (dialog: HTMLElement) =>
    [...dialog.querySelectorAll(':scope > .chat-error-actions > button')].map((button) => {
      button.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = button.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === button;
    });
});

describe('a toaster of the app’s own', () => {
  function OwnToaster() {
    const notices = useChatErrorNotices({ surface: 'toast' });
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
