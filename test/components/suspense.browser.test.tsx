import { act, render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorProvider, ChatErrorToaster } from '../../src/index.js';
import { fakeConnection } from '../../src/testing/index.js';

const never = new Promise(() => {});

function Content({ isPending }: { readonly isPending: boolean }) {
  if (isPending) throw never;
  return <p>content</p>;
}

const visible = () =>
  [...document.querySelectorAll<HTMLElement>('[data-kind]')]
    .filter((element) => element.checkVisibility())
    .map(({ dataset }) => `${dataset.chatErrorSurface}: ${dataset.kind}`);

test('an outage moves to another surface while a boundary hides its banner, and back', async () => {
  const { connection, play } = fakeConnection(webDialect);
  const app = (isPending: boolean) => (
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <Suspense fallback={<p>loading</p>}>
        <Content isPending={isPending} />
        <ChatErrorBanner />
      </Suspense>
      <ChatErrorToaster />
    </ChatErrorProvider>
  );
  const { rerender } = render(app(false));
  await act(async () => {
    play('connected');
    play('offline');
  });
  await waitFor(() => expect(visible()).toEqual(['banner: networkDown']));
  rerender(app(true));
  expect(screen.getByText('loading')).toBeTruthy();
  await waitFor(() => expect(visible()).toEqual(['toast: networkDown']));
  rerender(app(false));
  await waitFor(() => expect(visible()).toEqual(['banner: networkDown']));
});
