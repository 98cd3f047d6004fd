import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { layoutFaults } from '../../.storybook/layoutFaults.js';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';

interface SurfaceProps {
  readonly text: string;
  readonly label?: string;
  readonly lang?: string;
  readonly style?: string;
}

function Surface({ text, label = 'Try again', lang = 'en', style }: SurfaceProps) {
  return (
    <div data-chat-error-surface="banner" className="banner" lang={lang} style={{ width: 200 }}>
      <style>{style}</style>
      <p className="text">{text}</p>
      <button type="button" className="button">
        {label}
      </button>
    </div>
  );
}

// Every test has to end without a text in another font, and these have one on purpose.
afterEach(cleanup);

const faults = () => layoutFaults(document.documentElement);

test('a surface with room for everything has no fault', () => {
  render(<Surface text="You’re offline, and chat reconnects by itself." />);
  expect(faults()).toEqual([]);
});

test.each([
  [
    'a text that is cut off',
    '.text { width: 40px; overflow: hidden; white-space: nowrap; }',
    ['text “You’re offline” is cut off'],
  ],
  ['a text that sticks out', '.text { translate: 150px; }', ['text “You’re offline” sticks out of banner “']],
  ['a surface that sticks out', '.banner { translate: -50px; }', ['sticks out of html “']],
  ['a button over a text', '.button { translate: 0 -30px; }', ['button “Try again” lies over text “You’re offline”']],
  [
    'a word that is broken',
    '.text { width: 30px; overflow-wrap: anywhere; }',
    ["'You’re' is", "'offline' is broken in"],
  ],
  ['a text in a font of the machine', '.text { font-family: serif; }', ['text “You’re offline” is in no pinned font']],
  [
    'a text whose letters no pinned font has',
    '.text { font-family: "Noto Sans Hebrew Variable"; }',
    ['text “You’re offline” is in no pinned font'],
  ],
])('%s is a fault', (_, style, expected) => {
  render(<Surface text="You’re offline" style={style} />);
  expect(faults()).toEqual(expected.map((fault) => expect.stringContaining(fault)));
});

test('a Chinese text may end its lines in the middle of a word, a button may not', async () => {
  const style = '.text, .button { width: 50px; padding: 0; border: 0; font-size: 14px; }';
  render(<Surface text="新的设备" label="新的设备" lang="zh-CN" style={style} />);
  await fontsLoaded(document.documentElement);
  expect(faults()).toEqual(["'设备' is broken in two"]);
});

test('a text is a fault until its font has arrived', async () => {
  render(<Surface text="ყველა" label="Ελληνικά" />);
  expect(faults()).toContainEqual(expect.stringMatching(/^button .* is in no pinned font$/));
  await fontsLoaded(document.documentElement);
  expect(faults()).toEqual(['text “ყველა” is in no pinned font']);
});
