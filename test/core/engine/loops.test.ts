import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../../src/core/developer.js';
import { type ChatErrorEvent, type ChatErrorStore, createChatErrorStore } from '../../../src/core/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';

const task = () => new Promise((resolve) => setTimeout(resolve));
const idle = async () => {
  for (let tasks = 0; tasks < 20; tasks++) await task();
};

beforeEach(() => {
  forgetDeveloperMessages();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const anything = [606, 605, 704, 101, 500, 503, 504, 2, 40, 55];

function make(onEvent?: (event: ChatErrorEvent, store: ChatErrorStore) => void) {
  const events: ChatErrorEvent[] = [];
  const store: ChatErrorStore = createChatErrorStore({
    dialect: webDialect,
    onEvent(event) {
      events.push(event);
      onEvent?.(event, store);
    },
  });
  return { store, events };
}

describe('reports that cause each other end, with one message and while timers run', () => {
  /** What a listener does, to be called with how often it has been called. */
  const reports: Record<string, (store: ChatErrorStore, times: number) => void> = {
    'an equal error': (store) => void store.report({ type: 606 }),
    'another error each time': (store, times) => void store.report({ type: anything[times % anything.length] }),
    'an error about another object each time': (store, times) =>
      void store.report({ type: 606 }, { scope: `${times}` }),
    'what is not shown': (store) => void store.report(new DOMException('', 'AbortError')),
    'several errors': (store, times) => {
      for (const type of [606, 605]) store.report({ type }, { scope: `${times}` });
    },
  };
  const whens: Record<string, (report: () => void) => void> = {
    directly: (report) => report(),
    'in a microtask': (report) => queueMicrotask(report),
    'after a few microtasks': async (report) => {
      for (let times = 0; times < 5; times++) await undefined;
      report();
    },
  };
  const pairs = Object.keys(reports).flatMap((what) => Object.keys(whens).map((when) => [what, when] as const));

  test.each(pairs)('onEvent reports %s %s', async (what, when) => {
    let times = 0;
    const { store, events } = make((_, same) => whens[when]?.(() => reports[what]?.(same, times++)));
    const timer = task();
    store.report({ type: 605 });
    await timer;
    await idle();
    const { length } = events;
    expect(length).toBeLessThan(what === 'several errors' ? 8000 : 150);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('in a loop'));
    await idle();
    expect(events).toHaveLength(length);
  });

  test.each(pairs)('a subscriber reports %s %s', async (what, when) => {
    const { store, events } = make();
    let times = 0;
    store.subscribe(() => whens[when]?.(() => reports[what]?.(store, times++)));
    const timer = task();
    store.report({ type: 605 });
    await timer;
    await idle();
    const { length } = events;
    expect(length).toBeLessThan(what === 'several errors' ? 8000 : 150);
    // What changes nothing notifies nobody.
    if (what !== 'what is not shown')
      expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('in a loop'));
    await idle();
    expect(events).toHaveLength(length);
  });

  test('after it a report counts again, and returns the ID of its notice', async () => {
    let loops = true;
    const ids = new Set<string>();
    const { store } = make((_, same) => loops && ids.add(same.report({ type: 606 })));
    store.report({ type: 606 });
    await idle();
    expect([...ids]).toEqual([store.getSnapshot().notices[0]?.id]);
    loops = false;
    const { count = 0 } = store.getSnapshot().notices[0] ?? {};
    store.report({ type: 606 });
    await task();
    expect(store.getSnapshot().notices[0]?.count).toBe(count + 1);
  });
});

describe('a flood is no loop', () => {
  const many = 1000;
  const floods: Record<string, (report: (at: number) => void) => Promise<void>> = {
    'in one go': async (report) => {
      for (let at = 0; at < many; at++) report(at);
    },
    'one after another without a pause': async (report) => {
      for (let at = 0; at < many; at++) {
        await Promise.reject(new Error('not connected')).catch(() => {});
        report(at);
      }
    },
    'all promises at once': async (report) => {
      await Promise.all(
        Array.from({ length: many }, (_, at) => Promise.reject(new Error('no')).catch(() => report(at))),
      );
    },
    'in a task each': async (report) => {
      for (let at = 0; at < many; at++) {
        await new Promise((resolve) => setImmediate(resolve));
        report(at);
      }
    },
    'half without a pause, half in a task each': async (report) => {
      await floods['one after another without a pause']?.((at) => at % 2 && report(at));
      await floods['in a task each']?.((at) => at % 2 || report(at));
    },
  };

  test.each(Object.keys(floods))('%s: each report counts, and subscribers hear of the last one', async (name) => {
    const { store, events } = make();
    let seen = 0;
    store.subscribe(() => {
      seen = store.getSnapshot().notices[0]?.count ?? 0;
    });
    await floods[name]?.(() => void store.report({ type: 606 }));
    expect(store.getSnapshot().notices[0]?.count).toBe(many);
    await idle();
    expect(seen).toBe(many);
    expect(events.map(({ count }) => count)).toEqual(Array.from({ length: many }, (_, at) => at + 1));
    expect(console.warn).not.toHaveBeenCalled();
  });

  test.each(Object.keys(floods))('%s: of different errors none is lost', async (name) => {
    const { store, events } = make();
    store.subscribe(() => {});
    await floods[name]?.((at) => void store.report({ type: 606 }, { scope: `${at}` }));
    await idle();
    expect(events.filter(({ type }) => type === 'shown')).toHaveLength(many);
    expect(console.warn).not.toHaveBeenCalled();
  });
});

test('an error that is reported again as the same object changes nothing', async () => {
  const { store } = make();
  const error = { type: 606 };
  store.report(error);
  await task();
  const before = store.getSnapshot();
  const listener = vi.fn();
  store.subscribe(listener);
  store.report(error);
  await task();
  expect(store.getSnapshot()).toBe(before);
  expect(listener).not.toHaveBeenCalled();
});
