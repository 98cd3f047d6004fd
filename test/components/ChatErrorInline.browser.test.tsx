import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import {
  type ChatErrorHandlers,
  ChatErrorInline,
  type ChatErrorInlineProps,
  ChatErrorProvider,
  loadChatErrorLocale,
  type ReportOptions,
} from '../../src/index.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { byKind } from '../byKind.js';
import { fakeEnvironment } from '../core/fakeEnvironment.js';
import { Errors, type ProvidedErrors } from '../Errors.js';
import { emulateTouch } from './devTools.js';

let errors: ProvidedErrors;
let online: boolean;
let clock: ReturnType<typeof fakeEnvironment>;
const changed = new Set<() => void>();

beforeAll(async () => {
  await loadChatErrorLocale('de');
});
beforeEach(async () => {
  await page.viewport(360, 800);
  online = true;
  clock = fakeEnvironment({
    isOnline: () => online,
    subscribe(listener) {
      changed.add(listener);
      return () => changed.delete(listener);
    },
  });
});
afterEach(() => page.viewport(1000, 700));

const bubble = { background: '#d9fdd3', padding: '6px 10px', width: 'fit-content' } as const;

interface ChatProps extends Pick<ChatErrorInlineProps, 'density' | 'slots' | 'align'> {
  readonly ids?: readonly string[];
  readonly handlers?: ChatErrorHandlers;
  readonly language?: string;
  readonly gap?: number;
}

function Chat({ ids = ['m1'], handlers, language = 'en', gap = 8, ...inline }: ChatProps) {
  return (
    <ChatErrorProvider dialect={byKind} handlers={handlers} environment={clock.environment} language={language}>
      <ol style={{ padding: 8, margin: 0, listStyle: 'none' }}>
        {ids.map((id) => (
          <li key={id} style={{ display: 'flex', flexDirection: 'column', marginBlockEnd: gap }}>
            <p style={{ ...bubble, margin: inline.align ? '0 0 0 auto' : 0 }}>Who brings the sandwiches?</p>
            <ChatErrorInline scope={id} {...inline} />
          </li>
        ))}
      </ol>
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>
  );
}

const report = (kind: ChatErrorKind, options: ReportOptions = {}) =>
  act(async () => void errors.report(kind, { operation: 'send', scope: 'm1', ...options }));

/** Moves the clock and the network. */
const change = (run: () => void) =>
  act(async () => {
    run();
    for (const listener of changed) listener();
  });

const inline = () => document.querySelector('.chat-error-inline') as HTMLElement;
const row = () => inline().querySelector('.chat-error-line') as HTMLElement;
const body = () => inline().querySelector('.chat-error-body') as HTMLElement;
/** What is seen of the line. */
const seen = () => [...row().querySelectorAll('span, button, [role=timer]')].map(({ textContent }) => textContent);
const heightOf = (element: Element) => element.getBoundingClientRect().height;
const button = (name: string) => screen.getByRole('button', { name });

test('a message that was not sent has one row of 24 px below it, in every state', async () => {
  let settle = (_: 'ok' | 'failed') => {};
  const retry = () =>
    new Promise<void>((resolve, reject) => {
      settle = (how) => (how === 'ok' ? resolve() : reject(new Error('again')));
    });
  render(<Chat handlers={{ retry }} />);
  expect(heightOf(inline())).toBe(0);
  await report('sendFailed');
  await fontsLoaded(document.documentElement);
  const isOneRow = () => {
    expect(heightOf(row())).toBe(24);
    expect(heightOf(inline())).toBe(26);
  };
  expect(seen()).toEqual(['Not sent', 'Try again', 'Why?']);
  isOneRow();
  await userEvent.click(button('Try again'));
  expect(seen()).toEqual(['Sending…']);
  isOneRow();
  await act(async () => settle('failed'));
  expect(seen()).toEqual(['Still not sent', 'Try again', 'Why?']);
  isOneRow();
  await change(() => {
    online = false;
  });
  expect(seen()).toEqual(['Not sent', 'Waiting for network']);
  isOneRow();
  await change(() => {
    online = true;
  });
  await userEvent.click(button('Try again'));
  await act(async () => settle('ok'));
  await act(async () => clock.pass(10_000));
  expect(heightOf(inline())).toBe(0);
});

test('a German line is as low, or wraps', async () => {
  render(<Chat handlers={{ retry() {} }} language="de" />);
  await report('sendFailed');
  await fontsLoaded(document.documentElement);
  expect(seen()).toEqual(['Nicht gesendet', 'Erneut versuchen', 'Warum?']);
  expect(heightOf(row())).toBe(24);
  await report('editLimitReached');
  expect(row().scrollWidth).toBeLessThanOrEqual(row().clientWidth);
});

