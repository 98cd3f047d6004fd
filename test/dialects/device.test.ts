import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/normalize.js';
import { deviceErrorName } from '../../src/dialects/device.js';
import { operations } from '../../src/dialects/dialect.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

const kindOf = (error: unknown, operation?: string, dialect: typeof webDialect | typeof nativeDialect = webDialect) =>
  normalizeChatError(error, { dialect, operation }).kind;
const dom = (name: string, message = '') => new DOMException(message, name);
const coded = (code: string, message = 'Something') => Object.assign(new Error(message), { code });

describe('a browser, while recording', () => {
  test.each([
    ['Chromium', dom('NotAllowedError', 'Permission denied'), 'siteAccessDenied'],
    [
      'Firefox',
      dom('NotAllowedError', 'The request is not allowed by the user agent or the platform in the current context.'),
      'siteAccessDenied',
    ],
    ['a system that blocks Chromium', dom('NotAllowedError', 'Permission denied by system'), 'accessDenied'],
    ['a closed prompt', dom('NotAllowedError', 'Permission dismissed'), 'requestCancelled'],
    ['no microphone in Chromium', dom('NotFoundError', 'Requested device not found'), 'deviceMissing'],
    ['no microphone in Firefox', dom('NotFoundError', 'The object can not be found here.'), 'deviceMissing'],
    ['a microphone in use', dom('NotReadableError', 'Could not start audio source'), 'deviceBusy'],
    ['a microphone in use in Firefox', dom('AbortError', 'Starting audioinput failed'), 'deviceBusy'],
    [
      'constraints that none meets',
      { name: 'OverconstrainedError', message: '', constraint: 'deviceId' },
      'deviceMissing',
    ],
    ['a page without HTTPS', dom('SecurityError', 'The operation is insecure.'), 'siteAccessDenied'],
  ])('%s', (_, error, kind) => {
    expect(kindOf(error, 'record')).toBe(kind);
    expect(normalizeChatError(error, { dialect: web5Dialect, operation: 'record' }).kind).toBe(kind);
    expect(kindOf({ cause: error }, 'record')).toBe(kind);
  });
});

test.each([
  ['playing', dom('NotAllowedError', "play() failed because the user didn't interact with the document first.")],
  [
    'playing in Firefox',
    dom('NotAllowedError', 'The play method is not allowed by the user agent or the platform in the current context.'),
  ],
  ['sharing', dom('NotAllowedError', 'Must be handling a user gesture to perform a share request.')],
  ['the clipboard', dom('NotAllowedError', "Failed to execute 'writeText' on 'Clipboard': Write permission denied.")],
  ['a page in the background', dom('NotAllowedError', 'Document is not focused.')],
  ['a passkey', dom('NotAllowedError', 'The operation either timed out or was not allowed.')],
  [
    'the document',
    dom(
      'NotFoundError',
      "Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
    ),
  ],
  ['a database', dom('NotFoundError', 'One of the specified object stores was not found.')],
  [
    'random numbers',
    dom(
      'QuotaExceededError',
      "The ArrayBufferView's byte length (65537) exceeds the number of bytes of entropy available via this API (65536).",
    ),
  ],
  [
    'a player',
    dom('QuotaExceededError', 'The SourceBuffer is full, and cannot free space to append additional buffers.'),
  ],
])('an error of %s says nothing about devices or storage, whatever the app was doing', (_, error) => {
  for (const operation of [undefined, ...operations]) expect(kindOf(error, operation)).toBe('unknown');
});

test('a name that the platform uses for many things is about a device only while the app uses one', () => {
  const capturing = ['record', 'call', 'pickFile', 'configurePush'];
  for (const name of ['NotAllowedError', 'NotFoundError', 'NotReadableError', 'SecurityError'])
    for (const operation of [undefined, ...operations.filter((known) => !capturing.includes(known))])
      expect([name, operation, kindOf(dom(name), operation)]).toEqual([name, operation, 'unknown']);
});

describe('storage and files', () => {
  test.each([
    [
      dom(
        'QuotaExceededError',
        "Failed to execute 'setItem' on 'Storage': Setting the value of 'a' exceeded the quota.",
      ),
      'storageFull',
    ],
    [dom('QuotaExceededError'), 'storageFull'],
    [{ name: 'NS_ERROR_DOM_QUOTA_REACHED', message: 'Persistent storage maximum size reached' }, 'storageFull'],
    [coded('ENOSPC', 'ENOSPC: no space left on device, write'), 'storageFull'],
    [new Error('database or disk is full (code 13 SQLITE_FULL)'), 'storageFull'],
    [
      dom(
        'SecurityError',
        "Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
      ),
      'siteAccessDenied',
    ],
    [dom('AbortError', 'The transaction was aborted, so the request cannot be fulfilled.'), 'localDatabaseFailed'],
    [dom('AbortError', 'The user aborted a request.'), 'requestCancelled'],
    [
      dom('NotFoundError', 'A requested file or directory could not be found at the time an operation was processed.'),
      'fileNotFound',
    ],
    [
      dom('NotReadableError', 'The requested file could not be read, typically due to permission problems.'),
      'fileNotFound',
    ],
  ])('%o is %s under any operation', (error, kind) => {
    for (const operation of [undefined, 'send', 'upload', 'fetchHistory']) expect(kindOf(error, operation)).toBe(kind);
  });
});

