import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import { ChatErrorModal } from '../../src/index.js';
import { byKind } from '../byKind.js';

const buttons = () => [...screen.getByRole('alertdialog').querySelectorAll<HTMLElement>('.chat-error-action')];

afterEach(() => page.viewport(1000, 700));

async function show(width: number, kind = 'signedInElsewhere') {
  await page.viewport(width, 640);
  const handlers = { signIn() {}, contactSupport() {} };
  const { unmount } = render(<ChatErrorModal error={kind} dialect={byKind} handlers={handlers} />);
  await act(async () => {});
  await fontsLoaded(document.documentElement);
  return unmount;
}

test.each([320, 360, 479])(
  'on a screen of %i px a dialog is a sheet, with a button on each line, the primary first',
  async (width) => {
    await show(width);
    const sheet = screen.getByRole('alertdialog').getBoundingClientRect();
    expect([sheet.left, sheet.width, sheet.bottom]).toEqual([0, width, 640]);
    const [first, second] = buttons().map((button) => button.getBoundingClientRect());
    expect(buttons()[0]?.hasAttribute('data-primary')).toBe(true);
    for (const box of [first, second]) expect([box?.width, box?.height]).toEqual([width - 40, 48]);
    expect(second?.top).toBe((first?.bottom ?? 0) + 8);
  },
);

test('on a wider screen it is in the middle, with its buttons in one row', async () => {
  const unmount = await show(768);
  const dialog = screen.getByRole('alertdialog').getBoundingClientRect();
  expect(dialog.width).toBe(400);
  expect(Math.abs(dialog.left + dialog.right - 768)).toBeLessThanOrEqual(1);
  expect(new Set(buttons().map((button) => button.getBoundingClientRect().top)).size).toBe(1);
  unmount();
});

test('a dialog whose button closes it has no cross that does the same', async () => {
  await show(768, 'recallTimedOut');
  expect(screen.getAllByRole('button', { name: 'Close' })).toHaveLength(1);
});
