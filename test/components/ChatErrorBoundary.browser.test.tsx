import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBoundary,
  ChatErrorDetails,
  ChatErrorProvider,
  type ChatErrorSlots,
  type ChatErrorView,
} from '../../src/index.js';

beforeEach(() => {
  // React tells of every error that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => page.viewport(1000, 700));

function Fragile({ thrown }: { thrown?: { readonly value: unknown } }) {
  if (thrown) throw thrown.value;
  return <p>fine</p>;
}

test.each([new Error('secret of bob@example.com'), 'text', undefined, null, false, Object.create(null)])(
  'what a component throws is told beside it, whatever it is, and the rest stays',
  (value) => {
    const onError = vi.fn();
    render(
      <>
        <p>rest</p>
        <ChatErrorBoundary onError={onError}>
          <Fragile thrown={{ value }} />
        </ChatErrorBoundary>
      </>,
    );
    expect(screen.getByText('This part stopped working')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
    expect(screen.getByText('rest')).toBeTruthy();
    expect(document.body.textContent).not.toContain('secret');
    expect(onError.mock.calls[0]?.[0]).toBe(value);
  },
);

test('a change of its keys tries again', () => {
  const app = (conversation: string, thrown?: { value: unknown }) => (
    <ChatErrorBoundary resetKeys={[conversation]}>
      <Fragile thrown={thrown} />
    </ChatErrorBoundary>
  );
  const { rerender } = render(app('a', { value: new Error('a') }));
  rerender(app('a'));
  expect(screen.queryByText('fine')).toBeNull();
  rerender(app('b'));
  expect(screen.getByText('fine')).toBeTruthy();
});

test('what a change of its keys brought about is told once', () => {
  const onError = vi.fn();
  const app = (conversation: string) => (
    <ChatErrorBoundary resetKeys={[conversation]} onError={onError}>
      <Fragile thrown={conversation === 'b' ? { value: new Error('b') } : undefined} />
    </ChatErrorBoundary>
  );
  const { rerender } = render(app('a'));
  rerender(app('b'));
  expect(onError).toHaveBeenCalledOnce();
  rerender(app('a'));
  expect(screen.getByText('fine')).toBeTruthy();
});

test('a handler of the app that throws does not take the page with it', () => {
  const onError = () => {
    throw new Error('app');
  };
  render(
    <ChatErrorBoundary onError={onError}>
      <Fragile thrown={{ value: 1 }} />
    </ChatErrorBoundary>,
  );
  expect(screen.getByText('This part stopped working')).toBeTruthy();
});

test.each([320, 768])(
  'the notice is a centered box of at least 120 px in the place of its children: %s px',
  async (width) => {
    await page.viewport(width, 700);
    for (const dir of ['ltr', 'rtl']) {
      const { container, unmount } = render(
        <div dir={dir}>
          <ChatErrorBoundary className="own">
            <Fragile thrown={{ value: 1 }} />
          </ChatErrorBoundary>
        </div>,
      );
      const box = container.querySelector('.own') as HTMLElement;
      const { left, right, height, width: boxWidth } = box.getBoundingClientRect();
      expect(height).toBeGreaterThanOrEqual(120);
      expect(box.parentElement?.clientWidth).toBe(boxWidth);
      const parts = box.querySelectorAll('svg, .chat-error-text, .chat-error-actions');
      expect(parts).toHaveLength(3);
      for (const part of parts) {
        const seen = part.getBoundingClientRect();
        expect((seen.left + seen.right) / 2).toBeCloseTo((left + right) / 2, 0);
      }
      unmount();
    }
  },
);

test('nobody can close the notice, because nothing would be left in its place', async () => {
  render(
    <ChatErrorBoundary>
      <Fragile thrown={{ value: 1 }} />
    </ChatErrorBoundary>,
  );
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Reload', 'Copy details']);
  screen.getByRole('button', { name: 'Reload' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByText('This part stopped working')).toBeTruthy();
});

test.each([
  ['at once', () => {}],
  ['later', async () => {}],
])('a handler of the app that solves the problem without reloading brings the children back: %s', async (_, reload) => {
  let thrown: { value: unknown } | undefined = { value: 1 };
  const Part = () => <Fragile thrown={thrown} />;
  render(
    <ChatErrorProvider dialect={webDialect} handlers={{ reload }}>
      <ChatErrorBoundary>
        <Part />
      </ChatErrorBoundary>
    </ChatErrorProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
  // Nothing has changed, so the part fails again.
  await expect.element(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  thrown = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
  await expect.element(page.getByText('fine')).toBeVisible();
  expect(document.querySelector('.chat-error-boundary')).toBeNull();
});

test('details in the notice leave "Copy details" to its link', async () => {
  const details = { extra: (view: ChatErrorView) => <ChatErrorDetails view={view} /> };
  const app = (slots: ChatErrorSlots) => (
    <ChatErrorBoundary slots={slots}>
      <Fragile thrown={{ value: 1 }} />
    </ChatErrorBoundary>
  );
  const { rerender } = render(app(details));
  await userEvent.click(screen.getByText('Details'));
  expect(screen.getAllByText('Copy details')).toHaveLength(1);
  rerender(app({ ...details, actions: () => <button type="button">own</button> }));
  expect(screen.getAllByText('Copy details')).toHaveLength(1);
});
