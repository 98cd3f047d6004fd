import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { uikitEvents } from '../../src/uikit/events.js';

const kits = ['agora-chat-uikit', 'easemob-chat-uikit'];
const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)), 'utf8');

function declared(kit: string): readonly string[] {
  const [, union = ''] = /type EventName = ([^;]+);/.exec(read(`${kit}/types/eventHandler/index.d.ts`)) ?? [];
  return [...union.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
}

function dispatched(kit: string): readonly string[] {
  const calls = read(`${kit}/ChatUI.esm.js`).matchAll(/\.dispatchError\(\s*"(\w+)"/g);
  return [...new Set([...calls].map(([, name = '']) => name))];
}

test('every event that the kits declare or dispatch has one row, and every row is an event of a kit', () => {
  const events = new Set(kits.flatMap((kit) => [...declared(kit), ...dispatched(kit)]));
  expect(uikitEvents.map(({ event }) => event).toSorted()).toEqual([...events].sort());
});

test.each(kits)('%s dispatches what it declares, and nothing else', (kit) => {
  expect(dispatched(kit).toSorted()).toEqual(declared(kit).toSorted());
});
