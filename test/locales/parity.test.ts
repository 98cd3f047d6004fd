import { describe, expect, test } from 'vitest';
import { keysOf, linesUnder, pluralForm } from '../../.storybook/languages/anatomy.js';
import { actions, severities } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { english, locales, readTexts, wordedKinds } from './files.js';

const stem = (key: string) => key.replace(pluralForm, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, name]) => name).sort();

test('English words every kind, action and severity, and nothing else', () => {
  const expected = [
    ...wordedKinds.flatMap((kind) => [`kinds.${kind}.title`, `kinds.${kind}.message`]),
    ...actions.map((action) => `actions.${action}`),
    ...severities.map((severity) => `severities.${severity}`),
  ];
  const found = [...english.keys()].filter((key) => !key.startsWith('labels.'));
  expect(found.sort()).toEqual(expected.sort());
});

describe.each(locales)('$language', ({ language, texts, voice }) => {
  test('has the keys of English, with the plural forms that the language has', () => {
    expect([...texts.keys()].sort()).toEqual(keysOf(language).sort());
  });

  test('leaves no text empty or padded', () => {
    const bad = [...texts].filter(([, text]) => text.trim() === '' || text !== text.trim() || /\s{2}/.test(text));
    expect(bad).toEqual([]);
  });

  test('has the placeholders of English', () => {
    for (const [key, text] of texts) {
      const original = english.get(pluralForm.test(key) ? `${stem(key)}_other` : key) ?? '';
      // A form for exactly one or two may do without the number.
      const may = /_(zero|one|two)$/.test(key) ? [placeholders(original), []] : [placeholders(original)];
      expect(may, key).toContainEqual(placeholders(text));
    }
  });

  test('says everything in its own words, but for those that it shares with English', () => {
    if (language === 'en') return;
    const same = [...texts].filter(
      ([key, text]) => text === english.get(key) && /\p{Letter}/u.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    const shared = linesUnder('Same as English', voice).map((line) => line.replace(/^- ([\w.]+):.*/, '$1'));
    expect(same.map(([key]) => key).sort()).toEqual(shared.sort());
  });

  test('has a voice, a glossary and two reads, written down', () => {
    expect(linesUnder('Voice', voice).length).toBeGreaterThan(2);
    expect(linesUnder('Words', voice).length).toBeGreaterThan(10);
    expect(linesUnder('Reads', voice)).toHaveLength(3);
  });

  test('says no two things in the same words, unless a kind borrows them', () => {
    const messages = [...texts].filter(([key]) => key.endsWith('.message')).map(([, text]) => text);
    expect(messages.filter((text, at) => messages.indexOf(text) !== at)).toEqual([]);
  });

  test('does not name codes, constants or what only developers know', () => {
    const words =
      /\b(SDK|token|App ?Key|WebSocket|HTTP|API|server|proxy|null|undefined|JSON)\b|\b[A-Z]{3,}_|令牌|服务器|接口|套接字/i;
    expect([...texts].filter(([, text]) => words.test(text.replace(/\{\{.*?\}\}/g, '')) || /\d/.test(text))).toEqual(
      [],
    );
  });
});

describe('the diagnosis', () => {
  const files = ['en', 'zh-CN'].map((language) => readTexts(`${language}/chatErrorDiagnosis.json`));

  test('has a reason and a fix for every kind, in English and in Chinese', () => {
    const expected = Object.keys(kinds).flatMap((kind) => [`kinds.${kind}.reason`, `kinds.${kind}.fix`]);
    for (const texts of files) {
      expect([...texts.keys()].filter((key) => key.startsWith('kinds.')).sort()).toEqual(expected.toSorted());
    }
  });

  test('warns of the same numbers in both languages', () => {
    const [english, chinese] = files;
    expect([...(chinese?.keys() ?? [])]).toEqual([...(english?.keys() ?? [])]);
  });
});
