import type { Browser } from 'playwright';
import { expect } from 'vitest';
import english from '../locales/en/chatErrors.json';
import { openWithService } from './stub/onPage.ts';

/** Does in a browser what the README says under the app, and expects what it says one sees. */
export async function tryReadmeApp(browser: Browser, url: string): Promise<void> {
  const { page, served, banner, complaints } = await openWithService(browser, url);
  const { kinds, effects, actions, labels } = english;

  await page.getByRole('button', { name: 'Sign in' }).click();
  const unreachable = banner('serverUnreachable');
  await unreachable.getByText(effects.login).waitFor();
  const retry = unreachable.getByRole('button', { name: actions.retry });
  await retry.click();
  await unreachable.getByText(labels.failedAgain).waitFor();
  served.reachable = true;
  await retry.click();
  await unreachable.waitFor({ state: 'detached' });

  served.service.kick('signedInElsewhere');
  const kicked = banner('signedInElsewhere');
  await kicked.getByText(kinds.signedInElsewhere.title).waitFor();
  await kicked.getByRole('button', { name: actions.signIn }).click();
  await kicked.waitFor({ state: 'detached' });
  expect(complaints()).toEqual([]);
  await page.close();
}
