import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorNotice } from './notice.js';
import { redact } from './redact.js';
import { version } from './version.js';

/** What a person can copy and hand to support: no token, address or message text. */
export function chatErrorReport(
  error: ChatErrorDescription & Partial<Pick<ChatErrorNotice, 'count' | 'lastAt'>>,
): string {
  const { details } = error;
  const lines: readonly (readonly [name: string, value: unknown])[] = [
    ['dialect', error.dialect],
    ['code', error.code],
    ['constant', error.name],
    ['kind', error.kind],
    ['operation', error.operation],
    ['status', details.httpStatus],
    ['server', details.serverError],
    ['inner codes', details.innerCodes?.join(', ')],
    ['message ID', details.messageId],
    // A body of JSON says the same as `server`, with the address of the request in it.
    ['message', error.sdkMessage?.startsWith('{') ? undefined : error.sdkMessage],
    ['count', error.count],
    ['time', error.lastAt === undefined ? undefined : new Date(error.lastAt).toISOString()],
    ['chat-error-kit', version],
  ];
  return lines
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'string' && name !== 'time' ? redact(value) : value}`)
    .join('\n');
}
