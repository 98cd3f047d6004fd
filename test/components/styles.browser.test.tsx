import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorDetails, ChatErrorModal } from '../../src/index.js';

/** Resets of Ant Design, Material UI and Tailwind that reach into what they did not make. */
const resets = `
  *, *::before, *::after { box-sizing: inherit }
  html { box-sizing: border-box }
  dt { font-weight: 500 }
  svg { display: block; vertical-align: middle }
`;

const looks = () =>
  [...document.querySelectorAll('[data-chat-error-surface] *')].map((element) => {
    const { boxSizing, fontWeight, inlineSize, blockSize } = getComputedStyle(element);
    return { element, boxSizing, fontWeight, inlineSize, blockSize };
  });

test('resets of an app do not reach the surfaces', () => {
  const error = { type: 101 };
  render(
    <>
      <ChatErrorBanner
        error={error}
        dialect={webDialect}
        handlers={{ retry: () => {} }}
        slots={{ extra: (view) => <ChatErrorDetails view={view} /> }}
      />
      <ChatErrorModal error={{ type: 206 }} dialect={webDialect} />
    </>,
  );
  for (const details of document.querySelectorAll('details')) details.open = true;
  const before = looks();
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = resets;
  expect(looks()).toEqual(before);
  style.remove();
});
