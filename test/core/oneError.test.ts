// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  type ChatErrorEvent,
  type ChatErrorHandlers,
  ChatErrorProvider,
  type ChatErrorProviderProps,
  useChatError,
} from '../../src/index.js';
import { useChatErrorAnnouncements, useChatErrorSurface } from '../../src/react/index.js';
import { fakeEnvironment } from './fakeEnvironment.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);

const busy = () => ({ type: 500 });
const limited = { type: 17, data: JSON.stringify({ error: 'reach_limit', error_description: 'w', retry_after: 5 }) };

type Given = Partial<ChatErrorProviderProps> & {
  /** Which surface shows the error and has it announced. Undefined for a component that does so itself. */
  readonly surface?: 'banner' | 'modal';
};

/** A component that is given an error, in a provider whose time passes when it is told to. */
function show(error: unknown, { handlers = {}, surface, ...props }: Given = {}) {
  const said: string[] = [];
  const events: ChatErrorEvent[] = [];
  const onClose = vi.fn();
  let online = true;
  const listeners = new Set<() => void>();
  const subscribe = (changed: () => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  };
  const { environment, pass, waiting } = fakeEnvironment({
    isOnline: () => online,
    subscribe,
    ...(props.environment as object),
  });
  const own = { onEvent: (event: ChatErrorEvent) => events.push(event), ...props, environment, dialect: webDialect };
  const wrapper = ({ children }: { children: ReactNode }) => createElement(ChatErrorProvider, own, children);
  const options = { handlers: handlers as ChatErrorHandlers, onClose };
  const useAlone = (given: unknown) => useChatError(given, options);
  const useSurface = (given: unknown) => {
    const content = useChatErrorSurface(surface ?? 'banner', { error: given, ...options });
    useChatErrorAnnouncements(content, (announcement) => announcement && said.push(announcement.text));
    return content.views[0] ?? null;
  };
  const { result, rerender, unmount } = renderHook(surface ? useSurface : useAlone, { wrapper, initialProps: error });
  const find = (action: string) => result.current?.actions.find((one) => one.action === action);
  return {
    events,
    said,
    onClose,
    waiting,
    unmount,
    give: rerender,
    view: () => result.current,
    button: find,
    heard: () => events.map((event) => ('outcome' in event ? `${event.type} ${event.outcome}` : event.type)),
    /** Presses a button, and waits for what its handler answers at once. */
    press: (action: string) => act(async () => find(action)?.run()),
    pass: (milliseconds: number) => act(async () => pass(milliseconds)),
    network: (state: 'up' | 'down') =>
      act(async () => {
        online = state === 'up';
        for (const changed of listeners) changed();
      }),
  };
}

/** A handler whose promise settles when told to. */
function pending() {
  let settle = { works: (_?: unknown) => {}, fails: (_?: unknown) => {} };
  const handler = vi.fn(() => new Promise<unknown>((works, fails) => (settle = { works, fails })));
  return { handler, settle: (how: 'works' | 'fails', value?: unknown) => act(async () => settle[how](value)) };
}

