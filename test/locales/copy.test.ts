import { expect, test } from 'vitest';
import { copyRules, lint } from '../../.storybook/languages/copy.js';
import { locales } from './files.js';

test.each(copyRules)('$name', (rule) => {
  const { checked, broken } = lint(rule, locales);
  expect(checked.length).toBeGreaterThan(0);
  expect(broken.map(({ language, key, text }) => `${language} ${key}: ${text}`)).toEqual([]);
});

test.each(copyRules)('that is looked at: $name', (rule) => {
  const bad = [
    ['kinds.any.title', 'Sorry, Some Request Broke Everything Today.'],
    ['kinds.any.message', `Sorry, Some Request Broke Everything Today. "It" is ${'so '.repeat(40)}bad...`],
    ['kinds.deliveryUncertain.title', 'Not sent'],
    ['kinds.any.short', 'This was not sent in time.'],
    ['kinds.messageUndelivered.title', 'You were blocked'],
    ['actions.any', 'OK'],
  ] as const;
  const { broken } = lint(rule, [
    { language: 'en', texts: new Map(bad) },
    { language: 'zh-CN', texts: new Map([['labels.any', '好.']]) },
  ]);
  expect(broken).not.toEqual([]);
});
