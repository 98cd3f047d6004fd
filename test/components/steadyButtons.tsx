import { act, cleanup, render } from '@testing-library/react';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  loadChatErrorLocale,
} from '../../src/index.js';
import { actions } from '../../src/kinds/kind.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { byKind } from '../byKind.js';

export const surfaces = {
  banner: ChatErrorBanner,
  inline: ChatErrorInline,
  toast: ChatErrorToaster,
  modal: ChatErrorModal,
};
export type Surface = keyof typeof surfaces;

export const buttons = () => [...document.querySelectorAll<HTMLElement>('.chat-error-action')];
const boxes = () =>
  buttons().map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return { label: button.textContent, left, top, width, height };
  });

/** Shows an error on one surface; its actions run until `settle` is called. */
export async function show(surface: Surface, kind: ChatErrorKind, language = 'en') {
  await loadChatErrorLocale(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  let settle = () => {};
  const run = () =>
    new Promise<never>((_, reject) => {
      settle = reject;
    });
  const handlers = Object.fromEntries(actions.map((action) => [action, run]));
  const Component = surfaces[surface];
  render(
    <ChatErrorProvider dialect={byKind} language={language}>
      <Component error={kind} dialect={byKind} handlers={handlers} />
    </ChatErrorProvider>,
  );
  await fontsLoaded(document.documentElement);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  return { settle: () => act(async () => settle()) };
}

/** Checks that no button moves or changes its size when one is pressed and when its action fails. */
export async function expectSteadyButtons(surface: Surface, width: number, language: string) {
  await page.viewport(width, 700);
  for (const [kind, at] of [
    ['uploadFailed', 0],
    ['uploadFailed', 1],
    ['signedInElsewhere', 0],
    ['signedInElsewhere', 1],
  ] as const) {
    const { settle } = await show(surface, kind, language);
    const before = boxes();
    expect(before.length).toBeGreaterThan(1);
    await act(async () => buttons()[at]?.click());
    expect(buttons()[at]?.getAttribute('aria-busy')).toBe('true');
    expect(boxes()).toEqual(before);
    await settle();
    expect(document.querySelector('.chat-error-outcome')?.textContent).toBeTruthy();
    expect(boxes()).toEqual(before);
    cleanup();
  }
}
