import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byUrgency } from '../../src/core/urgency.js';
import { severities } from '../../src/kinds/kind.js';

test('recovered notices come last, then the least severe, then the oldest', () => {
  const some = fc.record({
    kind: fc.constant('uploadFailed' as const),
    state: fc.constantFrom('open', 'recovered'),
    severity: fc.constantFrom(...severities),
    firstAt: fc.nat(5),
  });
  type Some = typeof some extends fc.Arbitrary<infer One> ? One : never;
  const rank = ({ state, severity, firstAt }: Some) =>
    (state === 'open' ? 100 + severities.indexOf(severity) * 10 : 0) + firstAt;
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(Math.sign(byUrgency(one, other))).toBe(Math.sign(rank(other) - rank(one)));
    }),
  );
});
