import type { ChatErrorValues, ChatOperation } from '../dialects/dialect.js';
import type { ChatErrorKind } from '../kinds/kinds.js';

/** An error of any SDK in one form: plain data except for `cause`. */
export interface NormalizedChatError {
  /** What the error means; `unknown` if nothing tells. */
  readonly kind: ChatErrorKind;
  /** Whether another report of the same failure may say more. */
  readonly vague?: boolean;
  /** The `id` of the dialect that read the error, such as `web`. */
  readonly dialect?: string;
  /** The number that the SDK reported. */
  readonly code?: number;
  /** The constant of that number, as the vendor spells it. */
  readonly name?: string;
  /** What the app was doing. */
  readonly operation?: ChatOperation;
  /** Whether the error itself revealed the operation, and the app did not name it. */
  readonly operationInferred?: boolean;
  /** The SDK's text for developers. Not for people. */
  readonly sdkMessage?: string;
  /** Further facts of the server's answer. */
  readonly details: ChatErrorDetails;
  /** What texts can mention, such as a size limit: as the app passed it, else as the answer says it. */
  readonly values?: ChatErrorValues | undefined;
  /** The value that was reported, unchanged. */
  readonly cause: unknown;
}

/** Further facts of an answer of the server. */
export interface ChatErrorDetails {
  /** The HTTP status, such as 403. */
  readonly httpStatus?: number;
  /** The `error` field of a REST answer. */
  readonly serverError?: string;
  /** The server's reason, for developers. May contain user IDs: redact it before you send it anywhere. */
  readonly serverReason?: string;
  /** The ID of the message the error is about. */
  readonly messageId?: string;
  /** Identifies this failure, where the SDK reports one failure in several ways. */
  readonly failureId?: string;
  /** Whether the SDK says that a retry can succeed. */
  readonly retryable?: boolean;
  /** How long the server asks to wait before a retry, in milliseconds. */
  readonly retryAfterMs?: number;
  /** The numbers of the wrapped errors, outermost first. */
  readonly innerCodes?: readonly number[];
}
