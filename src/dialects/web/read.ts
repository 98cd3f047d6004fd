import { isRefusalBody, readAnswer } from '../answer.js';
import { readBare } from '../bare.js';
import type { Reading } from '../dialect.js';
import { codeField, field, parseJson, statusField, textField, textOf } from '../field.js';
import { shapeOf } from '../shape.js';

/** Reads what Web SDK 1.x, 3.x and 4.x reject with, throw, and pass to their callbacks. */
export function readWeb(value: unknown, isBody?: boolean): Reading {
  const shape = shapeOf(value, isBody);
  if (shape !== 'web') return { shape, ...readBare(value, isBody) };

  const data = field(value, 'data');
  const code = codeField(value, 'type');
  const messageId = textField(data, 'id') ?? textField(data, 'mid');
  const reason = textField(value, 'reason') ?? textField(data, 'reason');
  const message = textField(value, 'message');
  const device = textField(data, 'loginInfoCustomExt') ?? '';
  // The body comes as text in `data` or in `message`, or as an object in `data`.
  const body = [data, parseJson(data), parseJson(field(value, 'message'))].find(isRefusalBody);
  const answer = body === undefined ? {} : readAnswer(body, true);
  return {
    shape,
    code,
    // `renewToken` before login rejects with nothing but this; the server of an app says why.
    kind: code === undefined && field(value, 'status') === false && !message ? 'notSignedIn' : undefined,
    sdkMessage: message ?? reason,
    serverReason: reason,
    messageId,
    // `send` rejects and calls `fail`; a REST call rejects and calls `error`, with other numbers but the same answer.
    failureId: messageId ?? stamped(data),
    operation: operationOf(value, code, messageId),
    ...answer,
    httpStatus: httpStatus(value, data) ?? answer.httpStatus,
    // What the app on the other device says of it in `setLoginInfoCustomExt`; some put data there, not a name.
    values: /^[^{[<]/.test(device) ? { device } : undefined,
    inner: isError(data) ? data : field(value, 'cause'),
  };
}

/** Another error of the SDK, or what the request of a mini program or of uni-app failed with. */
function isError(data: unknown): boolean {
  return typeof field(data, 'type') === 'number' || textField(data, 'errMsg') !== undefined;
}

function operationOf(value: unknown, code: number | undefined, messageId: string | undefined) {
  if (code === 1) return 'login';
  if (code === 101 || code === 102) return 'upload';
  if (messageId !== undefined) return 'send';
  // Only download callbacks carry an ID beside the request.
  return field(value, 'xhr') && textField(value, 'id') ? 'download' : undefined;
}

/** An answer with the server's time in it: no two failures share one. */
function stamped(data: unknown): string | undefined {
  const answer = textOf(data);
  return answer?.includes('"timestamp"') ? answer : undefined;
}

/** From the request itself, or from the copy that login errors carry. */
function httpStatus(value: unknown, data: unknown): number | undefined {
  return (
    statusField(field(value, 'extraInfo'), 'httpCode') ??
    statusField(field(value, 'xhr'), 'status') ??
    statusField(data, 'status')
  );
}
