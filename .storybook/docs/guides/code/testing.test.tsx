import { act, render, screen } from '@testing-library/react';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorProvider,
  useChatErrors,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { errorFixture, fakeConnection } from 'chat-error-kit/testing';
import { expect, test, vi } from 'vitest';

test('a kick is told, and taken back by signing in', async () => {
  const { connection, play } = fakeConnection(webDialect);
  render(
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorBanner />
    </ChatErrorProvider>,
  );
  act(() => play('connected'));
  act(() => play('signedInElsewhere'));
  await screen.findByText('Signed in on another device');
  act(() => play('connected'));
  await screen.findByText('Done');
});

test('a full group says so', () => {
  const error = errorFixture(webDialect, 'groupFull');
  render(<ChatErrorInline error={error} dialect={webDialect} operation="joinGroup" />);
  expect(screen.getByText('Group is full')).toBeTruthy();
});

test('a message that was not sent can be sent again', async () => {
  const refused = errorFixture(webDialect, 'serverBusy');
  const send = vi.fn(async () => {}).mockRejectedValueOnce(refused);
  render(
    <ChatErrorProvider dialect={webDialect}>
      <SendButton send={send} />
      <ChatErrorInline scope="m1" />
    </ChatErrorProvider>,
  );
  act(() => screen.getByRole('button', { name: 'Send' }).click());
  const retry = await screen.findByRole('button', { name: 'Try again' });
  act(() => retry.click());
  await screen.findByText('Done');
  expect(send).toHaveBeenCalledTimes(2);
});

/** A part of your own chat. */
function SendButton({ send }: { send: () => Promise<void> }) {
  const { run } = useChatErrors();
  return (
    <button type="button" onClick={() => run(send, { operation: 'send', scope: 'm1' })}>
      Send
    </button>
  );
}
