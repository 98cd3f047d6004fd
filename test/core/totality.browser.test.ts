import { afterEach, expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

function foreign(code: string): unknown {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frames.push(frame);
  return (frame.contentWindow as unknown as { eval: (code: string) => unknown }).eval(code);
}

const kindOf = (value: unknown) => normalizeChatError(value, { dialect: webDialect }).kind;

test.each([
  ['an event', () => new Event('error'), 'unknown'],
  ['a progress event, with which uploads are cancelled', () => new ProgressEvent('abort'), 'requestCancelled'],
  ['an error event', () => new ErrorEvent('error', { error: { type: 606 } }), 'groupFull'],
  ['an unhandled rejection', () => rejection({ type: 206 }), 'signedInElsewhere'],
  ['an aborted fetch', () => new DOMException('gone', 'AbortError'), 'requestCancelled'],
  ['a request that timed out', () => new DOMException('late', 'TimeoutError'), 'requestTimedOut'],
  ['a request without an answer', () => new XMLHttpRequest(), 'unknown'],
  ['the page', () => document.body, 'unknown'],
  ['the window', () => window, 'unknown'],
  ['document.all', () => document.all, 'unknown'],
  [
    'an error of another realm',
    () => foreign('new TypeError("Cannot read properties of undefined")'),
    'sdkRuntimeFailed',
  ],
  ['an SDK error of another realm', () => foreign('({ type: 39, message: "not login" })'), 'notSignedIn'],
  ['a window of another origin', () => sandboxed(), 'unknown'],
] as const)('%s has a meaning', (_, make, kind) => {
  const value = make();
  expect(kindOf(value)).toBe(kind);
  expect(() => normalizeChatError(value, { dialect: nativeDialect })).not.toThrow();
});

test('a failed fetch is a server that cannot be reached', async () => {
  const error = await fetch('http://127.0.0.1:1/').catch((reason: unknown) => reason);
  expect(kindOf(error)).toBe('serverUnreachable');
});

function rejection(reason: unknown): PromiseRejectionEvent {
  const promise = Promise.reject(reason);
  promise.catch(() => {});
  return new PromiseRejectionEvent('unhandledrejection', { promise, reason });
}

function sandboxed(): unknown {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.srcdoc = '<p>';
  document.body.append(frame);
  frames.push(frame);
  return frame.contentWindow;
}
