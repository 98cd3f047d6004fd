import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type ChatErrorAction,
  type ChatErrorHandlers,
  type ChatErrorKind,
  chatErrorKinds,
  createChatErrorStore,
  defineDialect,
} from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
} from '../../src/index.js';

const kinds = Object.keys(chatErrorKinds) as ChatErrorKind[];
const critical = kinds.filter((kind) => chatErrorKinds[kind].severity === 'critical');

/** Every kind has its index as its code; the code of a value is the value. */
const everyKind = defineDialect({
  id: 'everyKind',
  rows: kinds.map((kind, code) => ({ code, name: kind, kind })),
  shapes: ['bare'],
  read: (value) => {
    const { code, wait } = value as { code: number; wait?: number };
    return { shape: 'bare', code, retryAfterMs: wait };
  },
});

const handled = [
  'retry',
  'reconnect',
  'signIn',
  'chooseFile',
  'edit',
  'discard',
  'contactSupport',
  'openSettings',
] as const satisfies readonly ChatErrorAction[];

const surfaces = {
  banner: <ChatErrorBanner key="banner" />,
  toast: <ChatErrorToaster key="toast" />,
  modal: <ChatErrorModal key="modal" />,
  inline: <ChatErrorInline key="inline" scope="m1" />,
};

interface Case {
  readonly reports: readonly { kind: ChatErrorKind; scope?: string; wait?: number; own: readonly ChatErrorAction[] }[];
  readonly handlers: readonly ChatErrorAction[];
  readonly mounted: readonly (keyof typeof surfaces)[];
  readonly asModal: readonly ChatErrorKind[];
  readonly canReload: boolean;
  readonly online: boolean;
}

const pressed = vi.fn();
const handlersFor = (names: readonly ChatErrorAction[]): ChatErrorHandlers =>
  Object.fromEntries(names.map((name) => [name, () => pressed(name)]));

async function show({ reports, handlers, mounted, asModal, canReload, online }: Case) {
  pressed.mockClear();
  const store = createChatErrorStore({
    dialect: everyKind,
    handlers: handlersFor(handlers),
    policy: Object.fromEntries(asModal.map((kind) => [kind, { surface: 'modal' }])),
    environment: {
      now: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      isOnline: () => online,
      subscribe: () => () => {},
      reload: canReload ? () => pressed('reload') : undefined,
      copy: undefined,
    },
  });
  render(<ChatErrorProvider store={store}>{mounted.map((name) => surfaces[name])}</ChatErrorProvider>);
  await act(async () => {
    for (const { kind, scope, wait, own } of reports)
      store.report(
        { code: kinds.indexOf(kind), wait },
        { scope, handlers: own.length > 0 ? handlersFor(own) : undefined },
      );
  });
  return store;
}

const dialogShown = () => document.querySelector<HTMLElement>('[role=alertdialog]');

/** Presses the first button that works, and says whether that did anything. */
async function leave(dialog: HTMLElement): Promise<boolean> {
  const button = [...dialog.querySelectorAll<HTMLButtonElement>('button')].find(
    (one) => one.ariaDisabled !== 'true' && one.dataset.action !== 'copyDetails',
  );
  if (!button) return false;
  const before = dialog.outerHTML;
  await act(async () => button.click());
  return pressed.mock.calls.length > 0 || dialogShown()?.outerHTML !== before;
}

const someOf = <T,>(values: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const report = fc.record({
  kind: fc.oneof(fc.constantFrom(...critical), fc.constantFrom(...kinds)),
  scope: fc.constantFrom(undefined, 'm1', 'm2', 'm3'),
  wait: fc.constantFrom(undefined, 60_000),
  own: someOf(handled, 2),
});
const cases = fc
  .record({
    reports: fc.array(report, { minLength: 1, maxLength: 3 }),
    again: fc.subarray(['m1', 'm2', 'm3']),
    handlers: someOf(handled, 3),
    mounted: fc.subarray(['banner', 'toast', 'inline'] as const),
    asModal: fc.boolean(),
    canReload: fc.boolean(),
    online: fc.boolean(),
  })
  .map(({ reports, again, mounted, asModal, ...given }): Case => {
    const [first] = reports as unknown as [Case['reports'][number]];
    return {
      ...given,
      // The same once more about other objects, so that several become one.
      reports: [...reports, ...again.map((scope) => ({ ...first, scope }))],
      mounted: [...mounted, 'modal'],
      asModal: asModal ? kinds : [],
    };
  });

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('a modal always has a button that works', () => {
  test('for any notices, handlers and mounted surfaces', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        await show(given);
        const dialog = dialogShown();
        if (dialog) expect(await leave(dialog), dialog.outerHTML).toBe(true);
        cleanup();
      }),
      { numRuns: 150 },
    );
  });

  test.each(critical)('for %s about two objects', async (kind) => {
    for (const handlers of [[], ['signIn', 'contactSupport']] as const) {
      const one = { kind, own: [] };
      const reports = [
        { ...one, scope: 'm1' },
        { ...one, scope: 'm2' },
      ];
      await show({ reports, handlers, mounted: ['modal'], asModal: [], canReload: true, online: true });
      const dialog = dialogShown() as HTMLElement;
      expect(dialog.contains(document.activeElement)).toBe(true);
      expect(await leave(dialog)).toBe(true);
      cleanup();
    }
  });

  test('after two kicks that were reported for a message each, with the focus on it', async () => {
    const signIn = vi.fn();
    const store = createChatErrorStore({ dialect: webDialect, handlers: { signIn } });
    render(
      <ChatErrorProvider store={store}>
        <ChatErrorModal />
      </ChatErrorProvider>,
    );
    await act(async () => {
      for (const scope of ['m1', 'm2']) store.report({ type: 206 }, { scope });
    });
    const [button] = dialogShown()?.querySelectorAll('button') ?? [];
    expect(dialogShown()?.contains(document.activeElement)).toBe(true);
    expect(button?.dataset.action).toBe('signIn');
    await act(async () => button?.click());
    expect(signIn).toHaveBeenCalledOnce();
    expect(dialogShown()).toBeNull();
  });
});

test('two messages that need a sign-in share one banner with one Sign in button and no count', async () => {
  const signIn = vi.fn(() => Promise.resolve());
  const store = createChatErrorStore({ dialect: webDialect, handlers: { signIn } });
  render(
    <ChatErrorProvider store={store}>
      <ChatErrorBanner />
    </ChatErrorProvider>,
  );
  await act(async () => {
    for (const scope of ['m1', 'm2']) store.report({ type: 39 }, { operation: 'send', scope });
  });
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-action]');
  expect([...buttons].map(({ dataset }) => dataset.action)).toEqual(['signIn']);
  expect(document.querySelector('.chat-error-count')).toBeNull();
  await act(async () => buttons[0]?.click());
  expect(signIn).toHaveBeenCalledOnce();
  expect(store.getSnapshot().notices.filter(({ state }) => state === 'open')).toEqual([]);
});
