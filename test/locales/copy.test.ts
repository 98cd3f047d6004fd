import { describe, expect, test } from 'vitest';
import { english, locales, wordedKinds } from './files.js';

const functionWords = new Set(
  "a an the this that these you your you’re it its it’s is isn’t are was were be can can’t couldn’t may not no in on at of to for from by with here now yet again have has been do did does didn't already and or there only".split(
    ' ',
  ),
);

const banned = /\b(please|sorry|oops|invalid|valid|illegal|forbidden|prohibited|failed to|you must|you forgot)\b|!/i;

const sentences = (text: string) => text.split(/(?<=[.?…])\s+/);
const words = (text: string) => text.toLowerCase().match(/[\p{Letter}’']+/gu) ?? [];

describe.each(wordedKinds)('the English words of %s', (kind) => {
  const title = english.get(`kinds.${kind}.title`) ?? '';
  const message = english.get(`kinds.${kind}.message`) ?? '';

  test('have a title of at most four content words, in sentence case, without a full stop', () => {
    expect(words(title).filter((word) => !functionWords.has(word)).length).toBeLessThanOrEqual(4);
    expect(title).toMatch(/^\p{Lu}/u);
    expect(title).not.toMatch(/\.$|\berror\b/i);
    const capitals = title
      .split(' ')
      .slice(1)
      .filter((word) => /^\p{Lu}/u.test(word) && !/^(Wi-Fi|I)$/.test(word));
    expect(capitals).toEqual([]);
  });

  test('have a message of one or two short sentences that does not repeat the title', () => {
    expect(sentences(message).length).toBeLessThanOrEqual(2);
    for (const sentence of sentences(message)) expect(sentence.length).toBeLessThanOrEqual(120);
    expect(message).toMatch(/\.$/);
    expect(message.toLowerCase()).not.toContain(title.toLowerCase());
  });

  test('do not blame, beg or shout', () => {
    expect(`${title} ${message}`).not.toMatch(banned);
  });
});

test('labels of actions are one or two words and begin with a verb, not a formality', () => {
  for (const [key, label] of english) {
    if (!key.startsWith('actions.')) continue;
    expect(words(label).length, key).toBeLessThanOrEqual(2);
    expect(label).not.toMatch(/^(ok|okay|got it|yes|no)$/i);
  }
});

test('what may have happened after all is not said to have failed', () => {
  expect(english.get('kinds.deliveryUncertain.title')).toContain('may not');
  expect(english.get('kinds.requestTimedOut.message')).toContain('may still');
});

test('nobody is told of having been blocked by another person', () => {
  for (const { texts } of locales) {
    const said = `${texts.get('kinds.messageUndelivered.title')} ${texts.get('kinds.messageUndelivered.message')}`;
    expect(said).not.toMatch(/block|拉黑|屏蔽|黑名单/i);
  }
});

test('no straight quotes or three dots', () => {
  for (const { texts } of locales) {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/["']|\.\.\./);
  }
});

test('Chinese is punctuated as Chinese', () => {
  const texts = locales.find(({ language }) => language === 'zh-CN')?.texts ?? new Map<string, string>();
  for (const [key, text] of texts) {
    expect(text.replace(/\{\{.*?\}\}/g, ''), key).not.toMatch(/[,.;:?!()]/);
    if (key.endsWith('.message')) expect(text, key).toMatch(/。$/);
    if (key.endsWith('.title')) expect(text, key).not.toMatch(/[。！]$/);
  }
});
