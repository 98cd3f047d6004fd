import { conditionOf } from './conditions.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorNotice } from './notice.js';

/** Finds open notices without looking at each: in a flood every report asks. */
export function createNoticeIndex() {
  const twins = new Map<string, ChatErrorNotice>();
  const causes = new WeakMap<object, ChatErrorNotice>();
  const failures = new Map<string, ChatErrorNotice>();
  const conditions = new Map<string, ChatErrorNotice>();

  return {
    add(notice: ChatErrorNotice): void {
      if (notice.state !== 'open') return;
      const { id, kind, scope, cause, details } = notice;
      twins.set(twinKey(kind, scope), notice);
      if (isObject(cause)) causes.set(cause, notice);
      if (details.failureId !== undefined) failures.set(details.failureId, notice);
      if (conditionOf(kind).is) conditions.set(id, notice);
    },
    remove(notice: ChatErrorNotice | undefined): void {
      if (!notice) return;
      const { id, kind, scope, cause, details } = notice;
      const isThis = (found: ChatErrorNotice | undefined) => found?.id === id;
      if (isThis(twins.get(twinKey(kind, scope)))) twins.delete(twinKey(kind, scope));
      if (isObject(cause) && isThis(causes.get(cause))) causes.delete(cause);
      const { failureId = '' } = details;
      if (isThis(failures.get(failureId))) failures.delete(failureId);
      conditions.delete(id);
    },
    /** The one of the same meaning about the same object. */
    twin: (kind: ChatErrorDescription['kind'], scope: string | undefined) => twins.get(twinKey(kind, scope)),
    /** The SDKs tell several listeners of one failure: with one and the same object, or with objects that carry the same ID or answer. */
    sameFailure({ cause, details, code, vague }: ChatErrorDescription, now: number): ChatErrorNotice | undefined {
      const told = isObject(cause) ? causes.get(cause) : undefined;
      if (told) return told;
      const found = details.failureId === undefined ? undefined : failures.get(details.failureId);
      if (!found || now - found.lastAt >= sameFailureMs) return undefined;
      // One message can be refused once more, for another reason.
      return found.code === code || found.vague || vague ? found : undefined;
    },
    /** Those that explain others. */
    conditions: (): Iterable<ChatErrorNotice> => conditions.values(),
  };
}

/** How far apart the reports of one failure can come. */
const sameFailureMs = 2000;

function twinKey(kind: string, scope: string | undefined): string {
  return scope === undefined ? kind : `${kind} ${scope}`;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
