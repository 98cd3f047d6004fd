import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type ChatErrorEvent, createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { type ChatErrorTelemetryOptions, thin } from '../../src/telemetry/thin.js';
import { fakeEnvironment } from '../core/fakeEnvironment.js';

function start(options?: ChatErrorTelemetryOptions) {
  const { environment, pass } = fakeEnvironment();
  const recorded: { event: ChatErrorEvent; dropped: number }[] = [];
  const onEvent = thin(options, (event, dropped) => recorded.push({ event, dropped }));
  const store = createChatErrorStore({ dialect: webDialect, environment, onEvent });
  return { store, pass, recorded, types: () => recorded.map(({ event }) => event.type) };
}

describe('a sample', () => {
  test('holds a notice from its start to its end, or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (draws) => {
        let at = 0;
        const { store, recorded } = start({ sampleRate: 0.5, maxPerMinute: 1000, random: () => draws[at++] ?? 0 });
        for (const [number] of draws.entries()) {
          const report = () => store.report({ type: 504 }, { scope: `m${number}` });
          report();
          store.dismiss(report());
        }
        const expected = draws.filter((draw) => draw < 0.5).flatMap(() => ['shown', 'repeated', 'ended']);
        expect(recorded.map(({ event }) => event.type)).toEqual(expected);
        expect(recorded.map(({ dropped }) => dropped)).toEqual(expected.map(() => 0));
      }),
    );
  });

  test('holds what an action tells of after its notice has ended', async () => {
    const draws = [0, 0.9, 0.9, 0];
    const { store, recorded, types } = start({ sampleRate: 0.5, random: () => draws.shift() ?? 0 });
    for (const scope of ['m1', 'm2']) {
      const id = store.report({ type: 504 }, { scope, handlers: { retry: async () => {} } });
      store.runAction(id, 'retry');
      store.dismiss(id);
    }
    await new Promise((resolve) => setTimeout(resolve));
    expect(types()).toEqual(['shown', 'actionStarted', 'ended', 'actionSucceeded']);
    expect(new Set(recorded.map(({ event }) => event.id)).size).toBe(1);
  });

  test('is not drawn again because others were explained', () => {
    const draws = vi.fn(() => 0);
    const listen = thin({ sampleRate: 0.5, random: draws }, () => {});
    const event = { kind: 'reconnecting', at: 0 } as ChatErrorEvent;
    listen({ ...event, id: 'long', type: 'shown' } as ChatErrorEvent);
    for (let at = 0; at < 2000; at++) listen({ ...event, id: `n${at}`, type: 'explained' } as ChatErrorEvent);
    draws.mockClear();
    listen({ ...event, id: 'long', type: 'repeated' } as ChatErrorEvent);
    expect(draws).not.toHaveBeenCalled();
  });

  test('is everything unless the app wants less', () => {
    const { store, types } = start();
    store.report({ type: 606 });
    store.report({ type: -4 });
    expect(types()).toEqual(['shown', 'suppressed']);
    const none = start({ sampleRate: 0 });
    none.store.report({ type: 606 });
    expect(none.types()).toEqual([]);
  });
});

describe('a flood', () => {
  test('of one kind is cut, with a count of what was left out, and no other kind suffers from it', () => {
    const { store, pass, recorded } = start({ maxPerMinute: 3 });
    for (let times = 0; times < 10; times++) store.report({ type: 606 });
    store.report({ type: 605 });
    pass(60_000);
    store.report({ type: 606 });
    store.report({ type: 606 });
    expect(recorded.map(({ event: { kind, count }, dropped }) => [kind, count, dropped])).toEqual([
      ['groupFull', 1, 0],
      ['groupFull', 2, 0],
      ['groupFull', 3, 0],
      ['groupNotFound', 1, 0],
      ['groupFull', 11, 7],
      ['groupFull', 12, 0],
    ]);
  });

  test('is never more than the limit within a minute, and nothing is lost from the count', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 5 }), (pauses, maxPerMinute) => {
        const { store, pass, recorded } = start({ maxPerMinute });
        for (const pause of pauses) {
          store.report({ type: 606 });
          pass(pause);
        }
        pass(60_000);
        store.report({ type: 606 });
        const left = recorded.reduce((sum, { dropped }) => sum + dropped, 0);
        expect(recorded.length + left).toBe(pauses.length + 1);
        const times = recorded.map(({ event }) => event.at);
        // Counted by the minute, so no stretch of a minute touches more than two counts.
        for (const time of times)
          expect(times.filter((other) => other >= time && other < time + 60_000).length).toBeLessThanOrEqual(
            2 * maxPerMinute,
          );
      }),
    );
  });
});

test('a recorder that throws, and options that make no sense, are survived', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = thin({ sampleRate: 'all', random: 5, maxPerMinute: null } as never, () => {
    throw new Error('offline');
  });
  const { store } = start();
  store.configure({ onEvent: broken });
  store.report({ type: 606 });
  broken(undefined as never);
  expect(error).toHaveBeenCalledTimes(2);
});
