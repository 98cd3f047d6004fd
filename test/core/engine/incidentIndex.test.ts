import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIncidentIndex } from '../../../src/core/engine/incidentIndex.js';

const incident = fc.record({
  id: fc.constantFrom('n1', 'n2', 'n3', 'n4'),
  scope: fc.constantFrom('m1', 'm2', undefined),
  error: fc.record({ kind: fc.constantFrom('sendFailed', 'reconnecting', 'sessionExpired') }),
  outcome: fc.constantFrom(undefined, 'resolved'),
  retryAt: fc.constantFrom(undefined, 5000),
});

type Incident = typeof incident extends fc.Arbitrary<infer Value> ? Value : never;

/** Everything that an index says of a list. The order within a set has no meaning. */
function answersOf(index: ReturnType<typeof createIncidentIndex<Incident>>, list: readonly Incident[]) {
  const { byId, byScope, causes, timed } = index.of(list);
  return structuredClone({ byId, byScope, causes, timed });
}

test('an index that followed changes, and was asked about older lists in between, answers like a new one', () => {
  const step = fc.record({ incident, isRemoved: fc.boolean(), back: fc.nat({ max: 3 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const index = createIncidentIndex<Incident>();
      const lists: (readonly Incident[])[] = [[]];
      for (const { incident: after, isRemoved, back } of steps) {
        const list = lists.at(-1 - back) ?? [];
        const before = list.find(({ id }) => id === after.id);
        if (!before && isRemoved) continue;
        const next = index.exchange(list, before, isRemoved ? undefined : after);
        lists.push(next);
        expect(answersOf(index, next)).toEqual(answersOf(createIncidentIndex(), next));
        expect(next).toEqual(
          before ? list.flatMap((one) => (one !== before ? one : isRemoved ? [] : after)) : [...list, after],
        );
      }
    }),
  );
});
