import { act, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { rangeOf } from '../../.storybook/layoutFaults.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorDetails,
  type ChatErrorEnvironment,
  ChatErrorHistory,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrorHistory,
} from '../../src/index.js';
import { errorFixture } from '../../src/testing/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

let errors: ProvidedErrors;

const hear = (found: ProvidedErrors) => {
  errors = found;
};

function Bell() {
  const { unread } = useChatErrorHistory();
  return <output>{unread}</output>;
}

interface ChatProps {
  readonly open?: boolean;
  readonly environment?: Partial<ChatErrorEnvironment>;
  readonly language?: string;
}

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(1000, 700);
});

function Chat({ open = false, environment, language }: ChatProps) {
  return (
    <ChatErrorProvider dialect={webDialect} environment={environment} language={language}>
      <ChatErrorToaster />
      <Bell />
      {open && <ChatErrorHistory slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />}
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

const report = (...all: unknown[]) =>
  act(async () => {
    for (const error of all) errors.report(error);
  });
const unread = () => document.querySelector('output')?.textContent;
const titles = () =>
  [...screen.getByRole('region', { name: 'Earlier notifications' }).querySelectorAll('li .chat-error-title')].map(
    ({ textContent }) => textContent,
  );

test('what was shown and has gone can be read afterwards, and counts as unread until then', async () => {
  const { rerender } = render(<Chat />);
  await report({ type: 605 });
  await report({ type: 606 });
  await act(async () => {
    for (const { id } of errors.notices) errors.dismiss(id);
  });
  expect(unread()).toBe('2');
  rerender(<Chat open />);
  expect(titles().sort()).toEqual(['Group is full', 'Group not found']);
  expect(unread()).toBe('0');
  await report({ type: 605 });
  expect(titles()).toHaveLength(3);
});

test('is emptied by the app, and what is still shown comes back only when it happens again', async () => {
  render(<Chat open />);
  await report({ type: 605 });
  await userEvent.click(screen.getByRole('button', { name: 'Clear list' }));
  expect(screen.getByText('Nothing has come up yet.')).toBeTruthy();
  await report({ type: 606 });
  expect(titles()).toEqual(['Group is full']);
  await report({ type: 605 });
  expect(titles().sort()).toEqual(['Group is full', 'Group not found']);
});

test('is emptied without losing the focus', async () => {
  render(
    <>
      <button type="button">open</button>
      <Chat open />
    </>,
  );
  await report({ type: 605 });
  screen.getByText('open').focus();
  screen.getByRole('button', { name: 'Clear list' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByText('open'));
});

test('holds the latest fifty, however many there were', async () => {
  render(<Chat open />);
  await report(...webDialect.rows.map(({ code }) => ({ type: code })));
  expect(titles().length).toBeLessThanOrEqual(50);
  expect(titles().length).toBeGreaterThan(30);
});

test('has the details of each, to be copied, without what is nobody’s business', async () => {
  render(<Chat open />);
  await report({ type: 17, message: 'no route for bob@example.com, token=abc' });
  const entry = within(screen.getByRole('listitem'));
  await userEvent.click(entry.getByText('Details'));
  expect(entry.getByText('WEBIM_CONNCTION_AJAX_ERROR')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/bob@|abc/);
});

/** A clock that a test moves, and how many timers run on it. */
function fakeClock() {
  let now = new Date(2024, 4, 1, 12).getTime();
  const timers = new Set<() => void>();
  const environment: Partial<ChatErrorEnvironment> = {
    now: () => now,
    after(_, run) {
      timers.add(run);
      return () => timers.delete(run);
    },
  };
  const pass = (milliseconds: number) =>
    act(async () => {
      now += milliseconds;
      for (const run of [...timers]) {
        timers.delete(run);
        run();
      }
    });
  return { environment, pass, timers };
}

/** A clock of a test starts at noon, where the person is. */
const noon = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(new Date(2024, 4, 1, 12));

const times = () => [...document.querySelectorAll('time')].map(({ textContent }) => textContent);

test.each([
  [0, 'now'],
  [59, 'now'],
  [60, '1 min. ago'],
  [3599, '59 min. ago'],
  [3600, '1 hr. ago'],
  [11 * 3600, '11 hr. ago'],
  [12 * 3600, noon],
  [3 * 86_400, noon],
  [-5000, 'now'],
])('an entry of %s seconds ago says how long ago that is', async (seconds, text) => {
  const { environment, pass } = fakeClock();
  render(<Chat open environment={environment} />);
  await report({ type: 605 });
  expect(times()).toEqual(['now']);
  await pass(seconds * 1000);
  expect(times()).toEqual([text]);
});

test('an entry gives the exact time besides, in the language of the reader', async () => {
  const { environment, pass } = fakeClock();
  render(<Chat open environment={environment} language="de" />);
  await report({ type: 605 });
  await pass(2 * 3_600_000);
  const time = document.querySelector('time');
  await expect.poll(() => time?.textContent).toBe('vor 2 Std.');
  const at = new Date(2024, 4, 1, 12);
  expect(time?.dateTime).toBe(at.toISOString());
  const exact = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' });
  expect(time?.title).toBe(exact.format(at));
});

test('fifty entries need as many timers as one, and none is left when the list goes', async () => {
  const { environment, timers } = fakeClock();
  const { rerender } = render(<Chat environment={environment} />);
  await report(...webDialect.rows.map(({ code }) => ({ type: code })));
  const before = timers.size;
  rerender(<Chat open environment={environment} />);
  expect(times().length).toBeGreaterThan(30);
  expect(timers.size).toBe(before + 1);
  rerender(<Chat environment={environment} />);
  expect(timers.size).toBe(before);
});

test('what was unread when the list was opened is marked until it is closed', async () => {
  const { rerender } = render(<Chat />);
  await report({ type: 605 });
  rerender(<Chat open />);
  const marks = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent?.startsWith('1 new'));
  expect(marks()).toEqual([true]);
  expect(unread()).toBe('0');
  rerender(<Chat />);
  rerender(<Chat open />);
  expect(marks()).toEqual([false]);
  await report({ type: 606 });
  expect(marks()).toEqual([true, false]);
});

test('"Try again" runs the handler while the notice is open, and goes with the notice', async () => {
  const retry = vi.fn(async () => {});
  render(
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorBanner />
      <ChatErrorHistory />
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  await act(async () => errors.report(errorFixture(webDialect, 'uploadFailed'), { handlers: { retry } }));
  const list = within(screen.getByRole('region', { name: 'Earlier notifications' }));
  await userEvent.click(list.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
  expect(list.getByText('File not uploaded')).toBeTruthy();
  expect(list.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('the entries of each day have a heading, which changes at midnight', async () => {
  const { environment, pass } = fakeClock();
  render(<Chat open environment={environment} />);
  const days = () =>
    [...document.querySelectorAll('h3')].map((day) => [
      day.textContent,
      ...within(day.nextElementSibling as HTMLElement)
        .getAllByRole('listitem')
        .map((entry) => entry.querySelector('.chat-error-title')?.textContent),
    ]);
  await report({ type: 605 });
  expect(days()).toEqual([['today', 'Group not found']]);
  await pass(2 * 86_400_000);
  await report({ type: 606 });
  await pass(1000);
  await report({ type: 504 });
  expect(days()).toEqual([
    ['today', 'Too late to unsend', 'Group is full'],
    ['Wednesday, May 1', 'Group not found'],
  ]);
  await pass(12 * 3_600_000);
  expect(days().map(([day]) => day)).toEqual(['yesterday', 'Wednesday, May 1']);
});

test('a long message has two lines, and a press on it or a key shows the rest', async () => {
  await page.viewport(320, 700);
  render(<Chat open />);
  await report({ type: 605 }, errorFixture(webDialect, 'requestTimedOut'));
  await expect.poll(() => document.querySelectorAll('.chat-error-expand').length).toBe(1);
  const expand = document.querySelector('.chat-error-expand') as HTMLElement;
  const entry = expand.closest('li') as HTMLElement;
  const message = entry.querySelector('.chat-error-message') as HTMLElement;
  const linesOf = (element: Element) => element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight);
  expect(linesOf(message)).toBe(2);
  expect(expand.getAttribute('aria-labelledby')).toBe(entry.querySelector('.chat-error-title')?.id);
  // The toast of it may lie above.
  await act(async () => {
    for (const { id } of errors.notices) errors.dismiss(id);
  });
  const { left, top } = message.getBoundingClientRect();
  expect(document.elementFromPoint(left + 5, top + 5)).toBe(expand);
  await userEvent.click(expand);
  expect(linesOf(message)).toBeGreaterThan(2);
  expect(message.scrollHeight).toBe(message.clientHeight);
  expand.focus();
  await userEvent.keyboard('{Enter}');
  expect(linesOf(message)).toBe(2);
});

test('title and time share a row, and nothing overflows at 320 px, twice the text size and with details open', async () => {
  await page.viewport(320, 700);
  for (const dir of ['ltr', 'rtl']) {
    const { unmount } = render(
      <div dir={dir}>
        <Chat open />
      </div>,
    );
    await report({ type: 605 }, errorFixture(webDialect, 'uploadFailed'));
    const [title, time] = ['.chat-error-title', 'time'].map((part) => document.querySelector(`li ${part}`));
    expect(time?.getBoundingClientRect().top).toBeLessThan(title?.getBoundingClientRect().bottom ?? 0);
    document.documentElement.style.fontSize = '200%';
    for (const details of document.querySelectorAll('details')) details.open = true;
    await act(async () => {});
    const region = screen.getByRole('region', { name: 'Earlier notifications' });
    const isOutside = ({ left, right }: DOMRect) => left < 0 || right > 320;
    const parts = region.querySelectorAll(':is(p, h2, h3, dd, dt, pre, summary, button, time)');
    const overflowing = [...parts].filter((part) => [...rangeOf(part).getClientRects()].some(isOutside));
    expect(overflowing).toEqual([]);
    expect(region.scrollWidth).toBeLessThanOrEqual(region.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    document.documentElement.style.fontSize = '';
    unmount();
  }
});
