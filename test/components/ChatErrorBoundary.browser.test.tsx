import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ChatErrorBoundary } from '../../src/index.js';

beforeEach(() => {
  // React tells of every error that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

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
