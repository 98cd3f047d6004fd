import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import english from '../../locales/en/chatErrors.json';
import { describeChatError } from '../../src/core/index.js';
import { loadChatErrorDiagnosis } from '../../src/i18n/diagnosis.js';
import { durationText } from '../../src/i18n/duration.js';
import { createChatErrorI18n, getChatErrorTexts } from '../../src/i18n/index.js';
import { keysFor } from '../../src/i18n/texts.js';
import { voiceFor } from '../../src/i18n/translate.js';

function hostWith(chatErrors: object) {
  const host = createInstance();
  host.init({ lng: 'en', resources: { en: { chatErrors } }, initAsync: false } as never);
  return host;
}

const described = (change: object = {}) =>
  describeChatError({ kind: 'uploadFailed', dialect: 'web', code: 101, details: {}, cause: undefined, ...change });

describe('the words of an error', () => {
  test('are looked up by its number, its kind and the kind that it shares them with', () => {
    expect(keysFor(described(), 'title')).toEqual(['codes.web.101.title', 'kinds.uploadFailed.title']);
    expect(keysFor(described({ kind: 'connectTimedOut', code: undefined }), 'message')).toEqual([
      'kinds.connectTimedOut.message',
      'kinds.serverUnreachable.message',
    ]);
    expect(keysFor({ dialect: 'web' } as never, 'title')).toEqual(['kinds.unknown.title']);
  });

  test('have the named operation as the title where the cause is general', () => {
    const busy = described({ kind: 'serverBusy', operation: 'joinGroup' });
    expect(keysFor(busy, 'title')).toEqual(['codes.web.101.title', 'effects.joinGroup', 'kinds.serverBusy.title']);
    expect(keysFor(busy, 'message')).toEqual(['codes.web.101.message', 'kinds.serverBusy.message']);
    for (const other of [
      { kind: 'groupFull', operation: 'joinGroup' },
      { kind: 'serverBusy', operation: 'joinGroup', operationInferred: true },
      { kind: 'serverBusy' },
      { kind: 'serverBusy', operation: 'a.b' },
      { kind: 'serverBusy', operation: 'toString' },
    ])
      expect(keysFor(described(other), 'title')).toEqual(['codes.web.101.title', `kinds.${other.kind}.title`]);
  });

  test('have a title for an operation of the app’s own, if the app has one', async () => {
    const { t } = voiceFor('en', hostWith({ effects: { startPoll: 'Poll not started' } }));
    const titleDuring = (operation: string) => getChatErrorTexts(described({ kind: 'unknown', operation }), t).title;
    expect(titleDuring('startPoll')).toBe('Poll not started');
    expect(titleDuring('closePoll')).toBe(english.kinds.unknown.title);
  });

  test('are as the translator has them, with a label for each action', () => {
    const texts = getChatErrorTexts(described(), (keys) => [keys].flat().join('|'));
    expect(texts).toMatchObject({
      title: 'codes.web.101.title|kinds.uploadFailed.title',
      message: 'codes.web.101.message|kinds.uploadFailed.message',
    });
  });

  test('are those of the kit in English where the translator has none', async () => {
    const t = (await createChatErrorI18n()).getFixedT('en', 'chatErrors');
    const usual = getChatErrorTexts(described(), t);
    expect(Object.keys(usual.actions)).toEqual([...described().actions]);
    const broken = () => {
      throw new Error('no');
    };
    for (const translate of [broken, () => '', (keys: string | string[]) => [keys].flat().at(-1) ?? '', () => 5])
      expect(getChatErrorTexts(described(), translate as never)).toEqual(usual);
  });

  test('are there for what is no error', async () => {
    const t = (await createChatErrorI18n()).getFixedT('en', 'chatErrors');
    const { title, severity, actions } = getChatErrorTexts({} as never, t);
    expect({ title, severity, actions }).toEqual({
      title: t('kinds.unknown.title'),
      severity: t('severities.error'),
      actions: {},
    });
  });
});

describe('the diagnosis for developers', () => {
  test('is of the kind, and sharper where the number has its own', async () => {
    const general = await loadChatErrorDiagnosis({ kind: 'appKeyInvalid' });
    expect(general).toMatchObject({ reason: expect.any(String), fix: expect.any(String) });
    expect(await loadChatErrorDiagnosis({ kind: 'appKeyInvalid' }, 'tlh')).toEqual(general);
    expect(await loadChatErrorDiagnosis({ kind: 'appKeyInvalid' }, 'zh-CN')).not.toEqual(general);
  });

  test('leads to the number on the page of its vendor, if it has one', async () => {
    const link = async (change: object, language?: string) =>
      (await loadChatErrorDiagnosis({ kind: 'uploadFailed', dialect: 'web', ...change }, language))?.link;
    const known = { code: 101, name: 'WEBIM_UPLOADFILE_ERROR' };
    expect(await link(known)).toMatch(/^https:.*\/web#:~:text=WEBIM_UPLOADFILE_ERROR$/);
    expect(await link(known, 'zh-CN')).toMatch(/^https:.*#:~:text=WEBIM_UPLOADFILE_ERROR$/);
    expect(await link({ code: 4711 })).toBeUndefined();
    expect(await link({ ...known, dialect: 'own' })).toBeUndefined();
  });

  test('is none where there is none, or nothing to be had', async () => {
    expect(await loadChatErrorDiagnosis({ kind: 'nonsense' as never })).toBeUndefined();
    expect(await loadChatErrorDiagnosis(undefined as never)).toBeUndefined();
  });
});

test('a duration is said in whole seconds, minutes or hours, rounded up', () => {
  const said = [Number.NaN, -5, 1, 59_000, 59_001, 3_540_001, 7_200_000].map((ms) => durationText(ms, 'en'));
  expect(said).toEqual(['0 seconds', '0 seconds', '1 second', '59 seconds', '1 minute', '1 hour', '2 hours']);
});