describe('an action of one error', () => {
  test('is told of the error, and ends it at once if it answers at once', async () => {
    const retry = vi.fn();
    const error = busy();
    const { press, view, onClose, heard, events, waiting } = show(error, { handlers: { retry } });
    await press('retry');
    expect(retry).toHaveBeenCalledExactlyOnceWith({
      action: 'retry',
      error,
      notice: expect.objectContaining({ kind: 'serverBusy' }),
    });
    expect(view()).toBeNull();
    expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'recovered' });
    expect(heard()).toEqual(['shown', 'actionStarted', 'actionSucceeded', 'ended recovered']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(1);
    expect(waiting()).toBe(0);
  });

  test('that takes a while is pending, runs once, and says for four seconds that it worked', async () => {
    const { handler, settle } = pending();
    const { press, pass, view, button, onClose, events, heard } = show(busy(), { handlers: { retry: handler } });
    await press('retry');
    expect(button('retry')).toMatchObject({ pending: true });
    await press('retry');
    expect(handler).toHaveBeenCalledOnce();
    await pass(3000);
    await settle('works');
    expect(view()).toMatchObject({ state: 'recovered', actions: [] });
    expect(onClose).not.toHaveBeenCalled();
    await pass(3999);
    expect(view()).not.toBeNull();
    await pass(1);
    expect(view()).toBeNull();
    expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'recovered' });
    expect(heard()).toEqual(['shown', 'actionStarted', 'actionSucceeded', 'ended recovered']);
    expect(events.slice(2)).toMatchObject([{ durationMs: 3000 }, { durationMs: 3000 }]);
  });

  test.each([
    [
      'throws',
      () => () => {
        throw new Error('app');
      },
    ],
    ['rejects', () => () => Promise.reject(new Error('app'))],
    ['rejects with the same object', (error: object) => () => Promise.reject(error)],
  ] as [string, (error: object) => () => unknown][])(
    'that %s leaves it open, and it happened once',
    async (_, make) => {
      const error = busy();
      const { press, view, button, heard, waiting } = show(error, { handlers: { retry: make(error) } as never });
      await press('retry');
      expect(view()).toMatchObject({ kind: 'serverBusy', state: 'open', count: 1 });
      expect(button('retry')).toMatchObject({ pending: false, disabled: false });
      expect(heard()).toEqual(['shown', 'actionStarted', 'actionFailed']);
      expect(waiting()).toBe(0);
      await press('retry');
      expect(heard().slice(3)).toEqual(['actionStarted', 'actionFailed']);
    },
  );

  test.each([
    ['an equal error', { type: 500 }, 'serverBusy', 2],
    ['another error', { type: 606 }, 'groupFull', 2],
    ['what is not shown', new DOMException('', 'AbortError'), 'serverBusy', 1],
  ])('that runs into %s shows it', async (_, reason, kind, count) => {
    const { press, pass, view } = show(busy(), { handlers: { retry: () => Promise.reject(reason) } });
    const { lastAt = 0 } = view() ?? {};
    await pass(1000);
    await press('retry');
    expect(view()).toMatchObject({ kind, count, lastAt: count === 2 ? lastAt + 1000 : lastAt });
  });

  test('that fails for a condition leaves the condition', async () => {
    const signIn = () => Promise.reject({ type: 606 });
    const { press, view } = show({ type: 206 }, { handlers: { signIn } });
    await press('signIn');
    expect(view()).toMatchObject({ kind: 'signedInElsewhere', count: 1 });
  });

  test.each([() => false, async () => false])('that answers false leaves it open: %o', async (retry) => {
    const { press, view, heard, onClose } = show(busy(), { handlers: { retry: retry as never } });
    await press('retry');
    expect(view()).toMatchObject({ state: 'open' });
    expect(heard()).toEqual(['shown', 'actionStarted', 'actionSucceeded']);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('that never answers is given up, can be run again, and counts if it works late', async () => {
    const { handler, settle } = pending();
    const { press, pass, view, button } = show(busy(), { handlers: { retry: handler } });
    await press('retry');
    await pass(19_999);
    expect(button('retry')?.pending).toBe(true);
    await pass(1);
    expect(button('retry')).toMatchObject({ pending: false, disabled: false });
    await settle('works');
    expect(view()).toMatchObject({ state: 'recovered' });
  });

  test('of which two runs overlap: only the later one decides', async () => {
    const [first, second] = [pending(), pending()];
    const retry = vi.fn(first.handler).mockImplementationOnce(first.handler).mockImplementation(second.handler);
    const { press, pass, view, button, heard } = show(busy(), { handlers: { retry } });
    await press('retry');
    await pass(20_000);
    await press('retry');
    await first.settle('fails', { type: 606 });
    expect(view()).toMatchObject({ kind: 'serverBusy' });
    expect(button('retry')?.pending).toBe(true);
    await second.settle('works');
    expect(view()).toMatchObject({ state: 'recovered' });
    expect(heard().at(-1)).toBe('ended recovered');
  });

  test('is not offered for what was recovered, closed or taken away', async () => {
    const retry = vi.fn();
    const { give, button, press } = show(busy(), { handlers: { retry } });
    const run = button('retry')?.run;
    await act(async () => give(undefined));
    await act(async () => run?.());
    await press('retry');
    expect(retry).not.toHaveBeenCalled();
  });

  test('that only asks for help leaves a critical error, and solves any other', async () => {
    for (const severity of ['critical', 'error'] as const) {
      const policy = { serverBusy: { severity, actions: ['contactSupport'] } } as const;
      const { press, view } = show(busy(), { policy, handlers: { contactSupport: async () => {} } });
      await press('contactSupport');
      expect(view()?.state).toBe(severity === 'critical' ? 'open' : 'recovered');
    }
  });

  test('of the kit itself runs on the platform', async () => {
    const [reload, copy] = [vi.fn(), vi.fn(async () => {})];
    const policy = { serverBusy: { actions: ['reload', 'copyDetails'] } } as const;
    const { press, view } = show(busy(), { policy, environment: { reload, copy } as never });
    await press('reload');
    expect(reload).toHaveBeenCalledOnce();
    await press('copyDetails');
    await vi.waitFor(() => expect(copy).toHaveBeenCalledOnce());
    expect(view()).toMatchObject({ state: 'open' });
  });
});

