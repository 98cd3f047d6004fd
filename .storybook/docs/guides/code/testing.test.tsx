import { act, cleanup, render, screen } from '@testing-library/react';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrors,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { errorFixture, fakeConnection } from 'chat-error-kit/testing';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

test('a user who is signed in elsewhere is told so until the chat is connected', async () => {
  const { connection, play } = fakeConnection(webDialect);
  render(
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorBanner />
    </ChatErrorProvider>,
  );
  act(() => play('connected'));
  act(() => play('signedInElsewhere'));
  await screen.findByRole('group', { name: 'Signed in somewhere else' });
  act(() => play('connected'));
  await screen.findByRole('group', { name: 'Done' });
});

test('a full group is named beside the button', () => {
  const error = errorFixture(webDialect, 'groupFull');
  render(<ChatErrorInline error={error} dialect={webDialect} operation="joinGroup" />);
  expect(screen.getByRole('group', { name: 'Group is full' })).toBeTruthy();
});

test('a message that was not sent can be sent again', async () => {
  const refused = errorFixture(webDialect, 'serverBusy');
  const send = vi.fn(async () => {}).mockRejectedValueOnce(refused);
  render(
    <ChatErrorProvider dialect={webDialect}>
      <SendButton send={send} />
      <ChatErrorToaster />
    </ChatErrorProvider>,
  );
  act(() => screen.getByRole('button', { name: 'Send' }).click());
  await screen.findByRole('group', { name: 'Message not sent' });
  act(() => screen.getByRole('button', { name: 'Try again' }).click());
  await screen.findByRole('group', { name: 'Done' });
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
