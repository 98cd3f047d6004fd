import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MountedSurface, routeChatError } from '../../src/core/index.js';
import { placeFor } from '../../src/core/route.js';

const surfaces = ['inline', 'toast', 'banner', 'modal'] as const;
const mountedSurface = fc.record({
  surface: fc.constantFrom(...surfaces),
  scope: fc.constantFrom(undefined, 'a', 'b'),
});

test('every error finds a place as long as a surface is mounted that does not stand beside another object', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...surfaces),
      fc.array(mountedSurface),
      fc.constantFrom(undefined, 'a'),
      (surface, mounted, scope) => {
        const place = routeChatError({ surface }, { mounted, scope });
        const possible = mounted.some(
          (other) => other.surface !== 'inline' || other.scope === undefined || other.scope === scope,
        );
        expect(place === 'none').toBe(!possible);
      },
    ),
  );
});

test.each([
  ['modal', ['banner', 'toast'], 'banner'],
  ['modal', ['toast'], 'toast'],
  ['banner', ['toast', 'modal'], 'toast'],
  ['toast', ['banner', 'modal'], 'banner'],
  ['inline', ['banner', 'toast'], 'toast'],
  ['inline', ['banner'], 'banner'],
  ['toast', ['modal'], 'modal'],
  ['toast', ['inline'], 'inline'],
] as const)('%s goes, where %s are mounted, to %s', (surface, mounted, expected) => {
  expect(routeChatError({ surface }, { mounted: mounted.map((name) => ({ surface: name })) })).toBe(expected);
});

test('what is about one object stands beside it', () => {
  const mounted: MountedSurface[] = [
    { surface: 'toast' },
    { surface: 'inline', scope: 'message-1' },
    { surface: 'banner', scope: 'composer' },
    { surface: 'banner' },
  ];
  expect(routeChatError({ surface: 'toast' }, { mounted, scope: 'message-1' })).toBe('inline');
  expect(routeChatError({ surface: 'inline' }, { mounted, scope: 'message-2' })).toBe('toast');
  expect(routeChatError({ surface: 'toast' }, { mounted })).toBe('toast');
});

test('what there is nothing to say about has no place', () => {
  expect(routeChatError({ surface: 'none' }, { mounted: [{ surface: 'toast' }] })).toBe('none');
});

test('without a context it is the surface of the error, a toast where it has none', () => {
  expect(routeChatError({ surface: 'modal' })).toBe('modal');
  expect(routeChatError({ surface: 'nonsense' as never })).toBe('toast');
});

test('what is no surface shows nothing', () => {
  const mounted = [{ surface: 'nonsense' }, { surface: 'toString' }, { surface: 5 }, {}] as never;
  expect(routeChatError({ surface: 'toast' }, { mounted })).toBe('none');
  expect(routeChatError({ surface: 'toast' }, {} as never)).toBe('none');
});

test('a surface that was mounted for another object shows what has no place, but not beside that object', () => {
  const [banner, inline] = [
    { surface: 'banner', scope: 'a' },
    { surface: 'inline', scope: 'a' },
  ] as const;
  expect(placeFor('toast', { mounted: [banner, inline] })).toBe(banner);
  expect(placeFor('toast', { mounted: [inline], scope: 'b' })).toBeUndefined();
});

test('only a toast about an object moves beside it', () => {
  const [banner, toast, own, other] = [
    { surface: 'banner' },
    { surface: 'toast' },
    { surface: 'inline', scope: 'a' },
    { surface: 'inline' },
  ] as const;
  const mounted = [banner, toast, own, other];
  expect(placeFor('toast', { mounted, scope: 'a' })).toBe(own);
  expect(placeFor('banner', { mounted, scope: 'a' })).toBe(banner);
  expect(placeFor('toast', { mounted })).toBe(toast);
});

test('of surfaces that fit, that of the object is nearer, and then the one that was mounted last', () => {
  const [first, last, own] = [
    { surface: 'toast', key: 1 },
    { surface: 'toast', key: 2 },
    { surface: 'toast', scope: 'a' },
  ] as const;
  expect(placeFor('toast', { mounted: [own, first, last], scope: 'a' })).toBe(own);
  expect(placeFor('toast', { mounted: [first, last, own] })).toBe(last);
  const others = [
    { surface: 'banner', scope: 'a' },
    { surface: 'banner', scope: 'b' },
  ] as const;
  expect(placeFor('modal', { mounted: others })).toBe(others[1]);
});
