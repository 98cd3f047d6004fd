import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import { ChatErrorModal, ChatErrorProvider, loadChatErrorLocale } from '../../src/index.js';
import { byKind } from '../byKind.js';

const buttons = () => [...screen.getByRole('alertdialog').querySelectorAll<HTMLElement>('.chat-error-action')];

afterEach(() => page.viewport(1000, 700));

async function show(width: number, kind = 'signedInElsewhere', language = 'en') {
  await page.viewport(width, 640);
  const handlers = { signIn() {}, contactSupport() {} };
  await loadChatErrorLocale(language);
  document.documentElement.lang = language;
  const { unmount } = render(
    <ChatErrorProvider dialect={byKind} language={language}>
      <ChatErrorModal error={kind} dialect={byKind} handlers={handlers} />
    </ChatErrorProvider>,
  );
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

test('buttons that do not fit in one row are as wide as the dialog, the primary first', async () => {
  document.documentElement.style.fontSize = '200%';
  const unmount = await show(768, 'signedInElsewhere', 'de');
  const dialog = screen.getByRole('alertdialog');
  const boxes = buttons().map((button) => button.getBoundingClientRect());
  expect(boxes).toHaveLength(2);
  for (const { width } of boxes) expect(width).toBe(dialog.clientWidth - 48);
  expect(buttons()[0]?.hasAttribute('data-primary')).toBe(true);
  expect(boxes[1]?.top).toBe((boxes[0]?.bottom ?? 0) + 8);
  document.documentElement.style.fontSize = '';
  unmount();
});

test('in every language a sheet has a button of at least 48 px and full width on each line, and a dialog no ragged row', async () => {
  for (const language of chatErrorLanguages) {
    const unmount = await show(320, 'signedInElsewhere', language);
    for (const button of buttons()) {
      const { width, height } = button.getBoundingClientRect();
      expect([width, height >= 48, button.scrollWidth <= button.clientWidth], language).toEqual([280, true, true]);
    }
    await page.viewport(480, 640);
    const boxes = buttons().map((button) => button.getBoundingClientRect());
    const isOneRow = new Set(boxes.map(({ top }) => top)).size === 1;
    const inner = screen.getByRole('alertdialog').clientWidth - 48;
    expect(isOneRow || boxes.every(({ width }) => width === inner), language).toBe(true);
    unmount();
  }
});

test('a dialog whose button closes it has no cross that does the same', async () => {
  await show(768, 'recallTimedOut');
  expect(screen.getAllByRole('button', { name: 'Close' })).toHaveLength(1);
});
