import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
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
import { emulateMedia } from './devTools.js';

const surfaces = { banner: ChatErrorBanner, inline: ChatErrorInline, toast: ChatErrorToaster, modal: ChatErrorModal };
const buttons = () => [...document.querySelectorAll<HTMLElement>('.chat-error-action')];
const boxes = () =>
  buttons().map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return { label: button.textContent, left, top, width, height };
  });

afterEach(async () => {
  document.documentElement.removeAttribute('dir');
  await page.viewport(1000, 700);
  await emulateMedia();
});

/** Shows an error on one surface; its actions run until `settle` is called. */
async function show(surface: keyof typeof surfaces, kind: ChatErrorKind, language = 'en') {
  await loadChatErrorLocale(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  let settle = () => {};
  const run = () =>
    new Promise<never>((_, reject) => {
      settle = reject;
    });
  const handlers = Object.fromEntries(actions.map((action) => [action, run]));
  const Surface = surfaces[surface];
  render(
    <ChatErrorProvider dialect={byKind} language={language}>
      <Surface error={kind} dialect={byKind} handlers={handlers} />
    </ChatErrorProvider>,
  );
  await fontsLoaded(document.documentElement);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  return { settle: () => act(async () => settle()) };
}

describe.each(Object.keys(surfaces) as (keyof typeof surfaces)[])('in a %s', (surface) => {
  test.each([
    [360, 'en'],
    [360, 'de'],
    [360, 'ar'],
    [1000, 'en'],
    [1000, 'ar'],
  ])('no button moves or changes its size when it is pressed and when it fails: %i px, %s', async (width, language) => {
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
  });

  test('a primary button differs from the others in forced colors, and a link has no box', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    await show(surface, 'signedInElsewhere');
    const [primary, link] = buttons().map((button) => getComputedStyle(button));
    document.body.style.color = 'Canvas';
    const { color: canvas } = getComputedStyle(document.body);
    document.body.style.color = '';
    expect(link?.borderTopColor).toBe(canvas);
    // Inline, all buttons are links.
    if (surface !== 'inline') expect(primary?.backgroundColor).not.toBe(link?.backgroundColor);
  });

  test('help is a link on every surface, also where it is all there is', async () => {
    await show(surface, 'appDisabled');
    const [help] = buttons();
    expect(help?.dataset.action).toBe('contactSupport');
    expect(help?.hasAttribute('data-primary')).toBe(false);
    expect(getComputedStyle(help as HTMLElement).textDecorationLine).toBe('underline');
  });
});
