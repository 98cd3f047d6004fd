import type { ReactNode } from 'react';
import { describe, expectTypeOf, test } from 'vitest';
import type { CodeOf, NameOf } from '../src/core/index.js';
import type { harmonyosDialect } from '../src/dialects/harmonyos/index.js';
import type { nativeDialect } from '../src/dialects/native/index.js';
import { type WebDialect, webDialect } from '../src/dialects/web/index.js';
import type { web5Dialect } from '../src/dialects/web5/index.js';
import type {
  ChatErrorAction,
  ChatErrorActionContext,
  ChatErrorHandlers,
  ChatErrorNotice,
  ChatErrorPolicy,
  ChatErrorProviderProps,
  ChatErrorStore,
  ChatErrorView,
  chatErrorReport,
  createChatErrorStore,
  getChatErrorTexts,
} from '../src/index.js';

const accept = <Type>(..._: readonly Type[]) => {};

describe('the props of the provider', () => {
  test('need a dialect or a store', () => {
    const store = {} as ChatErrorStore;
    const children: ReactNode = null;
    accept<ChatErrorProviderProps>(
      { dialect: webDialect, children },
      { store, children },
      { store, dialect: webDialect },
      { store: undefined, dialect: webDialect },
      { store, dialect: undefined, language: undefined },
    );
    // @ts-expect-error neither
    accept<ChatErrorProviderProps>({ children });
    // @ts-expect-error no dialect
    accept<Parameters<typeof createChatErrorStore>[0]>({ language: 'en' });
  });

  test('take a connection that is not there yet, and no text or number', () => {
    const dialect = webDialect;
    accept<ChatErrorProviderProps>(
      { dialect, connection: {} },
      { dialect, connection: null },
      { dialect, connection: undefined },
    );
    // @ts-expect-error a text
    accept<ChatErrorProviderProps>({ dialect, connection: 'org#app' });
  });
});

test('each action has a key among the handlers, which undefined removes', () => {
  expectTypeOf<Exclude<keyof ChatErrorHandlers, 'refreshSession'>>().toEqualTypeOf<ChatErrorAction>();
  accept<ChatErrorHandlers>({ retry: undefined }, { signIn: () => false }, { retry: ({ error }) => error });
  // @ts-expect-error no such action
  accept<ChatErrorHandlers>({ signin() {} });
});

describe('what apps see of a notice', () => {
  type Internal = 'handlers' | 'held' | 'spent' | 'spentAt' | 'runId' | 'announced' | 'autoRetried' | 'vague' | 'words';

  test('is free of the state of the store', () => {
    expectTypeOf<Extract<keyof ChatErrorView, Internal | 'place' | 'expire' | 'key'>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<keyof ChatErrorNotice, Internal>>().toEqualTypeOf<never>();
    expectTypeOf<ChatErrorActionContext['notice']>().toEqualTypeOf<ChatErrorNotice>();
  });

  test('is enough for a report to support, and a notice for its texts', () => {
    accept<Parameters<typeof chatErrorReport>[0]>({} as ChatErrorView, {} as ChatErrorNotice);
    accept<Parameters<typeof getChatErrorTexts>[0]>({} as ChatErrorNotice);
  });
});

test('a policy names kinds, surfaces and severities that there are', () => {
  accept<ChatErrorPolicy>({ groupFull: { surface: 'inline', actions: ['retry'] } });
  // @ts-expect-error no such kind
  accept<ChatErrorPolicy>({ grupFull: { surface: 'inline' } });
  // @ts-expect-error no such surface
  accept<ChatErrorPolicy>({ groupFull: { surface: 'popup' } });
});

test('a dialect has a name of its own and keeps its numbers and constants', () => {
  expectTypeOf(webDialect).toEqualTypeOf<WebDialect>();
  accept<CodeOf<typeof webDialect>>(101, 206);
  accept<NameOf<WebDialect>>('WEBIM_CONNCTION_AUTH_ERROR');
  accept<CodeOf<typeof nativeDialect>>(1500);
  accept<CodeOf<typeof web5Dialect>>(202);
  accept<CodeOf<typeof harmonyosDialect>>(1302);
  // @ts-expect-error no such number
  accept<CodeOf<typeof webDialect>>(100_001);
});
