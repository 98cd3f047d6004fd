import { afterEach, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages, tellDeveloper } from '../../src/core/developer.js';

const message = () => ({ what: 'What.', why: '', fix: 'Fix.' });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('a developer is told once of each fault, until it is forgotten', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  forgetDeveloperMessages();
  for (const id of ['a', 'a', 'b']) tellDeveloper(id, message);
  expect(warn.mock.calls).toEqual([['[chat-error-kit] What. Fix.'], ['[chat-error-kit] What. Fix.']]);
  forgetDeveloperMessages();
  tellDeveloper('a', message);
  expect(warn).toHaveBeenCalledTimes(3);
});

test('nobody is told in production', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  forgetDeveloperMessages();
  vi.stubEnv('NODE_ENV', 'production');
  tellDeveloper('a', message);
  expect(warn).not.toHaveBeenCalled();
});

test('where nothing says what it is, it is development', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  forgetDeveloperMessages();
  vi.stubGlobal('process', undefined);
  tellDeveloper('a', message);
  vi.unstubAllGlobals();
  expect(warn).toHaveBeenCalledOnce();
});
