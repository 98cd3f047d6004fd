import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { layoutFaults } from '../../.storybook/layoutFaults.js';

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
])('%s is told', (_, style, expected) => {
  render(<Surface text="You’re offline" style={style} />);
  expect(faults()).toEqual(expected.map((fault) => expect.stringContaining(fault)));
});

test('a Chinese text may end its lines in the middle of a word, a button may not', () => {
  const style = '.text, .button { width: 50px; padding: 0; border: 0; font-size: 14px; }';
  render(<Surface text="新的设备" label="新的设备" lang="zh-CN" style={style} />);
  expect(faults()).toEqual(["'设备' is broken in two"]);
});
