import { act, render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
} from '../../src/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

let errors: ProvidedErrors;
let frame: HTMLIFrameElement;
let page: Document;
const report = (type: number) => act(async () => void errors.report({ type }));

beforeEach(() => {
  frame = document.body.appendChild(document.createElement('iframe'));
  Object.assign(frame.style, { inlineSize: '600px', blockSize: '400px' });
  page = frame.contentDocument as Document;
  for (const sheet of document.querySelectorAll('style')) page.head.append(page.importNode(sheet, true));
});
afterEach(() => frame.remove());

/** The app renders in its own window, and its surfaces in another. */
function App() {
  return (
    <ChatErrorProvider dialect={webDialect} handlers={{ signIn: () => {} }}>
      {createPortal(
        <>
          <button type="button">composer</button>
          <ChatErrorBanner />
          <ChatErrorToaster />
          <ChatErrorModal />
          <ChatErrorHistory />
        </>,
        page.body,
      )}
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>
  );
}

const find = (selector: string) => page.querySelector<HTMLElement>(selector);

/** Whether a surface is painted above everything in its window. */
function isPainted(selector: string): boolean {
  const element = find(selector);
  const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return element?.contains(page.elementFromPoint(left + width / 2, top + height / 2)) ?? false;
}

test('keys lead to and close a toast in the window it is in, and nothing is left in the window of the app', async () => {
  render(<App />);
  find('button')?.focus();
  await report(605);
  await expect.poll(() => isPainted('.chat-error-toast')).toBe(true);
  expect(find('.chat-error-host')?.matches(':popover-open')).toBe(true);
  await userEvent.keyboard('{F6}');
  await expect.poll(() => page.activeElement?.closest('.chat-error-toast')).toBeTruthy();
  await userEvent.keyboard('{F6}');
  expect(page.activeElement?.textContent).toBe('composer');
  await userEvent.keyboard('{F6}{Escape}');
  await expect.poll(() => find('.chat-error-toast')).toBeNull();
  expect(page.activeElement?.textContent).toBe('composer');
  expect(document.querySelector('.chat-error-host, [aria-live], [role="alert"]')).toBeNull();
});

test('a toast is announced in the window it is in', async () => {
  render(<App />);
  await report(605);
  await expect.poll(() => find('[aria-live]:not(:empty)')?.textContent).toContain('Group not found');
});

test('a toast moves into a modal dialog of the window it is in, and home again', async () => {
  render(<App />);
  await report(605);
  const dialog = page.body.appendChild(page.createElement('dialog'));
  dialog.showModal();
  await expect.poll(() => find('dialog .chat-error-toast')).not.toBeNull();
  expect(isPainted('.chat-error-toast')).toBe(true);
  dialog.close();
  await expect.poll(() => find('dialog .chat-error-toast')).toBeNull();
});

test('the modal covers the window it is in, cannot be closed by Escape, and gives the focus back', async () => {
  render(<App />);
  find('button')?.focus();
  await report(206);
  const modal = find('.chat-error-modal');
  await expect.poll(() => modal?.matches(':modal')).toBe(true);
  expect(page.activeElement).toBe(modal);
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  expect(modal?.matches(':modal')).toBe(true);
  await act(async () => find('.chat-error-modal [data-action=signIn]')?.click());
  await expect.poll(() => find('.chat-error-modal')).toBeNull();
  expect(page.activeElement?.textContent).toBe('composer');
});

test('the time of a toast runs while its own window is visible, whether or not that of the app is', async () => {
  vi.useFakeTimers();
  render(<App />);
  const see = (one: Document, visibilityState: string) => {
    Object.defineProperty(one, 'visibilityState', { value: visibilityState, configurable: true });
    one.dispatchEvent(new Event('visibilitychange'));
  };
  await report(504);
  see(page, 'hidden');
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(find('.chat-error-toast')).not.toBeNull();
  see(document, 'hidden');
  see(page, 'visible');
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'visibilityState');
  expect(find('.chat-error-toast')).toBeNull();
});

const elsewhere = { type: 606 };

test('surfaces in two windows answer the keys of their own', async () => {
  render(
    <>
      <App />
      <ChatErrorToaster error={elsewhere} dialect={webDialect} />
    </>,
  );
  await report(605);
  find('button')?.focus();
  await userEvent.keyboard('{F6}');
  await expect.poll(() => page.activeElement?.closest('.chat-error-toast')?.textContent).toContain('Group not found');
  await userEvent.keyboard('{F6}');
  expect(page.activeElement?.textContent).toBe('composer');
});
