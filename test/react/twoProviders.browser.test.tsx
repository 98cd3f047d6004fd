import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorModal, ChatErrorProvider } from '../../src/index.js';
import { fakeConnection } from '../../src/testing/index.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

test.each(['nested', 'beside each other'])('one kick opens one dialog in two providers that are %s', async (how) => {
  const { connection, play } = fakeConnection(webDialect, { isOpened: true });
  const chat = (inner?: React.ReactNode) => (
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorModal />
      {inner}
    </ChatErrorProvider>
  );
  const app = (both: boolean) => (
    <StrictMode>
      {how === 'nested' ? chat(both && chat()) : chat()}
      {how !== 'nested' && both && chat()}
    </StrictMode>
  );
  const { rerender } = render(app(true));
  const dialogs = () => document.querySelectorAll('[role=alertdialog]').length;
  await act(async () => play('signedInElsewhere'));
  expect(dialogs()).toBe(1);
  await act(async () => rerender(app(false)));
  expect(dialogs()).toBe(1);
  await act(async () => play('connected'));
  expect(dialogs()).toBe(0);
});
