import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byUrgency } from '../../src/core/urgency.js';
import { actions, severities } from '../../src/kinds/kind.js';
import { makeStore } from './makeStore.js';

test('recovered notices come last, then the least severe, then those without a solution', () => {
  const some = fc.record({
    kind: fc.constant('uploadFailed' as const),
    state: fc.constantFrom('open', 'recovered'),
    severity: fc.constantFrom(...severities),
    actions: fc.subarray([...actions]),
  });
  type Some = typeof some extends fc.Arbitrary<infer One> ? One : never;
  const rank = ({ state, severity, actions: offered }: Some) =>
    (state === 'open' ? 100 + severities.indexOf(severity) * 10 : 0) +
    (offered.some((action) => !['copyDetails', 'dismiss'].includes(action)) ? 1 : 0);
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(Math.sign(byUrgency(one, other))).toBe(Math.sign(rank(other) - rank(one)));
    }),
  );
});

test('the newest of equals comes first, however fast they come and whatever the clock says', () => {
  const clocks = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(clocks, (steps) => {
      const { store, notices, pass } = makeStore();
      store.mount({ surface: 'toast' });
      const ids = steps.map((step, at) => {
        pass(step);
        return store.report({ type: 605 }, { scope: `group${at}` });
      });
      expect(notices().map(({ id }) => id)).toEqual(ids.reverse());
    }),
  );
});
