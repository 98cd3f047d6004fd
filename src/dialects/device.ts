import { defineRefinements } from './dialect.js';
import { field, textField } from './field.js';

/** The names under which browsers refuse access to a device, a file or storage, each with the texts that are about something else. */
const names: { readonly [name: string]: RegExp | undefined } = {
  // Playing, sharing, the clipboard and signing in with a passkey
  NotAllowedError:
    /\bplay\b|autoplay|interact|gesture|activation|share|clipboard|'(?:read|write)\w*'|focus|timed out or was not allowed|wake ?lock/i,
  PermissionDeniedError: undefined,
  SecurityError: undefined,
  // The document and the database of the page
  NotFoundError: /\b(?:node|child|element|object stores?|database|index|parameter)\b/i,
  DevicesNotFoundError: undefined,
  OverconstrainedError: undefined,
  NotReadableError: undefined,
  TrackStartError: undefined,
  AbortError: undefined,
  // Random numbers and the buffers of a player
  QuotaExceededError: /entropy|getRandomValues|byte ?length|requested length|SourceBuffer/i,
  ChunkLoadError: undefined,
  CancelledError: undefined,
};

/** The codes of libraries for React Native and of other runtimes, by the name that browsers have for the same. */
const codes: readonly (readonly [name: string, codes: RegExp])[] = [
  ['PermissionDeniedError', /^(?:(?:E|ERR)_(?:\w+_)?(?:NO)?PERMISSIONS?(?:_\w+)?|permission(?:\/\S+)?)$/],
  [
    'DevicesNotFoundError',
    /^(?:camera_unavailable|(?:E|ERR)_\w*CAMERA_(?:UNAVAILABLE|ON_SIMULATOR)\w*|device\/(?:no-device|microphone-unavailable))$/,
  ],
  ['TrackStartError', /^(?:device\/camera-already-in-use|session\/audio-in-use-by-other-app)$/],
  ['QuotaExceededError', /^(?:NS_ERROR_DOM_QUOTA_REACHED|ENOSPC|SQLITE_FULL|capture\/insufficient-storage)$/],
  ['ChunkLoadError', /^CSS_CHUNK_LOAD_FAILED$/],
];

/** What errors without a name of their own say: imports in each engine and bundler, full disks, mini programs. */
const texts: readonly (readonly [name: string, texts: RegExp])[] = [
  [
    'ChunkLoadError',
    /^(?:(?:failed to fetch|error loading) dynamically imported module|importing a module script failed|unable to preload css for |loading (?:css )?chunk \S+ failed|failed to load chunk )/i,
  ],
  ['QuotaExceededError', /^(?:database or disk is full|no space left on device|setStorage:fail .*(?:exceed|limit))/i],
  ['PermissionDeniedError', /^\w+:fail (?:auth(?:orize)?:?fail )?auth(?:orize)? den/i],
];

/** What requests for a permission resolve to. */
const results: readonly unknown[] = ['denied', 'blocked', 'never_ask_again', 'unavailable'];

/**
 * Returns the name of what recording, picking and storing fail with on a device, as `deviceRefinements` know it.
 * Reads names, codes and shapes. Texts count only in an error that was raised on the device.
 */
export function deviceErrorName(value: unknown, message: string): string | undefined {
  if (results.includes(value)) return value as string;
  if (typeof value !== 'object' || value === null) return undefined;
  const name = textField(value, 'name') ?? '';
  if (Object.hasOwn(names, name)) return names[name]?.test(message) ? undefined : name;
  if (['didCancel', 'canceled', 'cancelled'].some((key) => field(value, key) === true)) return 'CancelledError';
  if (field(value, 'granted') === false && typeof field(value, 'canAskAgain') === 'boolean')
    return 'PermissionDeniedError';
  const own = [name, textField(value, 'code') ?? '', textField(value, 'errorCode') ?? ''];
  const known = codes.find(([, known]) => own.some((code) => known.test(code)));
  if (known) return known[0];
  const isRaised = name === 'Error' || name === 'TypeError' || textField(value, 'errMsg') !== undefined;
  return isRaised ? texts.find(([, known]) => known.test(message))?.[0] : undefined;
}

/** What needs a device or a permission of the person. */
const capture = ['record', 'call', 'pickFile'] as const;
const permitted = [...capture, 'configurePush'] as const;

type DeviceKind =
  | 'accessDenied'
  | 'deviceMissing'
  | 'deviceBusy'
  | 'storageFull'
  | 'appPartMissing'
  | 'fileNotFound'
  | 'localDatabaseFailed'
  | 'requestCancelled';

/**
 * What the names mean. A name that other parts of the platform use too needs the operation of the app.
 * @param refused the kind of a permission that is refused: of the site in a browser, or of the app
 */
export const deviceRefinements = <Refused extends 'siteAccessDenied' | 'accessDenied'>(refused: Refused) =>
  defineRefinements<DeviceKind | Refused>([
    { code: undefined, errorName: 'CancelledError', kind: 'requestCancelled' },
    { code: undefined, errorName: 'NotAllowedError', says: 'dismissed', kind: 'requestCancelled' },
    { code: undefined, errorName: 'NotAllowedError', says: 'by system', kind: 'accessDenied' },
    { code: undefined, errorName: 'NotAllowedError', operation: permitted, kind: refused },
    { code: undefined, errorName: 'PermissionDeniedError', kind: refused },
    {
      code: undefined,
      errorName: 'SecurityError',
      says: ['localstorage', 'sessionstorage', 'indexeddb'],
      kind: refused,
    },
    { code: undefined, errorName: 'SecurityError', operation: permitted, kind: refused },
    { code: undefined, errorName: 'denied', operation: permitted, kind: refused },
    { code: undefined, errorName: 'blocked', operation: permitted, kind: refused },
    { code: undefined, errorName: 'never_ask_again', operation: permitted, kind: refused },

    { code: undefined, errorName: 'NotFoundError', says: 'file or directory', kind: 'fileNotFound' },
    { code: undefined, errorName: 'NotFoundError', says: 'requested device', kind: 'deviceMissing' },
    { code: undefined, errorName: 'NotFoundError', operation: capture, kind: 'deviceMissing' },
    { code: undefined, errorName: 'DevicesNotFoundError', kind: 'deviceMissing' },
    { code: undefined, errorName: 'OverconstrainedError', kind: 'deviceMissing' },
    { code: undefined, errorName: 'unavailable', operation: capture, kind: 'deviceMissing' },

    { code: undefined, errorName: 'NotReadableError', says: 'file could not be read', kind: 'fileNotFound' },
    { code: undefined, errorName: 'NotReadableError', says: ['audio source', 'video source'], kind: 'deviceBusy' },
    { code: undefined, errorName: 'NotReadableError', operation: ['record', 'call'], kind: 'deviceBusy' },
    { code: undefined, errorName: 'TrackStartError', kind: 'deviceBusy' },
    {
      code: undefined,
      errorName: 'AbortError',
      says: ['starting audioinput', 'starting videoinput'],
      kind: 'deviceBusy',
    },

    { code: undefined, errorName: 'AbortError', says: 'transaction was aborted', kind: 'localDatabaseFailed' },
    { code: undefined, errorName: 'QuotaExceededError', kind: 'storageFull' },
    { code: undefined, errorName: 'ChunkLoadError', kind: 'appPartMissing' },
  ]);
