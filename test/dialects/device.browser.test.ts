import { describe, expect, test } from 'vitest';
import { describeChatError, normalizeChatError } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';

const described = (error: unknown, operation?: string) =>
  describeChatError(normalizeChatError(error, { dialect: webDialect, operation }));

/** What a promise rejects with, or a function throws. */
async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

describe('Chromium itself', () => {
  test('refuses a microphone that the page may not use', async () => {
    const frame = document.createElement('iframe');
    frame.allow = "microphone 'none'";
    document.body.append(frame);
    const { mediaDevices } = (frame.contentWindow as Window).navigator;
    const error = await thrownBy(() => mediaDevices.getUserMedia({ audio: true }));
    expect(described(error, 'record')).toMatchObject({
      kind: 'siteAccessDenied',
      effect: 'record',
      severity: 'error',
      actions: ['openSettings', 'retry'],
    });
    frame.remove();
  });

  test('finds no microphone that meets the constraints', async () => {
    const error = await thrownBy(() =>
      navigator.mediaDevices.getUserMedia({ audio: { deviceId: { exact: 'there is none' } } }),
    );
    expect(described(error, 'record').kind).toBe('deviceMissing');
  });

  test('has no more room in its storage', async () => {
    const error = await thrownBy(() => localStorage.setItem('chat', 'x'.repeat(6_000_000)));
    expect(described(error)).toMatchObject({ kind: 'storageFull', actions: ['retry'] });
  });

  test('cannot load a part of the app', async () => {
    const missing = `${location.origin}/there-is-no-such-module.js`;
    const error = await thrownBy(() => new Function('url', 'return import(url)')(missing));
    expect(described(error, 'send')).toMatchObject({ kind: 'appPartMissing', effect: 'send', actions: ['reload'] });
  });

  test.each([
    ['too many random numbers', () => crypto.getRandomValues(new Uint8Array(65_537))],
    ['a node that is not there', () => document.body.removeChild(document.createElement('p'))],
    ['an object store that is not there', openMissingStore],
  ])('says nothing about devices or storage with %s', async (_, call) => {
    const error = await thrownBy(call);
    for (const operation of [undefined, 'record', 'pickFile']) expect(described(error, operation).kind).toBe('unknown');
  });
});

function openMissingStore(): unknown {
  const database = indexedDB.open('chat-error-kit-test');
  return new Promise((_, reject) => {
    database.onsuccess = () => {
      try {
        database.result.transaction('no such store');
      } catch (error) {
        reject(error);
      }
      database.result.close();
    };
  });
}
