import type { ChatErrorValues, ChatOperation } from '../dialects/dialect.js';
import { field, listField, numberField, textField } from '../dialects/field.js';
import {
  actions,
  audiences,
  type ChatErrorKindRow,
  type ChatErrorPolicyRow,
  categories,
  severities,
  surfaces,
} from '../kinds/kind.js';
import { type ChatErrorKind, isChatErrorKind, kinds } from '../kinds/kinds.js';
import type { ChatErrorDetails, NormalizedChatError } from './normalizedError.js';

/** Overrides per error kind, such as `{ groupFull: { surface: 'inline', actions: ['retry'] } }`. Properties left out keep their default. */
export type ChatErrorPolicy = { readonly [K in ChatErrorKind]?: Partial<ChatErrorPolicyRow> };

/** An error with everything a user interface needs except the texts. */
export interface ChatErrorDescription extends NormalizedChatError, ChatErrorPolicyRow {
  /** The kind whose texts are used, where several kinds share them. */
  readonly words: ChatErrorKind;
  /** The operation whose failure is the title. Set if the kind is general and the app named the operation. */
  readonly effect?: ChatOperation;
}

/** Adds severity, surface and actions to an error: the defaults of its kind, then the app's policy. Never throws; an unknown kind becomes `unknown`. */
export function describeChatError(error: NormalizedChatError, policy?: ChatErrorPolicy): ChatErrorDescription {
  const named = field(error, 'kind');
  const kind = isChatErrorKind(named) ? named : 'unknown';
  const row: ChatErrorKindRow<ChatErrorKind> = kinds[kind];
  const own = field(policy, kind);
  const operation = textField(error, 'operation');
  const operationInferred = field(error, 'operationInferred') === true;
  const details = (field(error, 'details') ?? {}) as ChatErrorDetails;
  // The SDK knows better than the table whether this very failure is worth another try.
  const retryable =
    oneOf(booleans, field(own, 'retryable')) ??
    oneOf(booleans, field(details, 'retryable')) ??
    (row.retryable && !isLasting(kind, row, numberField(details, 'httpStatus')));
  const usual = retryable ? row.actions : row.actions.filter((action) => action !== 'retry');
  return {
    kind,
    vague: field(error, 'vague') === true,
    dialect: textField(error, 'dialect'),
    code: numberField(error, 'code'),
    name: textField(error, 'name'),
    operation,
    operationInferred,
    sdkMessage: textField(error, 'sdkMessage'),
    details,
    values: field(error, 'values') as ChatErrorValues | undefined,
    cause: field(error, 'cause'),
    category: oneOf(categories, field(own, 'category')) ?? row.category,
    severity: oneOf(severities, field(own, 'severity')) ?? row.severity,
    surface: oneOf(surfaces, field(own, 'surface')) ?? row.surface,
    actions: listField(own, 'actions')?.flatMap((action) => oneOf(actions, action) ?? []) ?? usual,
    audience: oneOf(audiences, field(own, 'audience')) ?? row.audience,
    retryable,
    words: row.words ?? kind,
    effect: row.general && !operationInferred ? operation : undefined,
  };
}

/** Kinds that pass on their own, whatever the status. */
const passing: readonly ChatErrorKind[] = ['serverBusy', 'changedMeanwhile', 'reactionBusy', 'chatRoomFull'];

/** Whether a refusal with a status from 400 on lasts: a time-out, a conflict and a limit on the rate do not. */
function isLasting(kind: ChatErrorKind, { category }: ChatErrorPolicyRow, httpStatus = 0): boolean {
  const isRefusal = httpStatus >= 400 && httpStatus < 500 && ![408, 409, 425, 429].includes(httpStatus);
  return isRefusal && category !== 'limit' && !passing.includes(kind);
}

const booleans = [true, false] as const;

/** The value, where it is one that is known. */
function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}
