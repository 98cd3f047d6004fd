import type { Refinement } from './dialect.js';

/** What the REST API words so that its words mislead, whatever SDK passes them on. `serverTexts` has the rest. */
const rows = [
  { serverError: 'duplicate_unique_property_exists', kind: 'userIdTaken' },
  { says: 'service resource not found', kind: 'userNotFound' },
  { says: 'is not admin of group', kind: 'alreadyDone' },
  { says: 'is not legal', kind: 'userIdInvalid' },
  { says: 'requires a property named username', operation: 'register', kind: 'userDetailsInvalid' },
  { says: 'requires a property named username', kind: 'userNotFound' },
  { says: 'auth error', kind: 'permissionDenied' },
  { says: 'others are not allowed', kind: 'chatRoomPermissionDenied' },
  { says: ['thread must on group message', 'thread not nested', 'msg not belong to'], kind: 'threadParentInvalid' },
  { says: 'is already operation', kind: 'reactionAlreadyAdded' },
  { says: 'user operation is illegal', kind: 'reactionNotPermitted' },
  { says: 'ext is too big', kind: 'presenceTooLong' },
  { says: 'request has reached the maximum limit', operation: 'translate', kind: 'translationLimitReached' },
  { says: 'metadata subscribed count', kind: 'userInfoSubscriptionTargetLimitReached' },
  { serverError: 'web_application', kind: 'urlInvalid' },
  { serverError: 'no_full_text_index', kind: 'parameterInvalid' },
  { serverError: 'resource_limited', kind: 'serviceLimitExceeded' },
  // Of the moment, also where the status is lost.
  { serverError: 'reach_limit', kind: 'serverBusy' },
] as const satisfies readonly Omit<Refinement, 'code'>[];

/** The rows for the numbers under which an SDK passes on what it has no number for; `undefined` for a bare answer. */
export function restRefinements(codes: readonly (number | undefined)[]): readonly Refinement<(typeof rows)[number]['kind']>[] {
  return rows.map((row) => ({ ...row, code: codes }));
}
