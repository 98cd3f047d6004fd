import type { CodeRow } from '../dialect.js';
import { commonRows } from './common.js';

/** The numbering of Android, Unity and Windows SDKs before late 2024: 605 is a missing group, 900 to 902 are push. */
export const legacyRows = [
  ...commonRows,
  { code: 100, name: 'INVALID_APP_KEY', kind: 'appKeyInvalid' },
  { code: 209, name: 'PUSH_UPDATECONFIGS_FAILED', kind: 'pushSettingsNotSaved' },
  { code: 221, name: 'USER_NOT_FRIEND', kind: 'notContact' },
  { code: 605, name: 'GROUP_NOT_EXIST', kind: 'groupNotFound' },
  { code: 900, name: 'PUSH_NOT_SUPPORT', kind: 'pushNotSupported' },
  { code: 901, name: 'PUSH_BIND_FAILED', kind: 'pushBindFailed' },
  { code: 902, name: 'PUSH_UNBIND_FAILED', kind: 'pushUnbindFailed' },
] as const satisfies readonly CodeRow[];
