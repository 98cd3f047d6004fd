import { describe, expect, test, vi } from 'vitest';
import { createChatErrorI18n } from '../../src/i18n/index.js';
import { chatErrorLanguages, matchLanguage } from '../../src/i18n/languages.js';

describe('a reader of', () => {
  test.each([
    ['zh', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans-MY', 'zh-CN'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-US', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh_US_#Hans', 'zh-CN'],
    ['zh_TW_#Hant', 'zh-TW'],
    ['zh__#Hant', 'zh-TW'],
    ['zh-cmn-Hans-CN', 'zh-CN'],
    ['zh-cmn-Hant', 'zh-TW'],
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
    expect(matchLanguage(asked)).toBe(expected);
  });

  test.each(['no', 'nb', 'tlh', '', 'C', 'POSIX', '*', 'x'.repeat(1000)])(
    '%s gets no language that is not theirs',
    (asked) => {
      expect(matchLanguage(asked)).toBeUndefined();
    },
  );
});

// Such as what a polyfill for plurals leaves behind.
test.each([undefined, { PluralRules: Intl.PluralRules }])(
  'an engine without Intl, or with little of it, finds a language by its tag alone',
  (intl) => {
    vi.stubGlobal('Intl', intl);
    const matches = ['de-AT', 'zh-HK', 'pt_BR.UTF-8', 'zh', 'tlh', ''].map((asked) => matchLanguage(asked));
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
