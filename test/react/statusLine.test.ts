import { beforeAll, describe, expect, test } from 'vitest';
import { describeChatError } from '../../src/core/describe.js';
import { normalizeChatError } from '../../src/core/normalize.js';
import type { StoredNotice } from '../../src/core/notice.js';
import { chatErrorLanguages, loadChatErrorLocale, registerChatErrorLanguage } from '../../src/i18n/index.js';
import { voiceFor } from '../../src/i18n/translate.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';
import { lineStateOf, statusLineOf } from '../../src/react/statusLine.js';
import { byKind } from '../byKind.js';

function noticeOf(kind: ChatErrorKind, operation: string, change: Partial<StoredNotice> = {}): StoredNotice {
  const described = describeChatError(normalizeChatError(kind, { dialect: byKind, operation }));
  const since = { firstAt: 0, lastAt: 0, count: 1, state: 'open', sticky: false, dismissible: true } as const;
  return { ...described, id: 'n', scope: 'm1', ...since, ...change };
}

const english = voiceFor('en');
const lineOf = (kind: ChatErrorKind, operation: string, change?: Partial<StoredNotice>) =>
  statusLineOf(noticeOf(kind, operation, change), english);

describe('the state of a line', () => {
  test.each([
    ['failed', {}],
    ['failedAgain', { failed: 'retry' }],
    ['failed', { failed: 'copyDetails' }],
    ['running', { running: 'retry', failed: 'retry' }],
    ['offline', { waitingFor: 'network', failed: 'retry' }],
    ['queued', { waitingFor: 'network', nextTryAt: 5 }],
    ['waiting', { waitingFor: 'time', retryAt: 5, failed: 'retry' }],
    ['failed', { nextTryAt: 5 }],
    ['recovered', { state: 'recovered', failed: 'retry' }],
  ] as const)('is %s for %j', (state, facts) => {
    expect(lineStateOf({ state: 'open', ...facts })).toBe(state);
  });
});

describe('a line says', () => {
  test.each([
    ['sendFailed', 'send', {}, 'Not sent', 'retry'],
    ['serverBusy', 'upload', {}, 'Not uploaded', 'retry'],
    ['serverBusy', 'deleteMessage', {}, 'Message not deleted', 'retry'],
    ['sendFailed', 'upload', {}, 'Not sent', 'retry'],
    ['messageTooLarge', 'send', {}, 'Too long', 'edit'],
    ['moderationRefused', 'send', {}, 'Not allowed here', 'edit'],
    ['sendInterrupted', 'send', {}, 'May not have been sent', 'retry'],
    ['fileExpired', 'download', {}, 'File has expired', undefined],
    ['sendFailed', 'send', { failed: 'retry' }, 'Still not sent', 'retry'],
    ['sendFailed', 'send', { running: 'retry' }, 'Sending…', 'retry'],
    ['serverBusy', 'react', { running: 'retry' }, 'One moment…', 'retry'],
    ['messageTooLarge', 'send', { running: 'edit' }, 'One moment…', 'edit'],
    ['sendFailed', 'send', { waitingFor: 'network', nextTryAt: 1 }, 'Sends when you’re back online', undefined],
  ] as const)('of %s while doing %s, with %j: %s', (kind, operation, change, text, action) => {
    const line = lineOf(kind, operation, change);
    expect([line.text, line.action]).toEqual([text, action]);
  });

  test('that it waits for the network in place of a button that cannot work', () => {
    const line = lineOf('sendFailed', 'send', { waitingFor: 'network' });
    expect(line).toMatchObject({ text: 'Not sent', note: 'Waiting for network', explains: false });
    expect(line.action).toBeUndefined();
    // What needs no network stays within reach.
    const actions = ['retry', 'discard'] as const;
    expect(lineOf('sendFailed', 'send', { waitingFor: 'network', actions }).explains).toBe(true);
  });

  test('when the person can try again, as a clock shows it', () => {
    const { countdown, text, action } = lineOf('messageRateLimited', 'send', { waitingFor: 'time', retryAt: 99 });
    expect({ text, action, until: countdown?.until }).toEqual({ text: '', action: undefined, until: 99 });
    const shown = [44_000, 43_001, 61_000, 600_000, 3_600_000].map((leftMs) => countdown?.text(leftMs));
    const times = ['0:44', '0:44', '1:01', '10:00', '1 hour'];
    expect(shown).toEqual(times.map((time) => `Try again in ${time}`));
  });

  test('nothing once the message was sent', () => {
    expect(lineOf('sendFailed', 'send', { state: 'recovered' })).toMatchObject({ text: '', explains: false });
  });

  test('that what may have been sent still may have been, when trying again failed', () => {
    const uncertain = lineOf('deliveryUncertain', 'send', { failed: 'retry' });
    expect(uncertain).toMatchObject({ text: 'May not have been sent', note: 'That didn’t work yet.' });
  });
});

test('what solves nothing or cannot be undone is never the one action of a line', () => {
  for (const kind of Object.keys(kinds) as ChatErrorKind[]) {
    const { action } = lineOf(kind, 'send', { actions: ['copyDetails', 'discard', 'dismiss', 'reload'] });
    expect(action).toBe('reload');
  }
});

describe('in every language', () => {
  beforeAll(() => Promise.all(chatErrorLanguages.map(loadChatErrorLocale)));

  const operations = ['send', 'upload', 'download', 'editMessage', 'recall'] as const;

  test('an operation that failed is said in no more letters than its title has', () => {
    for (const language of chatErrorLanguages) {
      const voice = voiceFor(language);
      for (const operation of operations) {
        const { text } = statusLineOf(noticeOf('serverBusy', operation), voice);
        expect(text.length, `${language}: ${text}`).toBeLessThanOrEqual(voice.t(`effects.${operation}`).length);
      }
    }
  });

  test('the states of an operation are told apart', () => {
    for (const language of chatErrorLanguages) {
      for (const operation of operations) {
        const facts = [{}, { failed: 'retry' }, { running: 'retry' }, { waitingFor: 'network', nextTryAt: 1 }] as const;
        const notices = facts.map((change) => noticeOf('serverBusy', operation, change));
        const texts = notices.map((notice) => statusLineOf(notice, voiceFor(language)).text);
        expect(new Set(texts).size, `${language}: ${texts}`).toBe(facts.length);
      }
    }
  });
});

test('a language that has no short forms shows its titles', () => {
  registerChatErrorLanguage('eo', {
    kinds: { messageTooLarge: { title: 'Mesaĝo tro longa' } },
    effects: { send: 'Mesaĝo ne sendita' },
  });
  const texts = (['messageTooLarge', 'serverBusy'] as const).map(
    (kind) => statusLineOf(noticeOf(kind, 'send'), voiceFor('eo')).text,
  );
  expect(texts).toEqual(['Mesaĝo tro longa', 'Mesaĝo ne sendita']);
});
