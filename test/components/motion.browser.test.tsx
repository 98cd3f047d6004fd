import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorProvider, ChatErrorToaster } from '../../src/index.js';
import { errorFixture } from '../../src/testing/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';
import { emulateMedia } from './devTools.js';

let errors: ProvidedErrors;
const copies = () => [...document.querySelectorAll<HTMLElement>('[data-leaving]')];
const running = () => document.getAnimations().map((animation) => (animation as CSSAnimation).animationName);

async function showOne() {
  render(
    <StrictMode>
      <ChatErrorProvider dialect={webDialect}>
        <ChatErrorToaster />
        <Errors
          to={(found) => {
            errors = found;
          }}
        />
      </ChatErrorProvider>
    </StrictMode>,
  );
  await act(async () => errors.report(errorFixture(webDialect, 605)));
}
const close = () => act(async () => screen.getByRole('button', { name: 'Close' }).click());

beforeEach(async () => {
  await emulateMedia({ 'prefers-reduced-motion': 'no-preference' });
});
afterEach(async () => {
  await emulateMedia();
});

test('a toast slides in, and fades out where it stood, without anybody being able to reach it', async () => {
  await showOne();
  expect(running()).toEqual(['chat-error-appear']);
  expect(copies()).toEqual([]);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const toast = screen.getByRole('group').getBoundingClientRect();

  await close();
  expect(screen.queryByRole('group')).toBeNull();
  expect(running()).toEqual(['chat-error-leave']);
  const [copy] = copies();
  const [fading] = document.getAnimations() as [Animation];
  fading.pause();
  fading.currentTime = 0;
  const box = copy?.getBoundingClientRect();
  expect([box?.left, box?.top, box?.width]).toEqual([toast.left, toast.top, toast.width]);
  expect(copy?.inert).toBe(true);
  fading.finish();
  await expect.poll(copies).toEqual([]);
});

test('who wants less motion sees none', async () => {
  await emulateMedia();
  await showOne();
  expect(running()).toEqual([]);
  await close();
  expect(copies()).toEqual([]);
});
