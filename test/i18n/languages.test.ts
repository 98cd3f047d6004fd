import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChatErrorI18n } from '../../src/i18n/index.js';
import { chatErrorLanguages, type matchLanguage } from '../../src/i18n/languages.js';

const platforms = { 'as browsers have it': Intl.Locale, 'missing, as in Hermes': undefined };

describe.each(Object.entries(platforms))('with Intl.Locale %s, a reader of', (_, Locale) => {
  let match: typeof matchLanguage;

  beforeEach(async () => {
    vi.stubGlobal('Intl', Object.create(Intl, { Locale: { value: Locale } }));
    // What has been read of a tag is kept.
    vi.resetModules();
    ({ matchLanguage: match } = await import('../../src/i18n/languages.js'));
  });
  afterEach(() => void vi.unstubAllGlobals());

  test.each([
    ['zh', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans-MY', 'zh-CN'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['es-419', 'es'],
    ['es_MX', 'es'],
    ['iw', 'he'],
    ['in', 'id'],
    ['ar-EG', 'ar'],
    ['uk-UA', 'uk'],
    ['en-GB', 'en'],
    ['de_AT@euro', 'de'],
    ['fa-AF', 'fa'],
    ['ms-SG', 'ms'],
  ])('%s gets %s', (asked, expected) => {
    expect(match(asked)).toBe(expected);
  });

  test.each(['no', 'nb', 'tlh', '', 'C', 'POSIX', '*', 'x'.repeat(1000)])(
    '%s gets no language that is not theirs',
    (asked) => {
      expect(match(asked)).toBeUndefined();
    },
  );
});

// Such as what a polyfill for plurals leaves behind.
test.each([undefined, { PluralRules: Intl.PluralRules }])(
  'an engine without Intl, or with little of it, finds a language by its tag alone',
  async (intl) => {
    vi.stubGlobal('Intl', intl);
    vi.resetModules();
    const { matchLanguage: match } = await import('../../src/i18n/languages.js');
    const matches = ['de-AT', 'zh-HK', 'pt_BR.UTF-8', 'zh', 'tlh', ''].map((asked) => match(asked));
    vi.unstubAllGlobals();
    expect(matches).toEqual(['de', 'zh-TW', 'pt-BR', 'zh-CN', undefined, undefined]);
  },
);

test.each(chatErrorLanguages)('%s can be had outside React, with numbers as it writes them', async (language) => {
  const i18n = await createChatErrorI18n({ language });
  const t = i18n.getFixedT(language, 'chatErrors');
  expect(t('kinds.networkDown.title')).not.toContain('kinds.');
  for (const count of [1, 2, 3, 5, 11, 21, 100, 1234]) {
    const said = t('labels.repeated', { count });
    expect(said).not.toMatch(/labels|\{\{/);
  }
  expect(t('labels.more', { count: 1234 })).toContain(new Intl.NumberFormat(language).format(1234));
});