describe('one error is closed', () => {
  test('by the person, unless it is critical', async () => {
    const { view, onClose, heard } = show(busy());
    await act(async () => view()?.dismiss?.());
    expect(view()).toBeNull();
    expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'dismissed' });
    expect(heard()).toEqual(['shown', 'ended dismissed']);
    const next = show(busy(), { handlers: { signIn() {} } });
    const dismiss = next.view()?.dismiss;
    await act(async () => next.give({ type: 206 }));
    expect(next.view()?.dismiss).toBeUndefined();
    // Somebody presses a button that has not been rendered again yet.
    await act(async () => dismiss?.());
    expect(next.view()).toMatchObject({ severity: 'critical' });
  });

  test('while it says that an action worked, at once and as recovered', async () => {
    const { press, view, onClose, heard } = show(busy(), { handlers: { retry: async () => {} } });
    await press('retry');
    await act(async () => view()?.dismiss?.());
    expect(view()).toBeNull();
    expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'recovered' });
    expect(heard().at(-1)).toBe('ended recovered');
  });

  test('by a handler for it, as dismissed', async () => {
    const dismiss = vi.fn();
    const policy = { serverBusy: { actions: ['dismiss'] } } as const;
    const { press, onClose, heard } = show(busy(), { policy, handlers: { dismiss } });
    await press('dismiss');
    expect(dismiss).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'dismissed' });
    expect(heard().at(-1)).toBe('ended dismissed');
  });

  test('by a button without a handler, as dismissed', async () => {
    const { press, onClose } = show(busy(), { policy: { serverBusy: { actions: ['dismiss'] } } });
    await press('dismiss');
    expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'dismissed' });
  });

  test('and another one is news: each closes once', async () => {
    const { view, give, onClose } = show(busy());
    await act(async () => view()?.dismiss?.());
    await act(async () => give({ type: 606 }));
    expect(view()).toMatchObject({ kind: 'groupFull' });
    await act(async () => view()?.dismiss?.());
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});

describe('trying one error again', () => {
  test('waits as long as the server asked, with one timer', async () => {
    const retry = vi.fn(() => new Promise(() => {}));
    const { press, pass, button, waiting } = show(limited, { handlers: { retry } });
    expect(button('retry')).toMatchObject({ disabled: true });
    expect(waiting()).toBe(1);
    await press('retry');
    await pass(4999);
    expect(button('retry')).toMatchObject({ disabled: true });
    await pass(1);
    expect(button('retry')).toMatchObject({ disabled: false });
    expect(waiting()).toBe(0);
    expect(retry).not.toHaveBeenCalled();
    await press('retry');
    expect(retry).toHaveBeenCalledOnce();
  });

  test('waits anew for what it ran into, and leaves no timer when it goes', async () => {
    const { press, pass, button, waiting, unmount } = show(limited, {
      handlers: { retry: () => Promise.reject({ ...limited }) },
    });
    await pass(5000);
    await press('retry');
    expect(button('retry')).toMatchObject({ disabled: true });
    expect(waiting()).toBe(1);
    unmount();
    expect(waiting()).toBe(0);
  });

  test('waits for the network', async () => {
    const retry = vi.fn();
    const { press, network, button } = show(busy(), { handlers: { retry } });
    await network('down');
    expect(button('retry')).toMatchObject({ disabled: true });
    await press('retry');
    expect(retry).not.toHaveBeenCalled();
    await network('up');
    expect(button('retry')).toMatchObject({ disabled: false });
  });
});

