import type {} from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

/** What the network brings when the kit imports the file of a language; `later`: nothing until it is to bring something else. */
export type Answer =
  | 'file'
  | 'later'
  | 'offline'
  | { readonly status?: number; readonly type?: string; readonly body: string };

const held = new Map<string, () => void>();

/** Decides, from the side of the network, what becomes of the next imports. */
export const answerWith: BrowserCommand<[language: string, answer: Answer]> = async ({ page }, language, answer) => {
  await page.route(new RegExp(`/locales/${language}/chatErrors\\.json\\?import`), async (route) => {
    if (answer === 'later') await new Promise<void>((resolve) => held.set(language, resolve));
    if (answer === 'offline') return route.abort('internetdisconnected');
    if (typeof answer !== 'object') return route.continue();
    const { status = 200, type = 'text/javascript', body } = answer;
    return route.fulfill({ status, contentType: type, body });
  });
  held.get(language)?.();
  held.delete(language);
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    answerWith(language: string, answer: Answer): Promise<void>;
  }
}
