import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { uikitEventsOf } from '../../.ci/sdkEnums.mjs';
import { uikitEvents } from '../../src/uikit/events.js';

const kits = ['agora-chat-uikit', 'easemob-chat-uikit'];
const eventsOf = (kit: string) => uikitEventsOf(fileURLToPath(new URL(`../../node_modules/${kit}`, import.meta.url)));

test('every event that the kits declare or dispatch has one row, and every row is an event of a kit', () => {
  const events = new Set(kits.map(eventsOf).flatMap(({ declared, dispatched }) => [...declared, ...dispatched]));
  expect(uikitEvents.map(({ event }) => event).toSorted()).toEqual([...events].sort());
});

test.each(kits)('%s dispatches what it declares, and nothing else', (kit) => {
  const { declared, dispatched } = eventsOf(kit);
  expect(dispatched.length).toBeGreaterThan(10);
  expect(dispatched.toSorted()).toEqual(declared.toSorted());
});
