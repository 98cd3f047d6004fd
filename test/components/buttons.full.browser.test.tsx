import { afterEach, describe, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectSteadyButtons, type Surface, surfaces } from './steadyButtons.js';

afterEach(async () => {
  document.documentElement.removeAttribute('dir');
  await page.viewport(1000, 700);
});

describe.each(Object.keys(surfaces) as Surface[])('in a %s', (surface) => {
  test.each([
    [360, 'en'],
    [360, 'ar'],
    [1000, 'en'],
  ])('no button moves or changes its size when it is pressed and when it fails: %i px, %s', (width, language) =>
    expectSteadyButtons(surface, width, language),
  );
});
