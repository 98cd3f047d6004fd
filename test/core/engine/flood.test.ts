import { describe, expect, test } from 'vitest';
import { createChatErrorStore } from '../../../src/core/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeEnvironment } from '../fakeEnvironment.js';

describe('a hundred thousand errors in an hour', () => {
  test('hold no more than a hundred do, and leave no timer behind', async () => {
    const { environment, pass, waiting } = fakeEnvironment();
    const store = createChatErrorStore({ dialect: webDialect, environment });
    const notices = () => store.getSnapshot().notices;
    store.subscribe(() => {});
    for (let second = 0; second < 3600; second++) {
      for (let at = 0; at < 28; at++)
        store.report({ type: [101, 500, 606, 4000 + at][at % 4] }, { scope: `m${second % 900} ${at}`, handlers: {} });
      pass(1000);
    }
    expect(notices().length).toBeLessThanOrEqual(100);
    expect(waiting()).toBeLessThanOrEqual(1);
  }, 20_000);
});
