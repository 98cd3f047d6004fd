import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningOfRefusal } from '../../src/core/serverTexts.js';
import { normalWords } from '../../src/core/serverWords.js';
import { operations } from '../../src/dialects/dialect.js';
import { serverTexts } from '../../src/dialects/serverTexts.js';
import type { ServerTexts } from '../../src/dialects/serverTextTypes.js';
import { isChatErrorKind } from '../../src/kinds/kinds.js';
import { firstPhrase, plainPhrase } from '../../src/testing/refusals.js';

const texts: ServerTexts = serverTexts;
const kindOf = (text: string, operation?: string, httpStatus?: number) =>
  meaningOfRefusal({ text, operation, httpStatus }, texts).kind;
const phrasesOf = (phrases: string) => phrases.split(', ').map(plainPhrase);

describe('the vocabulary', () => {
  test('has a row for each condition, with kinds that exist, for things that have words', () => {
    expect(Object.keys(texts.table).sort()).toEqual(Object.keys(texts.conditions).sort());
    for (const row of Object.values(texts.table)) {
      for (const [column, kind] of Object.entries(row)) {
        expect([kind, isChatErrorKind(kind)]).toEqual([kind, true]);
        expect([
          'else',
          ...operations,
          ...operations.map((each) => `!${each}`),
          ...Object.keys(texts.objects),
        ]).toContain(column);
      }
    }
  });

  test.each(Object.entries(texts.conditions))('leads from each phrase of %s to its row', (condition, phrases) => {
    const kinds = Object.values(texts.table[condition] ?? {});
    const strays = phrasesOf(phrases).filter((phrase) => !kinds.includes(kindOf(phrase)));
    expect(strays).toEqual([]);
  });

  test.each(Object.entries(texts.objects))(
    'leads from each phrase of %s to the cells of that thing',
    (thing, phrases) => {
      const rows = Object.entries(texts.table).filter(([, row]) => row[thing] !== undefined);
      for (const [condition, row] of rows) {
        const said = firstPhrase(texts.conditions[condition]);
        const kinds = phrasesOf(phrases).map((phrase) => kindOf(`${phrase} ${said}`));
        expect([condition, ...kinds]).toContain(row[thing]);
      }
    },
  );
});

