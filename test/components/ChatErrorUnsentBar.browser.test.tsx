import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  type ChatErrorActionContext,
  type ChatErrorHandlers,
  ChatErrorInline,
  ChatErrorProvider,
  ChatErrorUnsentBar,
  type ReportOptions,
} from '../../src/index.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { byKind } from '../byKind.js';
import { Errors, type ProvidedErrors } from '../Errors.js';
import { emulateTouch } from './devTools.js';

let errors: ProvidedErrors;
const all = ['m1', 'm2', 'm3', 'm4'];

interface ChatProps {
  readonly handlers?: ChatErrorHandlers;
  readonly scopes?: readonly string[];
  readonly isOnline?: boolean;
}

function Chat({ handlers, scopes, isOnline = true }: ChatProps) {
  return (
    <ChatErrorProvider dialect={byKind} handlers={handlers} environment={{ isOnline: () => isOnline }}>
      {all.map((id) => (
        <ChatErrorInline key={id} scope={id} />
      ))}
      <ChatErrorUnsentBar scopes={scopes} />
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>
  );
}

const report = (kind: ChatErrorKind, scopes: readonly string[], options: ReportOptions = {}) =>
  act(async () => {
    for (const scope of scopes) errors.report(kind, { operation: 'send', scope, ...options });
  });

const bar = () => document.querySelector('.chat-error-unsent') as HTMLElement;
const texts = () => [...bar().children].map(({ textContent }) => textContent);
const inBar = (name: string) => {
  const found = screen.getAllByRole('button', { name }).find((button) => bar().contains(button));
  if (!found) throw new Error(`The bar has no button "${name}".`);
  return found;
};

const retry = vi.fn();
const discard = vi.fn();
beforeEach(() => {
  retry.mockReset();
  discard.mockReset();
});

test('three unsent messages have one bar, and two have none', async () => {
  render(<Chat handlers={{ retry }} />);
  await report('sendFailed', ['m1', 'm2']);
  expect(bar().getBoundingClientRect().height).toBe(0);
  await report('serverBusy', ['m3']);
  expect(texts()).toEqual(['3 messages not sent', 'Try all again']);
  expect(screen.getByRole('group', { name: '3 messages not sent' })).toBe(bar());
  expect(document.querySelectorAll('.chat-error-line')).toHaveLength(3);
});

test('"Try all again" tries each message again once, and the bar goes with the last but two', async () => {
  render(<Chat handlers={{ retry }} />);
  await report('sendFailed', ['m1', 'm2', 'm3', 'm4']);
  await userEvent.click(inBar('Try all again'));
  expect(retry.mock.calls.map(([{ notice }]) => notice.scope).sort()).toEqual(all);
  expect(errors.notices.filter(({ state }) => state === 'open')).toEqual([]);
  expect(bar().childElementCount).toBe(0);
});

test('messages of another conversation, and what is no message, do not count', async () => {
  render(<Chat handlers={{ retry }} scopes={['m1', 'm2', 'm4']} />);
  await report('sendFailed', ['m1', 'm2', 'm3']);
  await report('downloadFailed', ['m4'], { operation: 'download' });
  expect(bar().childElementCount).toBe(0);
  await report('uploadFailed', ['m4'], { operation: 'upload' });
  expect(texts()[0]).toBe('3 messages not sent');
});

test('what may have been sent is neither counted nor sent again', async () => {
  render(<Chat handlers={{ retry }} />);
  await report('sendFailed', ['m1', 'm2', 'm3']);
  await report('sendInterrupted', ['m4']);
  expect(texts()[0]).toBe('3 messages not sent');
  await userEvent.click(inBar('Try all again'));
  expect(retry.mock.calls.map(([{ notice }]) => notice.scope)).not.toContain('m4');
});

test('offline, the bar says what it waits for in place of the button', async () => {
  render(<Chat handlers={{ retry, discard }} isOnline={false} />);
  await report('sendFailed', ['m1', 'm2', 'm3']);
  expect(texts()).toEqual(['3 messages not sent', 'Waiting for network', 'Delete all']);
});

test('"Delete all" is there if the app deletes messages, and asks first', async () => {
  render(<Chat handlers={{ retry, discard }} />);
  await report('sendFailed', ['m1', 'm2', 'm3']);
  await userEvent.click(inBar('Delete all'));
  expect(texts()).toEqual(['Delete 3 messages?', 'Delete', 'Keep']);
  expect(document.activeElement).toBe(inBar('Keep'));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(inBar('Delete all'));
  await userEvent.click(inBar('Delete all'));
  await userEvent.click(inBar('Keep'));
  expect(discard).not.toHaveBeenCalled();
  await userEvent.click(inBar('Delete all'));
  await userEvent.click(inBar('Delete'));
  expect(discard).toHaveBeenCalledTimes(3);
  expect(bar().childElementCount).toBe(0);
});

test('a double click on "Delete all" deletes nothing', async () => {
  render(<Chat handlers={{ retry, discard }} />);
  await report('sendFailed', ['m1', 'm2', 'm3']);
  await userEvent.dblClick(inBar('Delete all'));
  expect(discard).not.toHaveBeenCalled();
});

test('without anything to press there is no bar', async () => {
  render(<Chat />);
  await report('sendFailed', ['m1', 'm2', 'm3']);
  expect(bar().childElementCount).toBe(0);
});

test('"Try all again" is busy while it runs, not while a message is sent again alone', async () => {
  const settle = new Map<string | undefined, () => void>();
  retry.mockImplementation(
    ({ notice }: ChatErrorActionContext) =>
      new Promise<void>((_, reject) => {
        settle.set(notice.scope, () => reject(new Error('again')));
      }),
  );
  render(<Chat handlers={{ retry }} />);
  await report('sendFailed', ['m1', 'm2', 'm3']);
  const isBusy = () => inBar('Try all again').getAttribute('aria-busy') === 'true';
  await userEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement);
  expect(screen.getAllByText('Sending…')).toHaveLength(1);
  expect(isBusy()).toBe(false);
  await userEvent.click(inBar('Try all again'));
  expect(retry).toHaveBeenCalledTimes(3);
  expect(isBusy()).toBe(true);
  await act(async () => settle.get('m2')?.());
  expect(isBusy()).toBe(true);
  for (const scope of ['m1', 'm3']) await act(async () => settle.get(scope)?.());
  expect(isBusy()).toBe(false);
});

test('the buttons of the bar are at least 44 px high on touch, and cover nothing around it', async () => {
  await emulateTouch(async () => {
    for (const handlers of [{ retry }, { retry, discard }]) {
      const { unmount } = render(<Chat handlers={handlers} />);
      await report('sendFailed', ['m1', 'm2', 'm3']);
      const { top, bottom } = bar().getBoundingClientRect();
      expect(bottom - top).toBeGreaterThanOrEqual(44);
      for (const button of bar().querySelectorAll('button')) {
        const { left, width } = button.getBoundingClientRect();
        const at = (y: number) => document.elementFromPoint(left + width / 2, y);
        expect([at(bottom - 43.5), at(bottom - 1)]).toEqual([button, button]);
        expect(bar().contains(at(top - 1))).toBe(false);
        expect(bar().contains(at(bottom + 1))).toBe(false);
      }
      unmount();
    }
  });
});