describe('the events of one error', () => {
  const ended = async (change: (shown: ReturnType<typeof show>) => void, error: unknown = busy()) => {
    const shown = show(error);
    await act(async () => change(shown));
    return shown.heard();
  };

  test('tell that the app took it away, replaced it or unmounted it', async () => {
    expect(await ended(({ give }) => give(undefined))).toEqual(['shown', 'ended resolved']);
    expect(await ended(({ give }) => give({ type: 606 }))).toEqual(['shown', 'ended superseded', 'shown']);
    expect(await ended(({ unmount }) => unmount())).toEqual(['shown', 'ended resolved']);
    expect(await ended(({ give }) => give(busy()))).toEqual(['shown']);
    expect(await ended(() => {}, null)).toEqual([]);
  });

  test('of an action that outlives it come before its end', async () => {
    for (const change of ['unmount', 'give'] as const) {
      const { handler, settle } = pending();
      const shown = show(busy(), { handlers: { retry: handler } });
      await shown.press('retry');
      await act(async () => shown[change](undefined as never));
      expect(shown.heard()).toEqual(['shown', 'actionStarted']);
      await settle('fails', new Error('app'));
      expect(shown.heard().slice(2)).toEqual(['actionFailed', 'ended resolved']);
    }
  });

  test('end with an action that is given up after the app took the error away', async () => {
    const shown = show(busy(), { handlers: { retry: pending().handler } });
    await shown.press('retry');
    await act(async () => shown.give(undefined));
    await shown.pass(20_000);
    expect(shown.heard()).toEqual(['shown', 'actionStarted', 'ended resolved']);
  });

  test('are heard by nobody where nobody listens, and that is no error', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(show(busy(), { onEvent: undefined }).events).toEqual([]);
    expect(log).not.toHaveBeenCalled();
  });

  test('name the language and the facts', async () => {
    const { events } = show(busy());
    expect(events).toMatchObject([{ kind: 'serverBusy', code: 500, dialect: 'web', language: 'en', at: 1_000_000 }]);
  });
});

describe('what a screen reader says of one error', () => {
  test('comes once, also where the component is mounted again', async () => {
    const error = busy();
    const first = show(error, { surface: 'banner' });
    await first.pass(2000);
    expect(first.said).toEqual([expect.stringContaining('busy')]);
    first.unmount();
    const second = show(error, { surface: 'banner' });
    await second.pass(2000);
    expect(second.said).toEqual([]);
    await act(async () => second.give(undefined));
    await act(async () => second.give(error));
    await second.pass(2000);
    expect(second.said).toHaveLength(1);
  });

  test('is said for each number that is given instead of an object', async () => {
    const { said, pass, give } = show(500, { surface: 'banner' });
    await pass(2000);
    await act(async () => give(606));
    await pass(2000);
    await act(async () => give(500));
    await pass(2000);
    expect(said).toHaveLength(3);
  });

  test('tells that an action failed, and that it worked', async () => {
    const { handler, settle } = pending();
    const { said, press, pass } = show(busy(), { surface: 'banner', handlers: { retry: handler } });
    await pass(2000);
    for (const how of ['fails', 'works'] as const) {
      await press('retry');
      await pass(2000);
      await settle(how, new Error('app'));
      await pass(2000);
    }
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(new Set(said).size).toBeGreaterThanOrEqual(3);
  });

  test('tells that it is over where nothing shows that: in a modal, or because the action answered at once', async () => {
    const { handler, settle } = pending();
    const modal = show(busy(), { surface: 'modal', handlers: { retry: handler } });
    await modal.pass(2000);
    await modal.press('retry');
    await settle('works');
    expect(modal.view()).toBeNull();
    await modal.pass(2000);
    // The dialog itself is read when the focus moves into it.
    expect(modal.said).toHaveLength(1);
    const banner = show(busy(), { surface: 'banner', handlers: { retry() {} } });
    await banner.pass(2000);
    await banner.press('retry');
    await banner.pass(2000);
    expect(banner.said).toHaveLength(2);
    const closed = show(busy(), { surface: 'banner' });
    await closed.pass(2000);
    await act(async () => closed.view()?.dismiss?.());
    await closed.pass(2000);
    expect(closed.said).toHaveLength(1);
  });

  test('is nothing of an error that no surface shows, and events call it suppressed', async () => {
    const { said, pass, view, give, heard } = show(new DOMException('', 'AbortError'), { surface: 'banner' });
    await pass(2000);
    expect(view()).toBeNull();
    await act(async () => give(undefined));
    expect(said).toEqual([]);
    expect(heard()).toEqual(['suppressed']);
  });
});
