import { describe, expect, test } from 'vitest';
import { normalizeChatError } from '../../../src/core/index.js';
import { harmonyosDialect } from '../../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../../src/dialects/native/index.js';
import type { ChatErrorKind } from '../../../src/kinds/kinds.js';

type Case = readonly [code: number, description: string, operation: string | undefined, kind: ChatErrorKind];

const cases: readonly Case[] = [
  [1, 'SDK has not initialized.', undefined, 'sdkRuntimeFailed'],
  [1, '', 'send', 'sdkUnclassified'],
  [2, 'Network is unavailable', undefined, 'serverUnreachable'],
  [2, 'Network is unavailable', 'send', 'sendInterrupted'],
  [300, '', 'send', 'sendInterrupted'],
  [300, '', 'joinGroup', 'serverUnreachable'],
  [301, '', 'send', 'deliveryUncertain'],
  [301, '', 'upload', 'uploadFailed'],
  [301, '', undefined, 'requestTimedOut'],
  [303, 'Unknown server error', 'send', 'sendFailed'],
  [303, 'Unknown server error', 'upload', 'uploadFailed'],
  [303, 'Unknown server error', 'download', 'downloadFailed'],
  [303, 'Unknown server error', undefined, 'serverUnclassified'],
  [210, '', 'send', 'messageUndelivered'],
  [603, 'blocked', 'send', 'messageUndelivered'],
  [210, '', 'recall', 'permissionDenied'],
  [305, '', 'editMessage', 'serviceNotEnabled'],
  [305, 'Sorry, edit is not available', undefined, 'serviceNotEnabled'],
  [305, '', 'login', 'appDisabled'],
  [305, '', undefined, 'appDisabled'],
  [4, 'Sorry, edit limit reached', undefined, 'limitReached'],
  [4, '', 'send', 'limitReached'],
  [4, 'Sorry, user register limit', 'login', 'serviceLimitExceeded'],
  [500, 'Sorry, message does not exist', 'editMessage', 'messageNotFound'],
];

describe.each([nativeDialect, legacyNativeDialect, harmonyosDialect])('$id', (dialect) => {
  test.each(cases)('%i “%s” of %s is %s', (code, description, operation, kind) => {
    expect(normalizeChatError({ code, description }, { dialect, operation }).kind).toBe(kind);
  });

  test('a missing App Key is thrown as a plain error', () => {
    expect(normalizeChatError(new Error('appKey is empty.'), { dialect }).kind).toBe('appKeyInvalid');
  });
});
