import { isCause } from './conditions.js';
import type { ChatErrorDescription } from './describe.js';
import type { StoredNotice } from './notice.js';

/** Finds open notices without looking at each: in a flood every report asks. */
export function createNoticeIndex() {
  const twins = new Map<string, StoredNotice>();
  /** Those that are open, by ID. */
  const open = new Map<string, StoredNotice>();
  /** Which one each error, and each failure with an ID, was told for: also after the same has happened once more. */
  const causes = new WeakMap<object, string>();
  const failures = new Map<string, string>();
  const conditions = new Map<string, StoredNotice>();

  const remember = (failureId: string, id: string) => {
    failures.delete(failureId);
    failures.set(failureId, id);
    if (failures.size > maxFailures) failures.delete(failures.keys().next().value ?? '');
  };

  return {
    add(notice: StoredNotice): void {
      if (notice.state !== 'open') return;
      const { id, kind, scope, cause, details } = notice;
      open.set(id, notice);
      twins.set(twinKey(notice, scope), notice);
      if (isObject(cause)) causes.set(cause, id);
      if (details.failureId !== undefined) remember(details.failureId, id);
      if (isCause(kind)) conditions.set(id, notice);
    },
    remove(notice: StoredNotice | undefined): void {
      if (!notice) return;
      const { id, scope } = notice;
      open.delete(id);
      conditions.delete(id);
      if (twins.get(twinKey(notice, scope))?.id === id) twins.delete(twinKey(notice, scope));
    },
    /** The one with the same title and message about the same object. */
    twin: (error: Meant, scope: string | undefined) => twins.get(twinKey(error, scope)),
    /** The SDKs tell several listeners of one failure: with one and the same object, or with objects that carry the same ID or answer. */
    sameFailure({ cause, details, code, vague }: ChatErrorDescription, now: number): StoredNotice | undefined {
      const told = isObject(cause) ? open.get(causes.get(cause) ?? '') : undefined;
      if (told) return told;
      const found = open.get(failures.get(details.failureId ?? '') ?? '');
      if (!found || now - found.lastAt >= sameFailureMs) return undefined;
      // One message can be refused once more, for another reason.
      return found.code === code || found.vague || vague ? found : undefined;
    },
    /** Those that explain others. */
    conditions: (): Iterable<StoredNotice> => conditions.values(),
  };
}

/** More than come in the time in which they can be told once more. */
const maxFailures = 1000;
/** How far apart the reports of one failure can come. */
const sameFailureMs = 2000;

/** What decides the texts of an error. */
type Meant = Pick<ChatErrorDescription, 'kind' | 'effect'>;

function twinKey({ kind, effect = '' }: Meant, scope: string | undefined): string {
  return scope === undefined ? `${kind} ${effect}` : `${kind} ${effect} ${scope}`;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
