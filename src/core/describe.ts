import { field, numberField, textField } from '../dialects/field.js';
import type { ChatErrorKindRow, ChatErrorPolicyRow } from '../kinds/kind.js';
import { type ChatErrorKind, isChatErrorKind, kinds } from '../kinds/kinds.js';
import type { ChatErrorDetails, NormalizedChatError } from './normalize.js';

/** What an app wants otherwise, by kind: `{ groupFull: { surface: 'inline', actions: ['retry'] } }`. */
export type ChatErrorPolicy = { readonly [K in ChatErrorKind]?: Partial<ChatErrorPolicyRow> };

/** An error with all that an interface needs to show it, but for the words. */
export interface ChatErrorDescription extends NormalizedChatError, ChatErrorPolicyRow {
  /** The kind whose words are shown. */
  readonly words: ChatErrorKind;
}

/** Says how bad an error is and what can be done: the kinds table, then the app's policy. Never throws; what it does not know is `unknown`. */
export function describeChatError(error: NormalizedChatError, policy?: ChatErrorPolicy): ChatErrorDescription {
  const named = field(error, 'kind');
  const kind = isChatErrorKind(named) ? named : 'unknown';
  const row: ChatErrorKindRow<ChatErrorKind> = kinds[kind];
  const own = field(policy, kind);
  const choose = <K extends keyof ChatErrorPolicyRow>(column: K) =>
    (field(own, column) ?? row[column]) as ChatErrorPolicyRow[K];
  return {
    kind,
    dialect: textField(error, 'dialect'),
    code: numberField(error, 'code'),
    name: textField(error, 'name'),
    operation: textField(error, 'operation'),
    sdkMessage: textField(error, 'sdkMessage'),
    details: (field(error, 'details') ?? {}) as ChatErrorDetails,
    cause: field(error, 'cause'),
    category: choose('category'),
    severity: choose('severity'),
    surface: choose('surface'),
    actions: choose('actions'),
    audience: choose('audience'),
    retryable: choose('retryable'),
    words: row.words ?? kind,
  };
}
