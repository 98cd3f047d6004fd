import type { ChatErrorKind } from '../../kinds/kinds.js';
import { isCause } from '../conditions.js';

/** The facts of an incident that find it. */
interface Findable {
  readonly id: string;
  readonly scope: string | undefined;
  readonly error: { readonly kind: ChatErrorKind };
  readonly outcome?: unknown;
  readonly endedAt?: unknown;
  readonly attempt?: unknown;
  readonly nextTryAt?: unknown;
  readonly retryAt?: unknown;
}

/** The incidents of a list, by what finds them. */
interface Indexed<Incident> {
  readonly byId: ReadonlyMap<string, Incident>;
  /** The oldest first. */
  readonly byScope: ReadonlyMap<string | undefined, readonly Incident[]>;
  /** Open conditions that cause other errors. */
  readonly causes: ReadonlySet<Incident>;
  /** Incidents that change with time. */
  readonly timed: ReadonlySet<Incident>;
}

export type IncidentIndex<Incident extends Findable> = ReturnType<typeof createIncidentIndex<Incident>>;

/**
 * Finds incidents without a search through all of them.
 * It describes one list at a time: it follows the changes of that list, and reads any other list that it is asked about.
 * So its answers depend on the list alone, and an update stays pure.
 */
export function createIncidentIndex<Incident extends Findable>() {
  type Incidents = readonly Incident[];
  let described: Incidents = [];
  const byId = new Map<string, Incident>();
  const byScope = new Map<string | undefined, Incident[]>();
  const causes = new Set<Incident>();
  const timed = new Set<Incident>();
  const indexed: Indexed<Incident> = { byId, byScope, causes, timed };

  const note = (before: Incident | undefined, after: Incident | undefined) => {
    if (before) {
      byId.delete(before.id);
      causes.delete(before);
      timed.delete(before);
    }
    if (after) {
      byId.set(after.id, after);
      if (after.outcome === undefined && isCause(after.error.kind)) causes.add(after);
      if (isTimed(after)) timed.add(after);
    }
    const scope = (before ?? after)?.scope;
    const beside = byScope.get(scope) ?? [];
    exchangeIn(beside, before, after);
    if (beside.length > 0) byScope.set(scope, beside);
    else byScope.delete(scope);
  };

  return {
    of(incidents: Incidents): Indexed<Incident> {
      if (described === incidents) return indexed;
      for (const part of [byId, byScope, causes, timed]) part.clear();
      for (const incident of incidents) note(undefined, incident);
      described = incidents;
      return indexed;
    },
    /** Returns the list with an incident in the place of another one. With only one of the two, that is added or removed. */
    exchange(incidents: Incidents, before: Incident | undefined, after: Incident | undefined): Incidents {
      const next = [...incidents];
      exchangeIn(next, before, after);
      const isBesideTheSame = !before || !after || before.scope === after.scope;
      if (described === incidents && isBesideTheSame) {
        note(before, after);
        described = next;
      }
      return next;
    },
  };
}

function exchangeIn<Item>(list: Item[], before: Item | undefined, after: Item | undefined): void {
  const at = before ? list.lastIndexOf(before) : list.length;
  list.splice(at, before ? 1 : 0, ...(after ? [after] : []));
}

function isTimed({ endedAt, attempt, nextTryAt, retryAt }: Findable): boolean {
  return (endedAt ?? attempt ?? nextTryAt ?? retryAt) !== undefined;
}
