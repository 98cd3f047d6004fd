import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { developerMessagesShown } from '../../src/core/developer.js';
import { onPage } from './mistakes.js';

const warned = () => vi.mocked(console.warn).mock.calls.map(([text]) => String(text));
/** Longer than a check waits for surfaces and style sheets. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1300));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe.each(onPage)('$name', ({ id, fix, wrong }) => {
  test('causes one message that names the fix', async () => {
    render(<StrictMode>{wrong}</StrictMode>);
    await vi.waitFor(() => expect(warned()).toHaveLength(1), { timeout: 5000 });
    await settled();
    expect(warned()).toHaveLength(1);
    expect(warned()[0]).toContain(fix);
    expect(developerMessagesShown()).toEqual([id]);
  });
});

test('nothing of this causes a message without the mistake', async () => {
  for (const page of onPage.flatMap(({ right }) => right)) render(<StrictMode>{page}</StrictMode>);
  await settled();
  expect(warned()).toEqual([]);
});
