import { expect, test } from 'vitest';
import type { ChatErrorNotice } from '../../src/core/index.js';
import { createOneErrorEvents } from '../../src/core/oneErrorEvents.js';

const notice = { id: 'e1', kind: 'groupFull' } as ChatErrorNotice;

test('an event that a listener causes comes after all listeners have heard the one before it', () => {
  const heard: string[] = [];
  const listeners = [
    (type: string) => {
      heard.push(`first ${type}`);
      if (type === 'shown') events.end('dismissed');
    },
    (type: string) => heard.push(`second ${type}`),
  ];
  const events = createOneErrorEvents(
    () => 0,
    (_, { type }) => {
      for (const listener of listeners) listener(type);
    },
  );
  events.show(notice, 'shown');
  expect(heard).toEqual(['first shown', 'second shown', 'first ended', 'second ended']);
});

test('listeners that cause each other’s events without end are cut off', () => {
  let sent = 0;
  const events = createOneErrorEvents(
    () => 0,
    () => {
      sent++;
      events.start('retry').settle('actionFailed');
    },
  );
  events.show(notice, 'shown');
  expect(sent).toBeLessThan(1000);
  events.end('resolved');
  expect(sent).toBeLessThan(1000);
});
