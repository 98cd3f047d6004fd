import { expect, test, vi } from 'vitest';
import { addEventHandlers } from '../../src/dialects/eventHandlers.js';

test('each listens under a name of its own, and takes away nothing else', () => {
  const emitter = { addEventHandler: vi.fn(), removeEventHandler: vi.fn() };
  const handlers = { onConnected() {} };
  const [first, second] = [addEventHandlers(emitter, handlers), addEventHandlers(emitter, handlers)];
  const names = emitter.addEventHandler.mock.calls.map(([name]) => name);
  expect(emitter.addEventHandler).toHaveBeenCalledWith(expect.stringMatching(/^chat-error-kit-\d+$/), handlers);
  expect(new Set(names).size).toBe(2);
  second?.();
  first?.();
  expect(emitter.removeEventHandler.mock.calls).toEqual([[names[1]], [names[0]]]);
});

test('what cannot be listened to, or not be left, is not', () => {
  const addEventHandler = vi.fn();
  for (const emitter of [{}, { addEventHandler }, { removeEventHandler() {} }, null])
    expect(addEventHandlers(emitter, {})).toBeUndefined();
  expect(addEventHandler).not.toHaveBeenCalled();
});
