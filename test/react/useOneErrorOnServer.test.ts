import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorProvider,
  createChatErrorStore,
  useChatError,
} from '../../src/index.js';

const rateLimited = { error: 'reach_limit', error_description: 'request has reached api limit', retry_after: 3600 };

function Words() {
  return useChatError(rateLimited, { dialect: webDialect })?.title ?? '';
}

test('a hundred renders on a server start no timer and send no event', () => {
  vi.useFakeTimers();
  const onEvent = vi.fn();
  const store = createChatErrorStore({ dialect: webDialect, onEvent, handlers: { retry() {} } });
  const app = createElement(
    ChatErrorProvider,
    { store },
    createElement(ChatErrorBanner, { error: rateLimited }),
    createElement(ChatErrorInline, { error: { type: 101 } }),
    createElement(Words),
  );
  for (let renders = 0; renders < 100; renders++) expect(renderToString(app)).toContain('data-kind="serverBusy"');
  expect(vi.getTimerCount()).toBe(0);
  expect(onEvent).not.toHaveBeenCalled();
  vi.useRealTimers();
});
