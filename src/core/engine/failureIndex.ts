import { isObject } from '../../dialects/field.js';
import type { ChatErrorDescription } from '../describe.js';

/** More failures than the SDKs can report again within two seconds. */
const maxFailures = 1000;

/**
 * Finds the incident that took a failure, without a look at every report.
 * It changes in place, since copying it for each report would cost more than all the rest. Its answers are only hints:
 * whoever asks compares them with the state, so an update stays pure.
 */
export interface FailureIndex {
  readonly byObject: WeakMap<object, string>;
  readonly byFailureId: Map<string, string>;
}

export function createFailureIndex(): FailureIndex {
  return { byObject: new WeakMap(), byFailureId: new Map() };
}

/** Notes that an incident took a failure. */
export function indexFailure({ byObject, byFailureId }: FailureIndex, failure: FailureKey, incident: string): void {
  const { cause, failureId } = failure;
  if (isObject(cause)) byObject.set(cause, incident);
  if (failureId === undefined) return;
  byFailureId.delete(failureId);
  byFailureId.set(failureId, incident);
  if (byFailureId.size > maxFailures) byFailureId.delete(byFailureId.keys().next().value as string);
}

/** The identity of a failure: the object that was thrown, or an ID of the SDK. */
export interface FailureKey {
  readonly cause: unknown;
  readonly failureId: string | undefined;
}

export function keyOfFailure({ cause, details }: ChatErrorDescription): FailureKey {
  return { cause, failureId: details.failureId };
}

/** Whether two reports are of one failure. */
export function isSameFailure(a: FailureKey, b: FailureKey): boolean {
  return (isObject(a.cause) && a.cause === b.cause) || (a.failureId !== undefined && a.failureId === b.failureId);
}
