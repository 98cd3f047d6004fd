import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { emulateMedia } from './devTools.js';
import { buttons, expectSteadyButtons, type Surface, show, surfaces } from './steadyButtons.js';

afterEach(async () => {
  document.documentElement.removeAttribute('dir');
  await page.viewport(1000, 700);
  await emulateMedia();
});

describe.each(Object.keys(surfaces) as Surface[])('in a %s', (surface) => {
  test.each([
    [360, 'de'],
    [1000, 'ar'],
  ])('no button moves or changes its size when it is pressed and when it fails: %i px, %s', (width, language) =>
    expectSteadyButtons(surface, width, language),
  );

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