describe('the glossary', () => {
  test.each(Object.entries(texts.glossary))('reads %s as %s, also between other words', (word, english) => {
    const words = normalWords(english).trim();
    expect(normalWords(word, texts.glossary)).toBe(` ${words} `);
    expect(normalWords(`x${word}x`, texts.glossary)).toContain(` ${words} `);
  });

  test.each([
    ['该聊天室不存在', 'chatRoomNotFound'],
    ['成员人数已达上限', 'limitReached'],
    ['您没有权限修改群名称', 'groupPermissionDenied'],
    ['公告内容过长', 'textTooLong'],
    ['服务维护中，请稍后再试', 'serverBusy'],
    ['账号未登录', 'credentialsMissing'],
  ])('“%s” is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('words', () => {
  test.each([
    ['GroupNotFound', ' group not found '],
    ['GROUP_NOT_FOUND', ' group not found '],
    ['ERRGroupFull', ' err group full '],
    ["You can't, and don't!", ' you can not | and do not | '],
    ['path/not_found/ of /users/a_b', ' path not found of '],
    ['the chat room of this app key', ' the chatroom of this appkey '],
    ['user: muted, group=full is fine', ' user | group is fine '],
    ['user "is banned" and [no access] {x} <y>', ' user and '],
    ['user alice_01 or 42abc or a@b.example not found', ' user or or not found '],
  ])('of “%s” are “%s”', (text, words) => {
    expect(normalWords(text)).toBe(words);
  });

  test('that are echoed decide nothing', () => {
    const condition = fc.constantFrom(...Object.values(texts.conditions).flatMap(phrasesOf));
    fc.assert(
      fc.property(condition, (name) => {
        for (const echoed of [`"${name}"`, `[${name}]`, `“${name}”`])
          expect(kindOf(`group ${echoed} not found`)).toBe('groupNotFound');
        const inCapitals = name.replace(/(?<!\S)[a-z]+/g, (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
        if (/^(?:[A-Z][a-z]+ ?)+$/.test(inCapitals))
          expect(kindOf(`we could not find the group ${inCapitals}, which does not exist`)).toBe('groupNotFound');
      }),
    );
  });

  test('of any length are read in time', () => {
    for (const text of ['a '.repeat(1e5), 'not '.repeat(1e5), '"'.repeat(1e5), 'user: '.repeat(1e5), '_'.repeat(1e5)]) {
      const start = performance.now();
      meaningOfRefusal({ text, name: text }, texts);
      // A quadratic expression would take minutes; a busy machine takes longer than the 50 ms of an idle one.
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('a refusal', () => {
  test.each([
    // The limits: of the plan, of the moment, of one request, of a length, of a count
    ['You have reached the limit of your current plan', 'serviceLimitExceeded'],
    ['Slow down: too many calls per second', 'serverBusy'],
    ['The list of IDs exceeds 100 entries', 'queryLimitExceeded'],
    ['The description is longer than 512 characters', 'textTooLong'],
    ['The number of labels exceeds the maximum', 'limitReached'],
    ['This message was edited too many times', 'editLimitReached'],
    // A thing without a meaning of its own is no thing that is named beside it
    ['The template of this group was not found', 'notFound'],
    ['The file of the user was not found', 'fileNotFound'],
    ['Room does not exist', 'chatRoomNotFound'],
    ['You cannot remove the owner', 'ownerProtected'],
    ['Only contacts of each other may do that: not a friend', 'contactsOnly'],
    ['Somebody else modified this at the same time: version conflict', 'changedMeanwhile'],
    ['The name contains sensitive words', 'textRefused'],
    ['It is already pinned', 'alreadyDone'],
    ['A label with this name already exists', 'alreadyExists'],
    ['Registration has been closed', 'registrationClosed'],
    ['The room is not closed', 'requestFailed'],
    ['The message could not be processed', 'requestFailed'],
  ])('“%s” is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each([
    ['the user does not exist', 'send', 'recipientNotFound'],
    ['some users are not members of this group', 'manageGroup', 'personNotInGroup'],
    ['some users are not in the room', 'manageChatRoom', 'personNotInChatRoom'],
    ['you are not a member of this group', 'manageGroup', 'groupNotJoined'],
    ['the group is full', 'joinChatRoom', 'chatRoomFull'],
    ['not found', 'joinGroup', 'groupNotFound'],
    ['too many calls', 'send', 'messageRateLimited'],
    ['the list of ids exceeds 60', 'manageGroup', 'tooManyAtOnce'],
    ['blocked', 'send', 'messageUndelivered'],
    ['the request failed', 'translate', 'translationFailed'],
    ['too large', 'send', 'messageTooLarge'],
    ['the file is too large', 'send', 'fileTooLarge'],
    ['the size must be greater than 0', 'upload', 'fileInvalid'],
    ['the file size must be less than 9 MB', 'manageGroup', 'fileTooLarge'],
    ['the link has expired', 'upload', 'uploadFailed'],
    ['this user is banned from the group', 'inviteToGroup', 'operationNotAllowed'],
    ['you are banned from the group', 'joinGroup', 'groupBlocked'],
    ['already in this channel', 'inviteToGroup', 'alreadyDone'],
    ['registration needs an administrator: not allowed', 'register', 'registrationFailed'],
  ])('“%s” under %s is %s', (text, operation, kind) => {
    expect(kindOf(text, operation)).toBe(kind);
  });

  test('means the same whatever was refused before', () => {
    const words = fc.constantFrom('group not found', 'users too many', 'refused', 'forbidden', '');
    const refusals = fc.record({
      text: words,
      name: words,
      httpStatus: fc.constantFrom(undefined, 400, 403, 404, 429),
      errorCode: fc.constantFrom(undefined, ...Object.keys(texts.kinds).slice(0, 3).map(Number)),
      operation: fc.constantFrom(undefined, 'send', 'upload', 'inviteToGroup'),
    });
    fc.assert(
      fc.property(fc.array(refusals), (before) => {
        for (const refusal of before)
          expect(meaningOfRefusal(refusal, texts)).toEqual(meaningOfRefusal(refusal, { ...texts }));
      }),
    );
  });

  test('has the reason that it gives', () => {
    expect(kindOf('can not join this group, reason: the group is full')).toBe('groupFull');
  });

  test('has a thing that only its name names', () => {
    expect(meaningOfRefusal({ text: 'you have no permission', name: 'group_authorization' }, texts).kind).toBe(
      'groupPermissionDenied',
    );
  });

  test('with a status alone names no thing, whatever the app was doing', () => {
    expect(kindOf('', 'joinGroup', 404)).toBe('notFound');
    expect(kindOf('', 'joinGroup', 403)).toBe('permissionDenied');
    expect(kindOf('', undefined, 418)).toBe('parameterInvalid');
    expect(kindOf('', undefined, 599)).toBe('requestFailed');
    expect(kindOf('', 'upload', 413)).toBe('fileTooLarge');
  });

  test('with a conflict is about the name where an account is created, else about another change', () => {
    expect(kindOf('', 'register', 409)).toBe('userIdTaken');
    expect(kindOf('', 'manageGroup', 409)).toBe('changedMeanwhile');
  });

  test('with 429 passes on its own, and a wrong parameter with 403 is no missing permission', () => {
    expect(kindOf('maximum reached', undefined, 429)).toBe('serverBusy');
    expect(kindOf('maximum reached', undefined, 403)).toBe('limitReached');
    expect(kindOf('malformed body', undefined, 403)).toBe('parameterInvalid');
    expect(kindOf('the queue is full', undefined, 503)).toBe('serverBusy');
  });

  test('has weak words that say more than 400 or 403, and less than any other status', () => {
    for (const status of [undefined, 400, 403, 422])
      expect(kindOf('cannot delete this', undefined, status)).toBe('operationNotAllowed');
    expect(kindOf('cannot delete this', undefined, 404)).toBe('notFound');
    expect(kindOf('cannot delete this', undefined, 500)).toBe('requestFailed');
  });

  test('has a number of the server that beats weak words, and no others', () => {
    const of = (text: string) => meaningOfRefusal({ text, errorCode: 40_011 }, texts).kind;
    expect(of('request failed')).toBe('threadNotFound');
    expect(of('you are muted')).toBe('mutedInConversation');
  });
});
