import { createInstance } from 'i18next';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeChatError } from '../../src/core/index.js';
import type { ChatErrorValues } from '../../src/dialects/dialect.js';
import { getChatErrorTexts, loadChatErrorLocale } from '../../src/i18n/index.js';
import { voiceFor } from '../../src/i18n/translate.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function messageOf(kind: ChatErrorKind, values: ChatErrorValues | undefined, language = 'en', host?: object) {
  await loadChatErrorLocale(language);
  const instance = host && createInstance();
  instance?.init({ lng: language, resources: { [language]: { chatErrors: host } }, initAsync: false } as never);
  const { t } = voiceFor(language, instance);
  return getChatErrorTexts(describeChatError({ kind, details: {}, cause: undefined, values }), t).message;
}

describe('a message with a value', () => {
  test.each([
    [1_000_000, '1 MB'],
    [26_214_400, '25 MB'],
    [1536, '1.5 kB'],
    [300, '300 byte'],
    [3 * 1024 ** 4, '3,072 GB'],
  ])('says that %i bytes are %s', async (maxBytes, size) => {
    expect(await messageOf('fileTooLarge', { maxBytes })).toContain(`The limit is ${size}.`);
  });

  test('is formatted in the language of the text', async () => {
    const values = { maxBytes: 1.5 * 1024 ** 2, until: new Date(2031, 4, 6, 17, 8), perMinute: 1200 };
    expect(await messageOf('fileTooLarge', values, 'de')).toContain('1,5 MB');
    expect(await messageOf('mutedInConversation', values, 'de')).toContain('06.05.2031, 17:08');
    expect(await messageOf('messageRateLimited', values, 'fr')).toContain('1\u202f200');
  });

  test('isolates a name and inserts it as text', async () => {
    for (const device of ['Ana <b>', '{{maxBytes}} $t(actions.retry)', 'הטלפון']) {
      expect(await messageOf('signedInElsewhere', { device })).toContain(`\u2068${device}\u2069`);
      expect(
        await messageOf('signedInElsewhere', { device }, 'en', {
          kinds: { signedInElsewhere: { message_device: 'On {{device}}' } },
        }),
      ).toBe(`On \u2068${device}\u2069`);
    }
  });

  test('stands without it, in a kind that has no such text, and in an app’s own words', async () => {
    const without = await messageOf('fileTooLarge', undefined);
    expect(without).not.toMatch(/limit|\{\{/);
    expect(await messageOf('fileTooLarge', { device: 'Pixel' })).toBe(without);
    expect(await messageOf('groupFull', { maxBytes: 5 })).toBe(await messageOf('groupFull', undefined));
    const own = { kinds: { fileTooLarge: { message: 'Too big.' } } };
    expect(await messageOf('fileTooLarge', { maxBytes: 5 }, 'en', own)).toBe('Too big.');
  });

  test('leaves out what the platform cannot format', async () => {
    const without = await messageOf('fileTooLarge', undefined);
    vi.stubGlobal('Intl', { ...Intl, NumberFormat: undefined });
    expect(await messageOf('fileTooLarge', { maxBytes: 5 })).toBe(without);
  });
});
