import { expect, test } from 'vitest';
import { createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { chatErrorsToSentry } from '../../src/telemetry/sentry.js';
import { fakeEnvironment } from '../core/fakeEnvironment.js';
import { recordedSentry } from './recorders.js';

async function start() {
  const { environment, pass } = fakeEnvironment();
  const { sentry, breadcrumbs, events } = await recordedSentry();
  const store = createChatErrorStore({ dialect: webDialect, onEvent: chatErrorsToSentry(sentry), environment });
  return { store, pass, breadcrumbs, events };
}

test('everything leaves a breadcrumb', async () => {
  const { store, pass, breadcrumbs } = await start();
  const id = store.report({ type: 606 });
  pass(2500);
  store.dismiss(id);
  expect(breadcrumbs).toMatchObject([
    {
      category: 'chat.error.shown',
      message: 'groupFull',
      level: 'error',
      timestamp: 1000,
      data: { 'chat.error.id': id },
    },
    {
      category: 'chat.error.ended',
      message: 'groupFull',
      level: 'info',
      timestamp: 1002.5,
      data: { 'chat.error.outcome': 'dismissed', 'chat.error.duration': 2.5 },
    },
  ]);
});

test('an error that is shown is an event, one issue for each dialect, number and kind', async () => {
  const { store, events } = await start();
  store.report({ type: 606 });
  store.report({ type: 606 });
  store.report({ type: 504 });
  store.report(new Error('Invalid appKey: x'));
  expect(await events()).toMatchObject([
    {
      message: 'Chat error: groupFull',
      level: 'error',
      timestamp: 1000,
      fingerprint: ['chat-error', 'web', '606', 'groupFull'],
      tags: { 'chat.error.kind': 'groupFull', 'chat.error.code': 606, 'chat.error.audience': 'user' },
      contexts: { 'chat error': { 'chat.error.count': 1 } },
    },
    {
      fingerprint: ['chat-error', 'web', 'none', 'appKeyInvalid'],
      tags: { 'chat.error.audience': 'integrator' },
      breadcrumbs: [
        { category: 'chat.error.shown', message: 'groupFull' },
        { category: 'chat.error.repeated', message: 'groupFull' },
        { category: 'chat.error.shown', message: 'recallTimedOut', level: 'info' },
      ],
    },
  ]);
});

test('what ends the session is fatal', async () => {
  const { store, events } = await start();
  store.report({ type: 206 });
  expect(await events()).toMatchObject([{ level: 'fatal', tags: { 'error.type': 'signedInElsewhere' } }]);
});
