import { describe, expect, test } from 'vitest';
import { keysOf, linesUnder, pluralForm } from '../../.storybook/languages/anatomy.js';
import { operations } from '../../src/dialects/dialect.js';
import { actions, type ChatErrorKindRow, severities } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { english, locales, readTexts, wordedKinds } from './files.js';

const stem = (key: string) => key.replace(pluralForm, '');
/** The kinds that say that an operation failed, and nothing of the cause. */
const failureOf = {
  login: 'signInFailed',
  register: 'registrationFailed',
  send: 'sendFailed',
  upload: 'uploadFailed',
  download: 'downloadFailed',
  editMessage: 'messageEditFailed',
  translate: 'translationFailed',
  transcribe: 'voiceToTextFailed',
  addContact: 'contactAddFailed',
  configurePush: 'pushSettingsNotSaved',
} as const;

/** The messages that mention a value, beside those that stand without it. */
const withValues = [
  'kinds.fileTooLarge.message_maxBytes',
  'kinds.signedInElsewhere.message_device',
  'kinds.mutedInConversation.message_until',
  'kinds.mutedEverywhere.message_until',
  'kinds.messageRateLimited.message_perMinute',
];

/** The labels of a connection. Reconnecting has the title of its notice. */
const connectionLabels = ['idle', 'connected', 'offline', 'disconnected', 'ended'];

/** The actions that have a label of their own under a kind. */
const withLabels = ['kinds.openInAnotherTab.signIn'];

/** Kinds whose title is too long for a line beside a message. */
const shortened = [
  'messageUndelivered',
  'notContact',
  'notOnAllowList',
  'permissionDenied',
  'messageContentRefused',
  'deliveryUncertain',
  'messageRateLimited',
  'messageTooLarge',
  'editLimitReached',
  'recallTimedOut',
  'fileTooLarge',
  'fileContentRefused',
  'downloadNotPermitted',
  'voiceTooLong',
  'combinedMessageUnreadable',
];
const linesOf = ['send', 'upload', 'download', 'editMessage', 'recall'];
const lineStates = ['failed', 'failedAgain', 'running', 'queued'];

const generalKinds = wordedKinds.filter((kind) => (kinds[kind] as ChatErrorKindRow).general);

/** Pronouns that would stand for a noun of the title. */
const pronouns: Readonly<Record<string, RegExp>> = {
  de: /\b(sie|ihn)\b/i,
  en: /\b(it|they|them)\b/i,
  fr: /\belles?\b/i,
  he: /(?<!\p{L})(אותה|אותו|בה|בו)(?!\p{L})/u,
  pl: /(?<!\p{L})(niej|nią|ją|jej|go)(?!\p{L})/iu,
  ru: /(?<!\p{L})(её|ею|ней|его|им)(?!\p{L})/iu,
  uk: /(?<!\p{L})(її|нею|ній|його|ним)(?!\p{L})/iu,
};

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, name]) => name).sort();

test('English words every kind, operation, action, severity and state of a connection, and nothing else', () => {
  const expected = [
    ...wordedKinds.flatMap((kind) => [`kinds.${kind}.title`, `kinds.${kind}.message`]),
    ...withValues,
    ...withLabels,

    ...shortened.map((kind) => `kinds.${kind}.short`),
    ...operations.map((operation) => `effects.${operation}`),
    ...linesOf.flatMap((operation) => lineStates.map((state) => `lines.${operation}.${state}`)),
    ...actions.map((action) => `actions.${action}`),
    ...severities.map((severity) => `severities.${severity}`),
    ...connectionLabels.map((status) => `connection.${status}`),
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

  test('needs at most thirty letters where a line says more than that an operation failed', () => {
    const long = shortened.filter((kind) => (texts.get(`kinds.${kind}.short`)?.length ?? 0) > 30);
    expect(long).toEqual([]);
  });

  test('gives the failure of an operation one title, whether it has a kind or not', () => {
    const failures = Object.entries(failureOf).map(([operation, kind]) => [
      `effects.${operation}`,
      `kinds.${kind}.title`,
    ]);
    for (const [effect = '', title = ''] of failures) expect(texts.get(effect), effect).toBe(texts.get(title));
  });

  test('gives every general cause a message that stands under any title', () => {
    for (const kind of generalKinds) {
      const [first] = texts.get(`kinds.${kind}.message`)?.split(/(?<=[.:])\s/) ?? [];
      expect(first).not.toMatch(pronouns[language] ?? /^$/);
    }
  });

  test('mentions in each message the value that it is for', () => {
    for (const key of withValues) {
      const value = key.slice(key.indexOf('_') + 1);
      expect(placeholders(texts.get(key) ?? '').map((name) => name?.split(',')[0])).toEqual([value]);
    }
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
