import { expect, test } from 'vitest';
import { createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { chatErrorsToOpenTelemetry } from '../../src/telemetry/opentelemetry.js';
import { fakeEnvironment } from '../core/fakeEnvironment.js';
import { recordedLogger } from './recorders.js';

function start(handlers = {}) {
  const { environment, pass } = fakeEnvironment();
  const { logger, records } = recordedLogger();
  const onEvent = chatErrorsToOpenTelemetry(logger);
  const store = createChatErrorStore({ dialect: webDialect, onEvent, environment, language: 'de', handlers });
  return { store, pass, records };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a notice is told from its start to its end', async () => {
  const { store, pass, records } = start({
    retry: () => {
      pass(1500);
      return Promise.resolve();
    },
  });
  const id = store.report({ type: 101, message: 'Failed to upload the file' }, { operation: 'upload' });
  store.report({ type: 101 }, { operation: 'upload' });
  store.runAction(id, 'retry');
  await settled();
  pass(500);

  const facts = {
    'chat.error.id': id,
    'chat.error.kind': 'uploadFailed',
    'chat.error.dialect': 'web',
    'chat.error.code': 101,
    'chat.error.severity': 'error',
    'chat.error.audience': 'user',
    'chat.error.surface': 'inline',
    'chat.error.operation': 'upload',
    'chat.error.language': 'de',
  };
  expect(records().map(({ eventName, severityNumber, attributes }) => [eventName, severityNumber, attributes])).toEqual(
    [
      ['chat.error.shown', 17, { ...facts, 'chat.error.count': 1, 'error.type': 'uploadFailed' }],
      ['chat.error.repeated', 17, { ...facts, 'chat.error.count': 2, 'error.type': 'uploadFailed' }],
      ['chat.error.action_started', 9, { ...facts, 'chat.error.count': 2, 'chat.error.action': 'retry' }],
      [
        'chat.error.action_succeeded',
        9,
        { ...facts, 'chat.error.count': 2, 'chat.error.action': 'retry', 'chat.error.duration': 1.5 },
      ],
      [
        'chat.error.ended',
        9,
        { ...facts, 'chat.error.count': 2, 'chat.error.outcome': 'recovered', 'chat.error.duration': 1.5 },
      ],
    ],
  );
  expect(records().map(({ hrTime: [seconds, nanoseconds] }) => seconds + nanoseconds / 1e9)).toEqual([
    1000, 1000, 1000, 1001.5, 1001.5,
  ]);
});

test('an action that fails is a failure, and says how long it took', () => {
  const { store, pass, records } = start({
    retry: () => {
      pass(200);
      throw new Error('no');
    },
  });
  store.runAction(store.report({ type: 101 }), 'retry');
  expect(records().at(-1)).toMatchObject({
    eventName: 'chat.error.action_failed',
    severityNumber: 17,
    attributes: { 'error.type': 'uploadFailed', 'chat.error.duration': 0.2 },
  });
});

test('what nobody knows has the type that stands for all others, and what is no failure has none', () => {
  const { store, records } = start();
  store.report({ type: 4711 });
  store.report({ type: 0 });
  expect(records()).toMatchObject([
    { eventName: 'chat.error.shown', attributes: { 'error.type': '_OTHER', 'chat.error.kind': 'unknown' } },
    { eventName: 'chat.error.suppressed', severityNumber: 9 },
  ]);
  expect(records()[1]?.attributes).not.toHaveProperty('error.type');
});
