import type { ConnectionSignal } from '../dialects/dialect.js';
import { numberField } from '../dialects/field.js';
import { attempt } from './attempt.js';
import type { ChatErrorChannel, Platform } from './environment.js';

/** The person and the app of a connection as one text. Undefined if the SDK does not tell both. */
export function accountOf({ user, app }: ConnectionSignal & { readonly type: 'connected' }): string | undefined {
  return user && app && JSON.stringify([app, user]);
}

/**
 * Announces sign-ins to the other tabs and hears theirs. A message does not say who signed in: a tab can only check whether it was the same account.
 * @param signedIn called when the account of this tab has signed in in another tab
 */
export function joinTabs({ openChannel, random }: Platform, account: () => string | undefined, signedIn: () => void) {
  let channel: ChatErrorChannel | undefined;
  const heard = (message: unknown) => {
    const own = account();
    const salt = numberField(message, 'salt');
    if (own !== undefined && salt !== undefined && numberField(message, 'account') === saltedHash(salt, own))
      signedIn();
  };
  try {
    channel = openChannel?.(heard);
  } catch {
    // A page without an origin may not have one.
  }
  return {
    announce(own: string): void {
      const salt = random();
      attempt(() => channel?.post({ salt, account: saltedHash(salt, own) }));
    },
    leave: () => attempt(() => channel?.close()),
  };
}

/** FNV-1a. Its 32 bits are enough to compare two accounts, and too few to find out an account. */
function saltedHash(salt: number, account: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${salt}${account}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
