import { defineDialect } from '../dialect.js';
import { currentRows } from './current.js';
import { readNative } from './read.js';

/** React Native, and what Android, iOS, Windows and Unity forward, in the numbering of late 2024 and later. */
export const nativeDialect = defineDialect({
  id: 'native',
  shapes: ['native'],
  rows: [...currentRows, { code: 100, name: 'INVALID_APP_KEY', kind: 'appKeyInvalid' }],
  read: readNative,
});
