import { expect, test } from 'vitest';
import { normalizeChatError } from '../../../src/core/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';

const web = (error: unknown, operation?: string) => normalizeChatError(error, { dialect: webDialect, operation }).kind;

test('an app is full where the SDK says so, and not where the name of somebody reads like it', () => {
  for (const limit of [
    'the monthly active user limit for this app has been reached',
    'the daily active user limit for this app has been reached',
    'the maximum number limit of online users for this app has been reached',
  ])
    expect(web({ type: 50, message: `Sorry, ${limit}` })).toBe('activeUserLimitReached');
  for (const name of ['maurice', 'daughter'])
    expect(web({ type: 50, message: `user ${name} has joined too many groups!` })).toBe('limitReached');
});

test('what the app may have no more of is no limit of the person', () => {
  for (const limit of [
    'Sorry, user register rate limit',
    'Sorry, the number of user registrations limit has been reached',
    'Beta service usage limit exceeded',
  ])
    expect(web({ type: 50, message: limit })).toBe('serviceLimitExceeded');
});

test('a voice message is not turned into text where a proxy answers: the number is the status of its answer', () => {
  for (const type of [408, 500, 502, 504]) expect(web({ type, message: 'Request Error' })).toBe('voiceToTextFailed');
  expect(web({ type: 408, message: 'Voice duration exceeds 60 seconds' })).toBe('voiceTooLong');
  expect(web({ type: 500, message: 'Server is busy.' })).toBe('serverBusy');
  expect(web({ type: 502, message: 'custom logic denied' })).toBe('messageBlockedByApp');
  expect(web({ type: 504, message: 'exceed recall time limit' })).toBe('recallTimedOut');
});
