import { defineRefinements, type Refinement } from './dialect.js';
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

/** The name and the message of an error. */
export interface RaisedError {
  readonly name: string;
  readonly message: string;
}

/**
 * Returns the name of what recording, picking and storing fail with on a device, as `deviceRefinements` know it.
 * Reads names, codes and shapes. Texts count only in an error that was raised on the device.
 */
export function deviceErrorName(value: unknown, { name, message }: RaisedError): string | undefined {
  if (results.includes(value)) return value as string;
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
 * What the names mean. A name that other parts of the platform use too needs a text, or the operation of the app.
 * @param refused the kind of a permission that is refused: of the site in a browser, or of the app
 */
export function deviceRefinements<Refused extends 'siteAccessDenied' | 'accessDenied'>(refused: Refused) {
  type Row = readonly [
    names: string,
    kind: DeviceKind | Refused,
    ...(readonly Pick<Refinement, 'says' | 'operation'>[]),
  ];
  const rows: readonly Row[] = [
    ['CancelledError', 'requestCancelled'],
    ['NotAllowedError', 'requestCancelled', { says: 'dismissed' }],
    ['NotAllowedError', 'accessDenied', { says: 'by system' }],
    ['PermissionDeniedError', refused],
    ['SecurityError', refused, { says: ['localstorage', 'sessionstorage', 'indexeddb'] }],
    ['NotAllowedError SecurityError denied blocked never_ask_again', refused, { operation: permitted }],

    ['NotFoundError NotReadableError', 'fileNotFound', { says: ['file or directory', 'file could not be read'] }],
    ['NotFoundError', 'deviceMissing', { says: 'requested device' }],
    ['NotFoundError unavailable', 'deviceMissing', { operation: capture }],
    ['DevicesNotFoundError OverconstrainedError', 'deviceMissing'],

    [
      'NotReadableError AbortError',
      'deviceBusy',
      { says: ['audio source', 'video source', 'starting audioinput', 'starting videoinput'] },
    ],
    ['NotReadableError', 'deviceBusy', { operation: ['record', 'call'] }],
    ['TrackStartError', 'deviceBusy'],

    ['AbortError', 'localDatabaseFailed', { says: 'transaction was aborted' }],
    ['QuotaExceededError', 'storageFull'],
    ['ChunkLoadError', 'appPartMissing'],
  ];
  return defineRefinements(
    rows.flatMap(([names, kind, condition]) =>
      names.split(' ').map((errorName) => ({ code: undefined, errorName, kind, ...condition })),
    ),
  );
}