test('the explanation is folded for eyes only, and opening it changes no text that was read out', async () => {
  render(<Chat handlers={{ retry() {} }} />);
  await report('sendFailed');
  const message = screen.getByText(/Chat didn’t accept it/);
  expect(heightOf(body())).toBe(1);
  expect(getComputedStyle(message).visibility).toBe('visible');
  expect(body().textContent).toContain('Message not sent');
  const changes = vi.fn();
  const observer = new MutationObserver(changes);
  const read = [...document.querySelectorAll('[aria-live]'), ...body().children];
  expect(read.length).toBeGreaterThan(1);
  for (const part of read) observer.observe(part, { childList: true, characterData: true, subtree: true });
  const why = button('Why?');
  expect(why.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(why);
  expect(button('Less').getAttribute('aria-expanded')).toBe('true');
  expect(heightOf(body())).toBeGreaterThan(40);
  expect(screen.getByText(/Chat didn’t accept it/)).toBe(message);
  await act(async () => {});
  expect(changes).not.toHaveBeenCalled();
  observer.disconnect();
});

test('Escape folds the explanation, and closes no line', async () => {
  render(<Chat handlers={{ retry() {} }} />);
  await report('sendFailed');
  await userEvent.click(button('Why?'));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(button('Why?'));
  await userEvent.keyboard('{Escape}');
  expect(seen()).toEqual(['Not sent', 'Try again', 'Why?']);
});

test('a line has no cross; what cannot be solved can be closed in its explanation', async () => {
  render(<Chat />);
  await report('recallTimedOut', { operation: 'recall' });
  expect(seen()).toEqual(['Too late', 'Why?']);
  expect(document.querySelector('.chat-error-close')).toBeNull();
  await userEvent.click(button('Why?'));
  await userEvent.click(button('Close'));
  expect(errors.notices).toEqual([]);
});

test('the other actions, and what an app adds, are in the explanation', async () => {
  const discard = vi.fn();
  render(<Chat handlers={{ retry() {}, discard }} slots={{ extra: () => <em>more</em> }} />);
  await report('sendFailed');
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  expect(screen.queryByText('more')).toBeNull();
  await userEvent.click(button('Why?'));
  expect(screen.getByText('more')).toBeTruthy();
  await userEvent.click(button('Delete'));
  expect(discard).toHaveBeenCalledOnce();
});

test('the button that was pressed keeps the focus while its action runs and after it failed', async () => {
  let fail = () => {};
  const retry = () =>
    new Promise<void>((_, reject) => {
      fail = reject;
    });
  render(<Chat handlers={{ retry }} />);
  await report('sendFailed');
  const pressed = button('Try again');
  await userEvent.click(pressed);
  expect(pressed.textContent).toBe('Sending…');
  expect(pressed.getAttribute('aria-busy')).toBe('true');
  expect(document.activeElement).toBe(pressed);
  await act(async () => fail());
  expect(pressed.textContent).toBe('Try again');
  expect(document.activeElement).toBe(pressed);
});

test('what is retried once the device is online says so, without a button', async () => {
  online = false;
  render(<Chat handlers={{ retry() {} }} />);
  await report('sendFailed', { autoRetries: 3 });
  expect(seen()).toEqual(['Sends when you’re back online']);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

describe('a wait that the server asked for', () => {
  const limited = (ids: readonly string[]) =>
    act(async () => {
      for (const scope of ids) errors.report('any', { operation: 'send', scope, handlers: { retry() {} } });
    });

  test('counts down in the place of the button', async () => {
    render(<Limited ids={['m1']} />);
    await limited(['m1']);
    expect(seen()).toEqual(['Try again in 0:44', 'Why?']);
    await act(async () => clock.pass(4000));
    expect(seen()[0]).toBe('Try again in 0:40');
    await act(async () => clock.pass(40_000));
    expect(seen()).toEqual(['Too many at once', 'Try again', 'Why?']);
  });

  test('takes one timer for a hundred messages', async () => {
    const ids = Array.from({ length: 100 }, (_, at) => `m${at}`);
    render(<Limited ids={ids} />);
    await limited(ids.slice(0, 1));
    const forOne = clock.waiting();
    await limited(ids.slice(1));
    expect(screen.getAllByRole('timer')).toHaveLength(100);
    expect(clock.waiting()).toBe(forOne);
  });

  /** A chat whose server asks to wait. */
  function Limited({ ids }: { readonly ids: readonly string[] }) {
    const dialect = {
      ...byKind,
      read: () => ({ shape: 'bare', kind: 'messageRateLimited', retryAfterMs: 44_000 }) as const,
    };
    return (
      <ChatErrorProvider dialect={dialect} environment={clock.environment}>
        {ids.map((id) => (
          <ChatErrorInline key={id} scope={id} />
        ))}
        <Errors
          to={(found) => {
            errors = found;
          }}
        />
      </ChatErrorProvider>
    );
  }
});

describe('the density', () => {
  const density = () => inline().dataset.density;

  test.each([
    ['send', 'line'],
    ['recall', 'line'],
    ['transcribe', 'line'],
    ['login', 'block'],
    ['joinGroup', 'block'],
    [undefined, 'block'],
  ] as const)('of a notice about %s beside its object is %s', async (operation, expected) => {
    render(<Chat />);
    await report('groupFull', { operation });
    expect(density()).toBe(expected);
  });

  test('is that of the property, and block for one error', async () => {
    const { rerender } = render(<Chat density="block" />);
    await report('sendFailed');
    expect(density()).toBe('block');
    expect(document.querySelector('.chat-error-close')).toBeTruthy();
    rerender(<ChatErrorInline error="sendFailed" dialect={byKind} operation="send" />);
    expect(density()).toBe('block');
    rerender(<ChatErrorInline error="sendFailed" dialect={byKind} operation="send" density="line" />);
    expect(density()).toBe('line');
  });
});

describe('the side', () => {
  const ends = () =>
    [row(), document.querySelector('li > p') as Element].map((one) => one.getBoundingClientRect().right);

  test('is that of the own message with align="end", also opened', async () => {
    render(<Chat align="end" handlers={{ retry() {} }} />);
    await report('sendFailed');
    const [line, message] = ends();
    expect(line).toBe(message);
    await userEvent.click(button('Why?'));
    expect(body().getBoundingClientRect().right).toBe(message);
  });

  test('is what any element around says', async () => {
    const app = (align: string) => (
      <div data-chat-error-align={align}>
        <Chat />
      </div>
    );
    const { rerender } = render(app('end'));
    await report('sendFailed');
    expect(row().getBoundingClientRect().right).toBe(352);
    rerender(app('start'));
    expect(row().getBoundingClientRect().left).toBe(8);
  });
});

describe('on touch', () => {
  const hits = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('button, p, li');
  /** The size of what can be touched, around the middle of an element. */
  const targetOf = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const reach = (dx: number, dy: number) => {
      let steps = 0;
      while (hits(x + dx * (steps + 1), y + dy * (steps + 1)) === element) steps += 1;
      return steps;
    };
    return { width: reach(-1, 0) + 1 + reach(1, 0), height: reach(0, -1) + 1 + reach(0, 1) };
  };

  test('the buttons of a line are at least 44 px high and wide, and cover no message around them', () =>
    emulateTouch(async () => {
      await loadChatErrorLocale('zh-CN');
      for (const [language, align] of [
        ['en', 'start'],
        ['zh-CN', 'end'],
      ] as const) {
        const ids = ['m1', 'm2'];
        const { unmount } = render(
          <Chat ids={ids} gap={0} handlers={{ retry() {} }} language={language} align={align} />,
        );
        for (const scope of ids) await report('sendFailed', { scope });
        await fontsLoaded(document.documentElement);
        for (const element of screen.getAllByRole('button')) {
          const { width, height } = targetOf(element);
          expect(height, element.textContent ?? '').toBeGreaterThanOrEqual(43);
          expect(width, element.textContent ?? '').toBeGreaterThanOrEqual(43);
        }
        for (const bubble of document.querySelectorAll('li > p')) {
          const { left, right, top, bottom } = bubble.getBoundingClientRect();
          for (const x of [left + 1, (left + right) / 2, right - 1])
            for (const y of [top + 1, bottom - 1]) expect(hits(x, y)).toBe(bubble);
        }
        unmount();
      }
    }));

  test('a line with one button is one target, and the open explanation is not covered', () =>
    emulateTouch(async () => {
      render(<Chat ids={['m1', 'm2']} />);
      await report('fileExpired', { operation: 'download' });
      const { top, bottom, left, right } = row().getBoundingClientRect();
      for (const x of [left + 1, (left + right) / 2]) expect(hits(x, (top + bottom) / 2)).toBe(button('Why?'));
      await act(async () => button('Why?').click());
      const box = body().getBoundingClientRect();
      expect(box.top).toBe(bottom + 4);
      expect(body().contains(document.elementFromPoint(box.left + 12, box.top + 1))).toBe(true);
    }));
});

test('a pointer and the keyboard reach the same buttons', async () => {
  const retry = vi.fn(() => new Promise(() => {}));
  render(<Chat handlers={{ retry }} />);
  await report('sendFailed');
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(button('Try again'));
  await userEvent.keyboard('{Enter}');
  fireEvent.click(button('Sending…'));
  expect(retry).toHaveBeenCalledOnce();
});
