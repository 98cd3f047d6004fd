import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ChatErrorEnvironment, completeEnvironment, platform } from '../../src/core/environment.js';

/** What a browser has, as far as it is given. */
function stubPage(parts: Record<string, unknown>) {
  for (const [name, part] of Object.entries(parts)) vi.stubGlobal(name, part);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the platform', () => {
  test('has a clock whose timers can be cancelled', () => {
    vi.useFakeTimers({ now: 5000 });
    const run = vi.fn();
    expect(platform.now()).toBe(5000);
    platform.after(10, run);
    platform.after(10, run)();
    vi.advanceTimersByTime(10);
    expect(run).toHaveBeenCalledOnce();
  });

  test('is offline or hidden only where it says so', () => {
    const told = () => [platform.isOnline(), platform.isVisible()];
    stubPage({ navigator: undefined, document: undefined });
    expect(told()).toEqual([true, true]);
    stubPage({ navigator: {}, document: { visibilityState: 'visible' } });
    expect(told()).toEqual([true, true]);
    stubPage({ navigator: { onLine: false }, document: { visibilityState: 'hidden' } });
    expect(told()).toEqual([false, false]);
  });

  test('has the language of the page, else that of the person, else none', () => {
    stubPage({ navigator: { language: 'de' }, document: { documentElement: { lang: 'fr' } } });
    expect(platform.language()).toBe('fr');
    stubPage({ document: { documentElement: { lang: '' } } });
    expect(platform.language()).toBe('de');
    stubPage({ document: {} });
    expect(platform.language()).toBe('de');
    stubPage({ navigator: undefined, document: undefined });
    expect(platform.language()).toBeUndefined();
  });

  test('tells of changes of network, page and language until nobody listens', () => {
    const heard = new Map<string, () => void>();
    const addEventListener = (event: string, run: () => void) => heard.set(event, run);
    const removeEventListener = (event: string, run: () => void) => heard.get(event) === run && heard.delete(event);
    const observer = { observe: vi.fn() };
    const MutationObserver = vi.fn(function observe(run: () => void) {
      heard.set('lang', run);
      return { ...observer, disconnect: () => heard.delete('lang') };
    });
    const page = { documentElement: {}, addEventListener, removeEventListener };
    stubPage({ addEventListener, removeEventListener, document: page, MutationObserver });
    const changed = vi.fn();
    const stop = platform.subscribe(changed);
    expect([...heard.keys()].sort()).toEqual(['lang', 'offline', 'online', 'visibilitychange']);
    expect(observer.observe).toHaveBeenCalledExactlyOnceWith(page.documentElement, {
      attributes: true,
      attributeFilter: ['lang'],
    });
    for (const tell of heard.values()) tell();
    expect(changed).toHaveBeenCalledTimes(4);
    stop();
    expect(heard.size).toBe(0);
  });

  test('does nothing any more once the page has gone, or another one stands in its place', () => {
    vi.useFakeTimers();
    const later = vi.fn();
    for (const next of [undefined, {}]) {
      stubPage({ document: {} });
      platform.after(10, later);
      stubPage({ document: next });
      vi.advanceTimersByTime(10);
    }
    expect(later).not.toHaveBeenCalled();
    // A server has none from the start.
    stubPage({ document: undefined });
    platform.after(10, later);
    vi.advanceTimersByTime(10);
    expect(later).toHaveBeenCalledOnce();
  });

  test.each([
    ['nothing to listen to', {}],
    ['a page alone', { document: {} }],
    ['an observer alone', { MutationObserver: class {} }],
  ])('with %s tells of nothing', (_, parts) => {
    stubPage({ document: undefined, MutationObserver: undefined, ...parts });
    expect(() => platform.subscribe(() => {})()).not.toThrow();
  });

  test('loads the page anew and copies where there is a page', async () => {
    const [reload, writeText] = [vi.fn(), vi.fn(async () => {})];
    stubPage({ document: {}, navigator: { clipboard: { writeText } }, location: { reload } });
    platform.reload?.();
    expect(reload).toHaveBeenCalledOnce();
    await platform.copy?.('text');
    expect(writeText).toHaveBeenCalledExactlyOnceWith('text');
    stubPage({ location: {} });
    expect(platform.reload).toBeUndefined();
  });

  test('hands a text that is still loading to the clipboard in the same task as the click', async () => {
    const items: Record<string, Promise<Blob>>[] = [];
    class ClipboardItem {
      constructor(item: Record<string, Promise<Blob>>) {
        items.push(item);
      }
    }
    const write = vi.fn(async () => {});
    stubPage({ document: {}, navigator: { clipboard: { write } }, ClipboardItem });
    let load = (_: string) => {};
    const done = platform.copy?.(new Promise((resolve) => (load = resolve)));
    expect(write).toHaveBeenCalledExactlyOnceWith([expect.any(ClipboardItem)]);
    load('report');
    await done;
    const blob = await items[0]?.['text/plain'];
    expect(await blob?.text()).toBe('report');
  });

  test('writes a text that is still loading once it is there, if the clipboard takes no promise', async () => {
    const writeText = vi.fn(async () => {});
    stubPage({ document: {}, navigator: { clipboard: { writeText, write: () => Promise.reject(new Error('no')) } } });
    await platform.copy?.(Promise.resolve('report'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('report');
    writeText.mockRejectedValue(new Error('not allowed'));
    await expect(platform.copy?.(Promise.resolve('report'))).rejects.toThrow('not allowed');
  });

  test('offers on a server what the browser will have, and in React Native neither', async () => {
    stubPage({ document: undefined, navigator: { product: 'Gecko' } });
    expect(platform.reload?.()).toBeUndefined();
    await expect(platform.copy?.('text')).resolves.toBeUndefined();
    stubPage({ navigator: { product: 'ReactNative' }, location: undefined });
    expect([platform.reload, platform.copy]).toEqual([undefined, undefined]);
  });

  test.each([true, false])(
    'copies without a clipboard as a page can, and says whether it could: %s',
    async (copied) => {
      const field = { value: '', select: vi.fn(), remove: vi.fn() };
      const [home, dialog] = [{ append: vi.fn() }, { append: vi.fn() }];
      const page = {
        createElement: () => field,
        execCommand: vi.fn(() => copied),
        body: home,
        activeElement: copied ? { closest: () => dialog } : null,
      };
      stubPage({ navigator: {}, document: page });
      const done = platform.copy?.('text');
      await (copied ? expect(done).resolves.toBeUndefined() : expect(done).rejects.toThrow());
      expect((copied ? dialog : home).append).toHaveBeenCalledExactlyOnceWith(field);
      expect(field.value).toBe('text');
      expect(field.select).toHaveBeenCalledOnce();
      expect(page.execCommand).toHaveBeenCalledExactlyOnceWith('copy');
      expect(field.remove).toHaveBeenCalledOnce();
    },
  );
});

describe('the channel to other tabs', () => {
  const tabKey = Symbol.for('chat-error-kit.tab');
  const page = globalThis as { [tabKey]?: string };
  const inTab = (tab: string) => {
    page[tabKey] = tab;
    const heard = vi.fn();
    const channel = platform.openChannel?.(heard);
    if (!channel) throw new Error('There is no channel.');
    return { heard, ...channel };
  };

  afterEach(() => {
    delete page[tabKey];
  });

  test('reaches every tab but its own, however many copies of the kit are in it', async () => {
    stubPage({ document: {} });
    const [one, copyInOne, two] = [inTab('one'), inTab('one'), inTab('two')];
    one.post({ hello: 1 });
    await expect.poll(() => two.heard.mock.calls).toEqual([[{ hello: 1 }]]);
    two.post({ hello: 2 });
    await expect.poll(() => copyInOne.heard.mock.calls).toEqual([[{ hello: 2 }]]);
    expect(one.heard.mock.calls).toEqual([[{ hello: 2 }]]);
    for (const { close } of [one, copyInOne, two]) close();
  });

  test('gives each tab a random ID', () => {
    stubPage({ document: {} });
    const ids = [1, 2].map(() => {
      delete page[tabKey];
      platform.openChannel?.(() => {})?.close();
      return page[tabKey];
    });
    expect(new Set(ids).size).toBe(2);
  });

  test('does not exist in workers and in old browsers', () => {
    stubPage({ document: undefined });
    expect(platform.openChannel?.(() => {})).toBeUndefined();
    stubPage({ document: {}, BroadcastChannel: undefined });
    expect(platform.openChannel?.(() => {})).toBeUndefined();
  });
});

describe('an environment of the app', () => {
  const members: ChatErrorEnvironment = {
    now: () => 7,
    after: () => () => {},
    isOnline: () => false,
    isVisible: () => false,
    language: () => 'de',
    random: () => 0.5,
    subscribe: () => () => {},
    reload: () => {},
    copy: async () => {},
    openChannel: () => undefined,
  };
  const names = Object.keys(members) as (keyof ChatErrorEnvironment)[];
  /** What the members answer that a test can tell apart from the browser's. */
  const answers = (environment: ChatErrorEnvironment) =>
    ['isOnline', 'isVisible', 'language'].map((name) => (environment as never as Answers)[name]?.());
  type Answers = Readonly<Record<string, () => unknown>>;

  test.each(names)('may consist of %s alone: the browser has the others', (name) => {
    vi.useFakeTimers({ now: 5000 });
    stubPage({ navigator: { language: 'fr' }, document: {} });
    const own = completeEnvironment({ [name]: members[name] });
    const expected = { ...platform, [name]: members[name] };
    expect(own.random() === 0.5).toBe(name === 'random');
    expect(own.now()).toBe(expected.now());
    expect(answers(own)).toEqual(answers(expected));
    const run = vi.fn();
    own.after(10, run);
    vi.advanceTimersByTime(10);
    expect(run).toHaveBeenCalledTimes(name === 'after' ? 0 : 1);
  });

  test.each(names)('keeps the member %s of the browser if its own is no function', (name) => {
    const own = completeEnvironment({ [name]: 5 });
    const isOptional = ['reload', 'copy', 'openChannel'].includes(name);
    expect(typeof own[name]).toBe(isOptional ? 'undefined' : 'function');
  });

  test('copies a text once it has loaded', async () => {
    const copy = vi.fn(async (_: string) => {});
    await completeEnvironment({ copy }).copy?.(Promise.resolve('report'));
    expect(copy).toHaveBeenCalledExactlyOnceWith('report');
  });

  test('may say that there is no page and no clipboard', () => {
    stubPage({ document: {}, navigator: {}, location: { reload: () => {} } });
    const own = completeEnvironment({ reload: undefined, copy: undefined });
    expect([own.reload, own.copy]).toEqual([undefined, undefined]);
    const silent = completeEnvironment({});
    expect([typeof silent.reload, typeof silent.copy]).toEqual(['function', 'function']);
  });

  test.each(names)('leaves it to the browser where its member %s throws, and says so once', (name) => {
    vi.useFakeTimers({ now: 5000 });
    const reload = vi.fn();
    stubPage({ navigator: { language: 'fr' }, document: {}, location: { reload } });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = completeEnvironment({
      [name]: () => {
        throw new Error('broken');
      },
    });
    const run = vi.fn();
    for (let times = 0; times < 2; times++) {
      expect(broken.now()).toBe(5000);
      expect(broken.random()).toBeLessThanOrEqual(1);
      expect(answers(broken)).toEqual(answers(platform));
      broken.after(0, run);
      broken.subscribe(() => {})();
      broken.reload?.();
      broken.copy?.('text').catch(() => {});
      broken.openChannel?.(() => {})?.close();
    }
    vi.advanceTimersByTime(0);
    expect(run).toHaveBeenCalledTimes(2);
    expect(reload).toHaveBeenCalledTimes(2);
    if (name !== 'copy') expect(log).toHaveBeenCalledOnce();
  });

  test.each(['now', 'random', 'isOnline', 'isVisible', 'language'] as const)(
    'leaves it to the browser where its member %s answers nonsense',
    (name) => {
      vi.useFakeTimers({ now: 5000 });
      stubPage({ navigator: { language: 'fr' }, document: {} });
      for (const answer of [Number.NaN, null, {}, Symbol('s'), [], 5n]) {
        const own = completeEnvironment({ [name]: () => answer });
        expect(own.now()).toBe(5000);
        expect(own.random()).toBeLessThanOrEqual(1);
        expect(answers(own)).toEqual(answers(platform));
      }
    },
  );

  test('may give functions that throw when they are called to stop', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const stop = () => {
      throw new Error('broken');
    };
    const own = completeEnvironment({ after: () => stop, subscribe: () => stop });
    expect(() => own.after(1, () => {})()).not.toThrow();
    expect(() => own.subscribe(() => {})()).not.toThrow();
  });

  test('may be an instance of a class', () => {
    class Clock {
      time = 7;
      now() {
        return this.time;
      }
    }
    const clock = new Clock();
    const own = completeEnvironment(clock);
    clock.time = 8;
    expect(own.now()).toBe(8);
  });

  test('passes on what cancels a timer, and does without', () => {
    const cancel = vi.fn();
    completeEnvironment({ after: () => cancel }).after(1, () => {})();
    expect(cancel).toHaveBeenCalledOnce();
    const silent = completeEnvironment({ after: () => 5, subscribe: () => undefined });
    expect(() => silent.after(1, () => {})()).not.toThrow();
    expect(() => silent.subscribe(() => {})()).not.toThrow();
  });

  test('may be any value', () => {
    const revoked = Proxy.revocable(() => {}, {});
    revoked.revoke();
    for (const given of [undefined, null, 0, 'browser', () => {}, { now: revoked.proxy }, revoked.proxy])
      expect(() => completeEnvironment(given)).not.toThrow();
    expect(completeEnvironment(undefined)).toBe(platform);
  });
});
