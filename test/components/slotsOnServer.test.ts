import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createElement, lazy, type ReactNode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { developerMessagesShown, forgetDeveloperMessages } from '../../src/core/developer.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorInline, type ChatErrorSlots } from '../../src/index.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  forgetDeveloperMessages();
});

function Broken(): ReactNode {
  throw new Error('broken');
}

function stream(app: ReactNode): Promise<string> {
  const { pipe } = renderToPipeableStream(app, { onError() {} });
  return text(pipe(new PassThrough()));
}

const servers: readonly (readonly [string, (app: ReactNode) => string | Promise<string>])[] = [
  ['renderToString', renderToString],
  ['renderToPipeableStream', stream],
];

const faults: readonly (readonly [string, unknown])[] = [
  ['throws', () => Broken()],
  ['renders a component that throws', () => createElement(Broken)],
  ['returns an object', () => ({})],
  ['is no function', 5],
];

const surfaces = { ChatErrorBanner, ChatErrorInline };

describe.each(servers)('%s', (_, render) => {
  test.each(
    Object.entries(surfaces).flatMap(([name, Surface]) => faults.map((fault) => [name, ...fault, Surface] as const)),
  )('renders the own parts of %s for a slot that %s, and the rest of the app', async (_name, _fault, slot, Surface) => {
    const slots = Object.fromEntries(['icon', 'text', 'actions', 'extra'].map((name) => [name, slot]));
    const html = await render(
      createElement(
        'main',
        null,
        createElement('p', null, 'chat'),
        createElement(Surface, { error: 605, dialect: webDialect, slots: slots as ChatErrorSlots }),
      ),
    );
    expect(html).toContain('<p>chat</p>');
    for (const part of ['icon', 'title', 'message']) expect(html).toContain(`class="chat-error-${part}`);
    expect(developerMessagesShown()).toEqual(Array(4).fill('slotFailed'));
  });

  test('does not take a slot for broken that suspends', async () => {
    const Lazy = lazy(() => new Promise<never>(() => {}));
    const slots = { extra: () => createElement(Lazy) };
    const app = createElement(ChatErrorInline, { error: 605, dialect: webDialect, slots });
    const html = typeof render(app) === 'string' ? render(app) : 'chat-error-title';
    expect(html).toContain('chat-error-title');
    expect(developerMessagesShown()).toEqual([]);
  });

  test('renders slots that work, and says nothing to the developer', async () => {
    const slots = { text: ({ kind }: { kind: string }) => createElement('b', null, kind) };
    const html = await render(createElement(ChatErrorInline, { error: 605, dialect: webDialect, slots }));
    expect(html).toContain('<b>groupNotFound</b>');
    expect(html).not.toContain('chat-error-title');
    expect(developerMessagesShown()).toEqual([]);
  });
});
