import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorProvider, ChatErrorToaster } from '../../src/index.js';
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
async function showBanner() {
  render(
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorBanner />
      <p>below</p>
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>,
  );
  await act(async () => errors.report(errorFixture(webDialect, 'mutedInConversation')));
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}
const close = () => act(async () => screen.getByRole('button', { name: 'Close' }).click());

beforeEach(async () => {
  await emulateMedia({ 'prefers-reduced-motion': 'no-preference' });
  document.documentElement.dataset.motion = '';
});
afterEach(async () => {
  await emulateMedia();
  delete document.documentElement.dataset.motion;
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

test('for people who want less motion a toast fades in and out where it stands', async () => {
  await emulateMedia();
  await showOne();
  const { top } = screen.getByRole('group').getBoundingClientRect();
  expect(running()).toEqual(['chat-error-fade']);
  await close();
  expect(running()).toEqual(['chat-error-fade']);
  expect(copies().map((copy) => copy.getBoundingClientRect().top)).toEqual([top]);
  for (const animation of document.getAnimations()) animation.finish();
  await expect.poll(copies).toEqual([]);
});

test.each([
  ['shrinks', 'no-preference', ['chat-error-open']],
  ['fades', 'reduce', ['chat-error-fade']],
])('a banner that is closed %s where it stood, and the page below does not jump', async (_, motion, names) => {
  await emulateMedia({ 'prefers-reduced-motion': motion });
  await showBanner();
  const below = () => screen.getByText('below').getBoundingClientRect().top;
  const before = below();
  await close();
  expect(screen.queryByRole('group')).toBeNull();
  expect(document.querySelector('[data-kind]')).toBeNull();
  expect(running()).toEqual(names);
  const [leaving] = document.getAnimations() as [Animation];
  leaving.pause();
  leaving.currentTime = 0;
  expect(below()).toBe(before);
  expect(copies().map(({ inert }) => inert)).toEqual([true]);
  if (motion === 'no-preference') {
    leaving.currentTime = Number(leaving.effect?.getComputedTiming().duration) - 1;
    expect(before - below()).toBeGreaterThan(40);
  }
  leaving.finish();
  await expect.poll(copies).toEqual([]);
});
