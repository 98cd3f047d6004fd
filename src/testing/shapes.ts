/** The facts that an error is made of. */
export interface Content {
  readonly code: number | undefined;
  /** The constant, or what the SDK says instead. */
  readonly text: string;
  /** The status of the server's answer. */
  readonly http?: number;
  /** The server's name of the error. */
  readonly serverError?: string;
  /** The server's reason. */
  readonly serverReason?: string;
  /** The server's own number. */
  readonly errorCode?: number;
  /** The class of the error. */
  readonly errorName?: string;
  /** The SDK's own key of the reason. */
  readonly reasonKey?: string;
}

/** Writes an error as an SDK does. */
type Shape = (content: Content & { readonly code: number }) => object;

/** By the dialect, or by the shape that it shares with others. */
export const shapes: Readonly<Record<string, Shape>> = {
  web: ({ code: type, text: message, http, ...answer }) => ({
    type,
    message,
    data: hasAnswer(answer) ? JSON.stringify(restBody(answer)) : undefined,
    ...(http !== undefined && { extraInfo: { httpCode: http } }),
  }),
  web5: (content) => new SDKError(content),
  native: ({ code, text: description }) => ({ code, description }),
  harmonyos: ({ code: errorCode, text: description }) => ({ errorCode, description }),
};

/** The numbers under which SDKs pass on an answer of the server that they have no number for, by dialect. */
export const answerNumbers: Readonly<Record<string, number>> = { web: 17, web5: 303 };

/** An error that has no number: a server's bare answer, or what the SDK threw. */
export function withoutNumber(content: Content): object {
  const { text, errorName } = content;
  return hasAnswer(content) ? restBody(content) : Object.assign(new Error(text), errorName && { name: errorName });
}

type Answer = Pick<Content, 'serverError' | 'serverReason' | 'errorCode'>;

const hasAnswer = ({ serverError, serverReason }: Answer) => serverError !== undefined || serverReason !== undefined;

/** The body of a REST answer that refuses something. */
const restBody = ({ serverError, serverReason, errorCode }: Answer) => ({
  error: serverError || 'error',
  exception: 'Exception',
  error_description: serverReason ?? '',
  ...(errorCode !== undefined && { error_code: errorCode }),
});

/** The error of Web SDK 5.x. Its class tells apart what shares a number; the SDK's own classes are minified, so that only `name` tells. */
class SDKError extends Error {
  readonly code: number;
  readonly details: object | undefined;

  constructor({
    code,
    text,
    errorName,
    http,
    serverError,
    serverReason,
    errorCode,
    reasonKey,
  }: Content & { readonly code: number }) {
    super(text);
    this.name = errorName ?? classes.find(([constants]) => constants.test(text))?.[1] ?? 'SDKError';
    this.code = code;
    const details = {
      ...(this.name === 'MessageSendError' && errorName === undefined && { msgLocalId: '1' }),
      ...(http !== undefined && { httpStatus: http }),
      ...(serverError !== undefined && { serverCode: `${errorCode ?? (serverError || 'error')}` }),
      ...(serverReason !== undefined && { serverMessage: serverReason }),
      ...(reasonKey !== undefined && { reasonKey }),
    };
    this.details = Object.keys(details).length > 0 ? details : undefined;
  }

  toJSON() {
    const { name, message, code, details, stack } = this;
    return { name, message, code, details, stack };
  }
}

/** The class of error that goes with a constant, as the SDK raises them. */
const classes: readonly (readonly [constants: RegExp, name: string])[] = [
  [/^(MESSAGE_(SEND|ACK|NOT_CONNECTED|ENCODE)|STREAM_|COMBINE_ENCODE)/, 'MessageSendError'],
  [/^(MESSAGE_DECODE|COMBINE_(DOWNLOAD|PARSE))/, 'MessageReceiveError'],
  [/^UPLOAD_/, 'UploadError'],
  [/^CONNECTION_|^USER_(LOGIN|KICKED|REMOVED)/, 'ConnectionError'],
  [/^AUTH_/, 'AuthenticationError'],
  [/^VALIDATION_/, 'ValidationError'],
  [/^STORAGE_/, 'StorageError'],
  [/^REST_BUSINESS/, 'RestBusinessError'],
  [/^REST_/, 'RestTransportError'],
];
