import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { describeChatError } from '../../src/core/index.js';

const folder = fileURLToPath(new URL('../../locales', import.meta.url));
const wordsOf = (language: string) => JSON.parse(readFileSync(`${folder}/${language}/chatErrors.json`, 'utf8'));
const uploadFailed = describeChatError({ kind: 'uploadFailed', details: {}, cause: undefined });

/** The modules of an app that Metro has bundled, afresh. */
async function bundled() {
  vi.resetModules();
  vi.doMock('../../src/i18n/files.js', () => import('../../src/i18n/filesForMetro.js'));
  const { loadChatErrorDiagnosis, ...i18n } = await import('../../src/i18n/index.js');
  const { voiceFor } = await import('../../src/i18n/translate.js');
  const read = (language: string) => {
    const { t, language: used } = voiceFor(language);
    return [i18n.getChatErrorTexts(uploadFailed, t).title, used];
  };
  return { ...i18n, loadChatErrorDiagnosis, read };
}

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('an app that Metro has bundled', () => {
  test('has English until it registers a language, and from then on that too', async () => {
    const { chatErrorLanguages, loadChatErrorLocale, registerChatErrorLanguage, read } = await bundled();
    const english = wordsOf('en').kinds.uploadFailed.title;
    expect(chatErrorLanguages).toEqual(['en']);
    expect(await loadChatErrorLocale('de')).toBe('en');
    expect(read('de-AT')).toEqual([english, 'en']);
    registerChatErrorLanguage('de', wordsOf('de'));
    expect(chatErrorLanguages).toEqual(['en', 'de']);
    expect(read('de-AT')).toEqual([wordsOf('de').kinds.uploadFailed.title, 'de']);
    expect(read('fr')).toEqual([english, 'en']);
  });

  test('serves readers of the other script with the one that it registers', async () => {
    const { registerChatErrorLanguage, createChatErrorI18n, read } = await bundled();
    registerChatErrorLanguage('zh-TW', wordsOf('zh-TW'));
    const traditional = wordsOf('zh-TW').kinds.uploadFailed.title;
    expect(read('zh-CN')).toEqual([traditional, 'zh-TW']);
    expect((await createChatErrorI18n({ language: 'zh-HK' })).t('kinds.uploadFailed.title')).toBe(traditional);
  });

  test('may register a language of its own, and register one again', async () => {
    const { registerChatErrorLanguage, chatErrorLanguages, read } = await bundled();
    for (const title of ['Llwytho wedi methu', 'Methodd y llwytho'])
      registerChatErrorLanguage('cy', { kinds: { uploadFailed: { title } } });
    expect(chatErrorLanguages).toEqual(['en', 'cy']);
    expect(read('cy')).toEqual(['Methodd y llwytho', 'cy']);
  });

  test.each([undefined, null, 'de', {}, { default: {} }])('is told that %j is no language', async (words) => {
    const { registerChatErrorLanguage, chatErrorLanguages } = await bundled();
    registerChatErrorLanguage('de', words as never);
    expect(chatErrorLanguages).toEqual(['en']);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("The texts in 'de'"));
  });

  test('explains errors to developers in English, and only in development', async () => {
    const { loadChatErrorDiagnosis } = await bundled();
    expect(await loadChatErrorDiagnosis({ kind: 'appKeyInvalid' }, 'zh-CN')).toMatchObject({ fix: expect.anything() });
    vi.stubEnv('NODE_ENV', 'production');
    const production = await bundled();
    expect(await production.loadChatErrorDiagnosis({ kind: 'appKeyInvalid' })).toBeUndefined();
  });
});

test.each(readdirSync(folder))('without Intl.PluralRules, no number is worded in English in %s', async (language) => {
  const { Intl: whole } = globalThis;
  vi.stubGlobal('Intl', { NumberFormat: whole.NumberFormat });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    const { registerChatErrorLanguage, createChatErrorI18n } = await bundled();
    registerChatErrorLanguage(language, wordsOf(language));
    const { t } = await createChatErrorI18n({ language });
    const { labels } = wordsOf(language);
    const one = new Intl.NumberFormat(language).format(1);
    const plurals = Object.keys(labels).filter((key) => key.endsWith('_other'));
    expect(plurals.length).toBeGreaterThan(0);
    for (const key of plurals.map((plural) => plural.replace('_other', ''))) {
      const form = (name: string) => labels[`${key}_${name}`]?.replaceAll(/\{\{count.*?\}\}/g, one);
      expect(t(`labels.${key}`, { count: 1 })).toBe(form('one') ?? form('other'));
    }
  } finally {
    vi.unstubAllGlobals();
  }
});
