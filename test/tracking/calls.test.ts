import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { callsOf } from '../../.ci/sdkEnums.mjs';
import { operations } from '../../src/dialects/dialect.js';
import { callOf, callRows } from '../../src/tracking/calls.js';

const folderOf = (name: string) => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));

/** Methods that do not call the service. */
const local = new Set([
  ...['constructor', 'isOpened', 'setLoginInfoCustomExt', 'listen', 'addEventHandler', 'removeEventHandler', 'onShow'],
  'hydrateMessageProfileGroupNamecards',
]);

describe('the table of calls', () => {
  test.each([
    ['agora-chat', 200],
    ['easemob-websdk', 200],
    ['easemob-chat-uikit', 90],
  ])('has an operation for every call that the client of %s can make', (name, atLeast) => {
    const calls = callsOf(folderOf(name));
    expect(calls.length).toBeGreaterThan(atLeast);
    expect(calls.filter((method) => !callOf(method) && !local.has(method))).toEqual([]);
  });

  test('has every operation of the SDKs, each with calls', () => {
    const beforeTheSdk = ['record', 'pickFile'];
    const listed = new Set(callRows.map(({ operation }) => operation));
    expect(operations.filter((operation) => !listed.has(operation))).toEqual(beforeTheSdk);
    for (const { methods } of callRows) expect(methods).not.toEqual([]);
  });

  test('names no method twice', () => {
    const methods = callRows.flatMap((row) => row.methods);
    expect(methods.filter((method, at) => methods.indexOf(method) !== at)).toEqual([]);
  });

  test('tells methods of one name apart by their manager', () => {
    expect(callOf('acceptInvitation', 'contactManager')?.operation).toBe('answerRequest');
    expect(callOf('acceptInvitation', 'groupManager')?.operation).toBe('joinGroup');
    expect(callOf('changeOwner', 'roomManager')?.operation).toBe('manageChatRoom');
    expect(callOf('changeOwner', 'groupManager')?.operation).toBe('manageGroup');
  });

  test('takes loading, presence and push for what nobody waits for', () => {
    const inBackground = callRows.filter((row) => row.inBackground).map(({ operation }) => operation);
    for (const operation of operations.filter((name) => name.startsWith('fetch')))
      expect(inBackground).toContain(operation);
    expect(inBackground).toEqual(expect.arrayContaining(['publishPresence', 'configurePush', 'refreshSession']));
    for (const method of ['send', 'joinGroup', 'addContact', 'recallMessage', 'uploadGroupSharedFile'])
      expect(callOf(method)?.inBackground).toBeUndefined();
  });
});
