/** A stretch of the view, in pixels from the edge that the toasts stand at. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A control that toasts should not cover. */
export interface Obstacle extends Span {
  /** How bad it is to cover it. */
  readonly weight: number;
}

/**
 * Returns the first free place of a height, else the one that covers least.
 * @param current where the toasts are; they stay there unless another place is better
 */
export function findPlace(height: number, view: Span, obstacles: readonly Obstacle[], current = view.from): number {
  const afterObstacles = obstacles.map(({ to }) => to).sort((a, b) => a - b);
  const [first = view.from, ...others] = [current, view.from, ...afterObstacles].filter(
    (place) => place >= view.from && place + height <= view.to,
  );
  const coverAt = (place: number) => coverOf({ from: place, to: place + height }, obstacles);
  return others.reduce((best, place) => (coverAt(place) < coverAt(best) ? place : best), first);
}

function coverOf(span: Span, obstacles: readonly Obstacle[]): number {
  const covers = obstacles.map(
    ({ from, to, weight }) => weight * Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
  );
  return covers.reduce((sum, cover) => sum + cover, 0);
}