describe('a part of the app that does not load', () => {
  const url = 'https://chat.example/assets/Room-Bq1.js';
  test.each([
    ['Chromium', new TypeError(`Failed to fetch dynamically imported module: ${url}`)],
    ['Firefox', new TypeError(`error loading dynamically imported module: ${url}`)],
    ['Safari', new TypeError('Importing a module script failed.')],
    ['Vite', new Error('Unable to preload CSS for /assets/Room-Bq1.css')],
    ['the event of Vite', { type: 'vite:preloadError', payload: new Error('Unable to preload CSS for /assets/a.css') }],
    ['webpack', Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' })],
    ['the styles of webpack', coded('CSS_CHUNK_LOAD_FAILED', 'Loading CSS chunk 7 failed.')],
    ['Turbopack', new Error('Failed to load chunk /_next/static/chunks/7.js')],
  ])('%s', (_, error) => {
    for (const operation of [undefined, 'send']) expect(kindOf(error, operation)).toBe('appPartMissing');
  });

  test('is known by an error that was written as a text', () => {
    expect(kindOf('TypeError: Failed to fetch dynamically imported module: x')).toBe('appPartMissing');
    expect(kindOf('Uncaught (in promise) QuotaExceededError: The quota has been exceeded.')).toBe('storageFull');
  });

  test('is not read from the text of a server', () => {
    const said = 'Failed to fetch dynamically imported module: x';
    expect(kindOf({ response: { status: 400, data: { message: said, name: 'ChunkLoadError' } } })).not.toBe(
      'appPartMissing',
    );
    expect(kindOf(said)).not.toBe('appPartMissing');
  });
});

describe('React Native', () => {
  test.each([
    ['react-native-permissions', 'blocked', 'accessDenied'],
    ['react-native-permissions', 'denied', 'accessDenied'],
    ['react-native-permissions, without the device', 'unavailable', 'deviceMissing'],
    ['PermissionsAndroid', 'never_ask_again', 'accessDenied'],
    ['Expo', { status: 'denied', granted: false, canAskAgain: false, expires: 'never' }, 'accessDenied'],
    ['expo-image-picker', coded('ERR_MISSING_CAMERA_PERMISSION'), 'accessDenied'],
    ['expo-image-picker, cancelled', { canceled: true, assets: null }, 'requestCancelled'],
    ['expo-av', coded('E_AUDIO_NOPERMISSION'), 'accessDenied'],
    ['react-native-image-picker', { errorCode: 'permission' }, 'accessDenied'],
    ['react-native-image-picker, without a camera', { errorCode: 'camera_unavailable' }, 'deviceMissing'],
    ['react-native-image-picker, cancelled', { didCancel: true }, 'requestCancelled'],
    ['react-native-image-crop-picker', coded('E_NO_LIBRARY_PERMISSION'), 'accessDenied'],
    ['react-native-image-crop-picker, the other way round', coded('E_PERMISSION_MISSING'), 'accessDenied'],
    ['react-native-image-crop-picker, cancelled', coded('E_PICKER_CANCELLED'), 'requestCancelled'],
    [
      'react-native-image-crop-picker, on a simulator',
      coded('E_PICKER_CANNOT_RUN_CAMERA_ON_SIMULATOR'),
      'deviceMissing',
    ],
    ['VisionCamera', coded('permission/microphone-permission-denied'), 'accessDenied'],
    ['VisionCamera, in use', coded('device/camera-already-in-use'), 'deviceBusy'],
    ['react-native-webrtc', { name: 'SecurityError', message: 'Permission denied.' }, 'accessDenied'],
    ['a mini program', { errMsg: 'startRecord:fail auth deny' }, 'accessDenied'],
    ['a mini program whose storage is full', { errMsg: 'setStorage:fail exceed storage max size 10Mb' }, 'storageFull'],
  ])('%s', (_, error, kind) => {
    expect(kindOf(error, 'record', nativeDialect)).toBe(kind);
  });

  test('a word alone is the result of a permission only while the app needs one', () => {
    for (const word of ['denied', 'blocked', 'unavailable'])
      for (const operation of [undefined, 'send', 'login', 'block']) {
        expect(kindOf(word, operation, nativeDialect)).toBe('unknown');
        expect(kindOf(`The user is ${word}`, 'record', nativeDialect)).toBe('unknown');
      }
  });

  test.each(['permission-denied', 'PERMISSION_DENIED', 'E_PERMISSIONLESS', 'ERR_NETWORK_PERMISSION_', 'auth/denied'])(
    'the code %s of another library is not that of a device',
    (code) => {
      expect(deviceErrorName(coded(code), { name: 'Error', message: 'Something' })).toBeUndefined();
    },
  );
});

test('a text never makes an error of a device out of one with another name', () => {
  const says = fc.constantFrom(
    'Permission denied',
    'Requested device not found',
    'Could not start audio source',
    'QuotaExceededError',
    'Failed to fetch dynamically imported module: a.js',
    'database or disk is full',
  );
  const foreign = fc.string({ minLength: 1 }).filter((name) => !/^(?:Type)?Error$/.test(name.trim()));
  fc.assert(
    fc.property(
      says,
      foreign.map((name) => `My${name}`),
      (message, name) => {
        expect(deviceErrorName({ name, message }, { name, message })).toBeUndefined();
      },
    ),
  );
});
