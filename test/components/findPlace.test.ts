import { expect, test } from 'vitest';
import { findPlace } from '../../src/components/ChatErrorToaster/findPlace.js';

const view = { from: 0, to: 100 };
/** The same numbers in each run. */
const random = (seed: number) => () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};

test('toasts take the first free place, else the one that covers least, and stay where they are unless another is better', () => {
  const next = random(7);
  for (let round = 0; round < 300; round++) {
    const obstacles = Array.from({ length: Math.floor(next() * 5) }, () => {
      const from = Math.floor(next() * 100) - 5;
      return { from, to: from + 1 + Math.floor(next() * 30), weight: next() < 0.2 ? 10 : 1 };
    });
    const height = 5 + Math.floor(next() * 40);
    const costAt = (place: number) =>
      obstacles.reduce(
        (sum, { from, to, weight }) => sum + weight * Math.max(0, Math.min(place + height, to) - Math.max(place, from)),
        0,
      );
    const place = findPlace(height, view, obstacles);
    const earlier = Array.from({ length: place }, (_, at) => costAt(at));
    const everywhere = Array.from({ length: 101 - height }, (_, at) => costAt(at));
    if (everywhere.includes(0)) {
      expect(costAt(place)).toBe(0);
      expect(earlier).not.toContain(0);
    } else expect(costAt(place)).toBeLessThanOrEqual(costAt(0));
    expect(findPlace(height, view, obstacles, place)).toBe(place);
    const elsewhere = Math.floor(next() * (101 - height));
    expect(costAt(findPlace(height, view, obstacles, elsewhere))).toBeLessThanOrEqual(costAt(elsewhere));
  }
});

test('toasts that are higher than the view begin at its edge', () => {
  expect(findPlace(120, view, [{ from: 0, to: 10, weight: 1 }])).toBe(0);
});
