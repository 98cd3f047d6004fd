/** Writes an error as an SDK does. `text` is the constant, where no better one is known. */
type Shape = (code: number, text: string) => object;

/** By the dialect, or by the shape that it shares with others. */
export const shapes: Readonly<Record<string, Shape>> = {
  web: (type, message) => ({ type, message, data: undefined }),
  web5: (code, message) => new SDKError(code, message),
  native: (code, description) => ({ code, description }),
  harmonyos: (errorCode, description) => ({ errorCode, description }),
};

/** The error of Web SDK 5.x. Its class tells apart what shares a number; the SDK's own classes are minified, so that only `name` tells. */
class SDKError extends Error {
  readonly code: number;
  readonly details: object | undefined;

  constructor(code: number, message: string) {
    super(message);
    this.name = classes.find(([constants]) => constants.test(message))?.[1] ?? 'SDKError';
    this.code = code;
    this.details = this.name === 'MessageSendError' ? { msgLocalId: '1' } : undefined;
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
