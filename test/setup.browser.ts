import { cleanup, configure } from '@testing-library/react';
import { afterEach, expect } from 'vitest';
import { textsIn } from '../.storybook/layoutFaults.js';
import { fontsLoaded, isInPinnedFont } from '../.storybook/pinnedFonts.js';
import { forgetDeveloperMessages } from '../src/core/developer.js';
import '../.storybook/fonts.css';
import '../src/components/styles.css';
import { devTools } from './components/devTools.js';

// What a test measures at once has its font already. Languages with other letters wait for theirs with `fontsLoaded`.
await document.fonts.load('1em "Noto Sans Variable"');

// A toast that fades out would be found for a tenth of a second more. Tests of motion set the attribute.
const still = document.head.appendChild(document.createElement('style'));
still.textContent = ':root:not([data-motion]) .chat-error-toast { animation: none !important }';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

afterEach(async () => {
  await fontsLoaded(document.documentElement);
  const surfaces = [...document.querySelectorAll('[data-chat-error-surface]')];
  const texts = surfaces.flatMap(textsIn).filter((text) => !isInPinnedFont(text));
  const inFontsOfTheMachine = texts.map(({ data }) => data);
  cleanup();
  forgetDeveloperMessages();
  // A pointer that stays where the next test shows a toast would stop its time and unfold its stack.
  await devTools().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 });
  document.documentElement.lang = 'en';
  // Such a text has other widths on other machines, and what a test measures may hold on this one only.
  expect(inFontsOfTheMachine).toEqual([]);
});
