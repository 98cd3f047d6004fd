import type { Page } from 'playwright';
import { expect } from 'vitest';

/** A chat on a page, as `Chat.tsx` renders it. */
export function chatOn(page: Page, name: string) {
  const chat = page.getByRole('region', { name, exact: true });
  const toasts = chat.locator('.chat-error-toast');
  return {
    toasts,
    dialog: chat.getByRole('alertdialog'),
    banner: (kind: string) => chat.locator(`.chat-error-banner[data-kind=${kind}]`),
    /** Lets its SDK say a number. */
    fail: (code: number) => chat.getByRole('button', { name: String(code) }).click(),
    /** Waits for its one toast, and for the one text that a screen reader gets. */
    async expectToast(title: string): Promise<void> {
      await toasts.getByText(title, { exact: true }).waitFor();
      expect(await toasts.count()).toBe(1);
      const spoken = page.locator('[aria-live] p').filter({ hasText: title });
      await spoken.first().waitFor({ state: 'attached' });
      expect(await spoken.count()).toBe(1);
      expect(await chat.getByRole('group', { name: title }).count()).toBe(1);
    },
  };
}
