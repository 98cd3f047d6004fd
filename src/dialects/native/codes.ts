import type { CodeRow } from '../dialect.js';
import { currentRows } from './current.js';

/** The current numbering with what HarmonyOS does not have. 307 and 308 stand in the header of iOS alone, so they carry its constants. */
export const nativeRows = [
  ...currentRows,
  { code: 5, name: 'SERVICE_ARREARAGES', kind: 'serviceInArrears' },
  { code: 6, name: 'PUSH_REPORT_ACTION_FAILED', kind: 'pushReportFailed' },
  { code: 103, name: 'INVALID_URL', kind: 'urlInvalid' },
  { code: 211, name: 'USER_BINDDEVICETOKEN_FAILED', kind: 'pushBindFailed' },
  { code: 212, name: 'USER_UNBIND_DEVICETOKEN_FAILED', kind: 'pushUnbindFailed' },
  { code: 307, name: 'EMErrorServerGetRTCConfigFailed', kind: 'callConfigUnavailable' },
  { code: 308, name: 'EMErrorServerNoMatchURL', kind: 'serverUrlMismatch' },
  { code: 503, name: 'MESSAGE_ENCRYPTION_ERROR', kind: 'messageEncryptionFailed' },
  { code: 1400, name: 'THREAD_NOT_EXIST', kind: 'threadNotFound' },
  { code: 1401, name: 'THREAD_ALREADY_EXIST', kind: 'threadAlreadyExists' },
  { code: 1402, name: 'THREAD_CREATE_MESSAGE_ILLEGAL', kind: 'threadParentInvalid' },
] as const satisfies readonly CodeRow[];
