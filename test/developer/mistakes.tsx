import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import styleSheet from '../../src/components/styles.css?inline';
import type { DeveloperMessageId } from '../../src/core/developerMessages.js';
import { createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrors,
} from '../../src/index.js';
import { followDeliveries } from '../../src/react-native/followDeliveries.js';
import { reportUikitErrors as reportNativeUikitErrors } from '../../src/react-native/reportUikitErrors.js';
import { errorFixture, fakeConnection } from '../../src/testing/index.js';
import { reportUikitErrors } from '../../src/uikit/index.js';

/** Something that developers get wrong, and the same without the mistake. */
export interface Mistake<Act> {
  readonly name: string;
  readonly id: DeveloperMessageId;
  /** The part of the message that says how to fix it. */
  readonly fix: string;
  readonly wrong: Act;
  /** Must not cause any message. */
  readonly right: readonly Act[];
}

type Store = ReturnType<typeof createChatErrorStore>;

/** JavaScript, and values of the type any, get past the compiler. */
const untyped = (value: unknown) => value as never;
const store = (options: object = {}) => createChatErrorStore({ dialect: webDialect, ...options });
const groupFull = errorFixture(webDialect, 'groupFull');
const connectionOf = (methods: readonly string[]) =>
  Object.fromEntries(methods.map((name) => [name, () => {}])) as Record<string, unknown>;
const emitter = ['addEventHandler', 'removeEventHandler'];
const service = ['addListener', 'removeListener'];
const chatClient = { getEventEmitter: () => ({ addListener: () => ({ remove() {} }) }) };

async function tasks(count: number): Promise<void> {
  for (let done = 0; done < count; done++) await new Promise((resolve) => setTimeout(resolve));
}

/** Mistakes that show without a page. */
export const inCode: readonly Mistake<(store: Store) => unknown>[] = [
  {
    name: 'a report in a subscriber',
    id: 'reportLoop',
    fix: 'Report where the error happens',
    async wrong(same) {
      const stop = same.subscribe(() => void same.report({ type: 606 }));
      same.report({ type: 606 });
      await tasks(20);
      stop();
    },
    right: [
      async (same) => {
        same.subscribe(() => void same.getSnapshot());
        for (let times = 0; times < 100; times++) {
          same.report({ type: 606 });
          await undefined;
        }
        await tasks(2);
      },
    ],
  },
  {
    name: 'no dialect',
    id: 'dialectMissing',
    fix: "import { webDialect } from 'chat-error-kit/dialects/web'",
    wrong() {
      const bare = createChatErrorStore(untyped({}));
      bare.connect(fakeConnection(webDialect).connection);
      bare.report(groupFull);
    },
    right: [() => store().report(groupFull)],
  },
  {
    name: 'the name of a dialect',
    id: 'dialectInvalid',
    fix: "import { web5Dialect } from 'chat-error-kit/dialects/web5'",
    wrong() {
      const named = store({ dialect: 'Web5' });
      named.connect(fakeConnection(webDialect).connection);
      named.report(groupFull);
    },
    right: [() => store({ dialect: web5Dialect }).report(errorFixture(web5Dialect, 'groupFull'))],
  },
  {
    name: 'an error of another SDK',
    id: 'errorOfOtherSdk',
    fix: "import { nativeDialect } from 'chat-error-kit/dialects/native'",
    wrong: ({ report }) => report({ code: 300, description: 'Server not reachable.' }),
    right: [({ report }) => report({ type: 17, message: 'failed' })],
  },
  {
    name: 'an option that a store does not have',
    id: 'optionUnknown',
    fix: "Did you mean 'language'?",
    wrong: () => store({ locale: 'de' }),
    right: [() => store({ language: 'de', policy: undefined })],
  },
  {
    name: 'a mistyped option of a report',
    id: 'optionUnknown',
    fix: "Did you mean 'handlers'?",
    wrong: ({ report }) => report(groupFull, untyped({ handler: { retry() {} } })),
    right: [({ report }) => report(groupFull, { operation: 'joinGroup', scope: 'g1', autoRetries: 1 })],
  },
  {
    name: 'a handler among the options',
    id: 'actionAsOption',
    fix: '{ handlers: { retry } }',
    wrong: ({ track }) => track(Promise.resolve(), untyped({ operation: 'send', retry() {} })),
    right: [({ track }) => track(Promise.resolve(), { operation: 'send', timeout: 1000, handlers: { retry() {} } })],
  },
  {
    name: 'a kind in the policy that does not exist',
    id: 'kindUnknown',
    fix: "Did you mean 'groupFull'?",
    wrong: () => store({ policy: { grupFull: { surface: 'banner' } } }),
    right: [() => store({ policy: { groupFull: { surface: 'banner' } } })],
  },
  {
    name: 'a column in the policy that does not exist',
    id: 'policyUnknownColumn',
    fix: "Did you mean 'severity'?",
    wrong: () => store({ policy: { groupFull: { severty: 'info' } } }),
    right: [() => store({ policy: { groupFull: { severity: 'info', retryable: true } } })],
  },
  {
    name: 'a value in the policy that does not exist',
    id: 'policyUnknownValue',
    fix: "Did you mean 'banner'?",
    wrong: () => store({ policy: { groupFull: { surface: 'baner' } } }),
    right: [() => store({ policy: { groupFull: { surface: undefined, audience: 'user', category: 'limit' } } })],
  },
  {
    name: 'an action in the policy that does not exist',
    id: 'policyUnknownValue',
    fix: "Did you mean 'retry'?",
    wrong: (owned) => owned.configure({ policy: { groupFull: { actions: [untyped('rety')] } } }),
    right: [(owned) => owned.configure({ policy: { groupFull: { actions: ['retry', 'dismiss'] } } })],
  },
  {
    name: 'a function in place of the handlers',
    id: 'handlersInvalid',
    fix: 'handlers={{ signIn: () => openSignIn() }}',
    wrong: () => store({ handlers: () => {} }),
    right: [() => store({ handlers: {} }), () => store({ handlers: undefined })],
  },
  {
    name: 'a mistyped handler',
    id: 'handlerUnknown',
    fix: "Did you mean 'signIn'?",
    wrong: () => store({ handlers: { signin() {} } }),
    right: [() => store({ handlers: { signIn() {}, refreshSession() {}, dismiss() {} } })],
  },
  {
    name: 'a mistyped handler of a report',
    id: 'handlerUnknown',
    fix: "Did you mean 'retry'?",
    wrong: ({ report }) => report(groupFull, { handlers: untyped({ rerty() {} }) }),
    right: [({ report }) => report(groupFull, { handlers: { retry() {} } })],
  },
  {
    name: 'a handler that was called instead of passed',
    id: 'handlerInvalid',
    fix: 'handlers={{ signIn: () => … }}',
    wrong: () => store({ handlers: { signIn: Promise.resolve() } }),
    right: [() => store({ handlers: { signIn: undefined, retry: false } })],
  },
  {
    name: 'a handler for an action that no kind offers',
    id: 'handlerNeverOffered',
    fix: "policy={{ groupFull: { actions: ['upgrade'] } }}",
    wrong: () => store({ handlers: { upgrade() {} } }).report(groupFull, {}),
    right: [
      () =>
        store({ handlers: { upgrade() {} }, policy: { groupFull: { actions: ['upgrade'] } } }).report(groupFull, {}),
    ],
  },
  {
    name: 'a class in place of a connection',
    id: 'connectionInvalid',
    fix: 'const connection = new AgoraChat.connection({ appKey })',
    wrong: ({ connect }) => connect(class Connection {}),
    right: [
      ({ connect }) => connect(undefined),
      ({ connect }) => connect(null),
      ({ connect }) => connect(fakeConnection(webDialect).connection),
    ],
  },
  {
    name: 'the namespace of an SDK in place of a connection',
    id: 'connectionInvalid',
    fix: 'const connection = new AgoraChat.connection({ appKey })',
    wrong: ({ connect }) => connect({ default: { connection: class {} } }),
    right: [({ connect }) => connect(connectionOf([...emitter, 'open', 'isOpened']))],
  },
  {
    name: 'a connection of agora-chat 1 in the dialect of Web SDK 5',
    id: 'connectionOfOtherSdk',
    fix: "import { webDialect } from 'chat-error-kit/dialects/web'",
    wrong: () => store({ dialect: web5Dialect }).connect(connectionOf([...emitter, 'open', 'isOpened'])),
    right: [() => store({ dialect: web5Dialect }).connect({ ...connectionOf(emitter), chatManager: {} })],
  },
  {
    name: 'a client of Web SDK 5 in the dialect of agora-chat 1',
    id: 'connectionOfOtherSdk',
    fix: "import { web5Dialect } from 'chat-error-kit/dialects/web5'",
    wrong: ({ connect }) => connect({ ...connectionOf(emitter), chatManager: {} }),
    right: [({ connect }) => connect(connectionOf([...emitter, 'open', 'isOpened']))],
  },
  {
    name: 'one connection of two stores',
    id: 'connectionFollowedTwice',
    fix: '<ChatErrorProvider store={store}>',
    wrong({ connect }) {
      const { connection } = fakeConnection(webDialect);
      connect(connection);
      store().connect(connection);
    },
    right: [
      ({ connect }) => {
        const { connection } = fakeConnection(webDialect);
        connect(connection);
        connect(connection);
      },
      ({ connect }) => {
        const { connection } = fakeConnection(webDialect);
        connect(connection)();
        store().connect(connection);
      },
    ],
  },
  {
    name: 'undefined reported',
    id: 'reportedNothing',
    fix: 'if (error) report(error)',
    wrong: ({ report }) => report(undefined),
    right: [
      ({ track }) => track(Promise.reject(undefined)).catch(() => {}),
      ({ report }) => report(0),
      ({ report }) => report(500),
    ],
  },
  {
    name: 'the message of an error reported',
    id: 'reportedText',
    fix: 'report(error) instead of report(error.message)',
    wrong: ({ report }) => report('It failed.'),
    right: [
      ({ report }) => report('206'),
      ({ report }) => report('Invalid appKey: x'),
      ({ report }) => report(JSON.stringify({ type: 17, message: 'failed' })),
    ],
  },
  {
    name: 'an error of another library reported',
    id: 'errorUnreadable',
    fix: 'keep it as the cause',
    wrong: ({ report }) => report({ errorType: 'rtc', code: 2, message: 'no' }),
    right: [
      ({ report }) => report(new Error('failed', { cause: { type: 17, message: 'failed' } })),
      ({ report }) => report(new TypeError('Failed to fetch')),
      ({ report }) => report(new DOMException('stopped', 'AbortError')),
      ({ report }) => report({ type: 987654, message: 'a number of a newer SDK' }),
    ],
  },
  {
    name: 'nothing tracked',
    id: 'trackedNothing',
    fix: 'track(() => connection.send(message)',
    wrong: ({ track }) => track(untyped(undefined)),
    right: [({ track }) => track(Promise.resolve()), ({ track }) => track(async () => {})],
  },
  {
    name: 'a tracked function that does not return its promise',
    id: 'trackedNoPromise',
    fix: 'without braces',
    wrong: ({ run }) =>
      run(() => {
        void Promise.resolve();
      }),
    right: [
      ({ run }) => run(() => Promise.resolve()),
      ({ run }) => run(() => undefined),
      ({ run }) =>
        run(() => {
          return Promise.resolve();
        }),
      ({ run }) =>
        run(async () => {
          await Promise.resolve();
        }),
    ],
  },
  ...(
    [
      ['logIn', 'login'],
      ['sned', 'send'],
      ['sendMessage', 'send'],
      ['fetch_history', 'fetchHistory'],
    ] as const
  ).map(([typed, meant]) => ({
    name: `the operation '${typed}'`,
    id: 'operationUnknown' as const,
    fix: `{ operation: '${meant}' }`,
    wrong: ({ report }: Store) => report(groupFull, { operation: typed }),
    right: ['login', 'resend', 'pinMessage', 'x'].map(
      (operation) =>
        ({ report }: Store) =>
          report(groupFull, { operation }),
    ),
  })),
  {
    name: 'resolve with a bare scope',
    id: 'resolveInvalid',
    fix: 'resolve({ scope: message.id })',
    wrong: ({ resolve }) => resolve(untyped('m1')),
    right: [({ resolve }) => resolve({ scope: 'm1' }), ({ resolve }) => resolve({ scope: untyped(undefined) })],
  },
  {
    name: 'resolve with nothing',
    id: 'resolveInvalid',
    fix: 'resolve({ scope: message.id })',
    wrong: ({ resolve }) => resolve({}),
    right: [({ resolve }) => resolve({ kind: 'groupFull' })],
  },
  {
    name: 'a kind to resolve that does not exist',
    id: 'kindUnknown',
    fix: "Did you mean 'uploadFailed'?",
    wrong: ({ resolve }) => resolve({ kind: untyped('uploadfailed') }),
    right: [({ resolve }) => resolve({ kind: 'uploadFailed' })],
  },
  {
    name: 'a connection in place of the event handler of a UI kit',
    id: 'uikitEventHandlerInvalid',
    fix: "import { eventHandler } from 'agora-chat-uikit'",
    wrong: (owned) => reportUikitErrors(fakeConnection(webDialect).connection, owned),
    right: [(owned) => reportUikitErrors(connectionOf([...emitter, 'dispatchError']), owned)],
  },
  {
    name: 'no store for the errors of a UI kit',
    id: 'uikitStoreMissing',
    fix: 'useChatErrors()',
    wrong: () => reportUikitErrors(connectionOf([...emitter, 'dispatchError']), untyped(undefined)),
    right: [(owned) => reportUikitErrors(connectionOf([...emitter, 'dispatchError']), owned)],
  },
  {
    name: 'a client in place of the service of react-native-chat-uikit',
    id: 'uikitServiceInvalid',
    fix: 'useChatContext()',
    wrong: (owned) => reportNativeUikitErrors(chatClient, owned),
    right: [(owned) => reportNativeUikitErrors({ ...connectionOf(service), client: chatClient }, owned)],
  },
  {
    name: 'a manager in place of the client whose deliveries are followed',
    id: 'deliveriesUnknown',
    fix: 'ChatClient.getInstance()',
    wrong: (owned) => followDeliveries(connectionOf(['sendMessage']), owned),
    right: [(owned) => followDeliveries(chatClient, owned)],
  },
  {
    name: 'a scenario that a fake connection cannot play',
    id: 'scenarioUnknown',
    fix: 'fakeConnection(webDialect)',
    wrong: () => fakeConnection(webDialect).play(untyped('ofline')),
    right: [() => fakeConnection(webDialect).play('offline')],
  },
  {
    name: 'an error that the dialect of a fixture does not have',
    id: 'fixtureUnknown',
    fix: 'dialect.rows',
    wrong: () => errorFixture(webDialect, untyped('grupFull')),
    right: [
      () => errorFixture(webDialect, 'groupFull'),
      () => errorFixture(webDialect, 'passwordWrong'),
      () => errorFixture(webDialect, 101),
    ],
  },
];

function Report({ error = groupFull, scope }: { error?: unknown; scope?: string }) {
  const { report } = useChatErrors();
  useEffect(() => void report(error, { scope }), [report, error, scope]);
  return null;
}

const App = ({ children }: { children: ReactNode }) => (
  <ChatErrorProvider dialect={webDialect}>{children}</ChatErrorProvider>
);

/** Renders again and again; each time with a connection of its own, unless it keeps one. */
function Restless({ keeps }: { keeps: boolean }) {
  const [{ connection }] = useState(() => fakeConnection(webDialect));
  const [renders, setRenders] = useState(0);
  useEffect(() => {
    if (renders < 8) setRenders(renders + 1);
  }, [renders]);
  return (
    <ChatErrorProvider dialect={webDialect} connection={keeps ? connection : fakeConnection(webDialect).connection} />
  );
}

/** Renders again and again; each time with another object for the same error, unless it keeps one. */
function InPlace({ keeps }: { keeps: boolean }) {
  const [renders, setRenders] = useState(0);
  useEffect(() => {
    if (renders < 8) setRenders(renders + 1);
  }, [renders]);
  return <ChatErrorInline error={keeps ? groupFull : { ...(groupFull as object) }} dialect={webDialect} />;
}

/** A banner in a shadow root, which the style sheet of the page does not reach. */
function InShadow({ styles }: { styles?: 'own' | 'kit' }) {
  const [root, setRoot] = useState<ShadowRoot>();
  const attach = useCallback((host: HTMLElement | null) => {
    if (host && !host.shadowRoot) setRoot(host.attachShadow({ mode: 'open' }));
  }, []);
  const content = (
    <>
      {styles === 'kit' && <style>{styleSheet}</style>}
      {styles === 'own' && <style>{':host { --chat-error-styles: own; }'}</style>}
      <ChatErrorBanner error={groupFull} dialect={webDialect} />
    </>
  );
  return <div ref={attach}>{root && createPortal(content, root)}</div>;
}

const unreachable = errorFixture(webDialect, 'serverUnreachable');
const kept = fakeConnection(webDialect).connection;

const throwing = Object.fromEntries(
  ['on', 'off', 'exists', 't', 'hasResourceBundle'].map((name) => [
    name,
    () => {
      throw new Error('broken');
    },
  ]),
);

const oldStore = { ...store(), extend: undefined };

/** Mistakes that show on a page. */
export const onPage: readonly Mistake<ReactNode>[] = [
  {
    name: 'a slot that throws',
    id: 'slotFailed',
    fix: 'A slot is a function that takes a view',
    wrong: (
      <ChatErrorInline
        error={groupFull}
        dialect={webDialect}
        slots={{
          extra: () => {
            throw new Error('broken');
          },
        }}
      />
    ),
    right: [<ChatErrorInline key="1" error={groupFull} dialect={webDialect} slots={{ extra: () => <hr /> }} />],
  },
  {
    name: 'a store without all functions of a store',
    id: 'storeForeign',
    fix: 'Create the store with createChatErrorStore of the same version',
    wrong: (
      <ChatErrorProvider store={untyped(oldStore)}>
        <ChatErrorBanner />
      </ChatErrorProvider>
    ),
    right: [],
  },
  {
    name: 'an i18next that throws',
    id: 'i18nFailed',
    fix: 'Pass an instance of i18next',
    wrong: (
      <ChatErrorProvider dialect={webDialect} i18n={untyped(throwing)}>
        <ChatErrorBanner />
      </ChatErrorProvider>
    ),
    right: [],
  },
  {
    name: 'an error that is made anew in each render',
    id: 'errorUnstable',
    fix: 'Keep the error in a state',
    wrong: <InPlace keeps={false} />,
    right: [<InPlace key="1" keeps />],
  },
  {
    name: 'a hook outside the provider',
    id: 'outsideProvider',
    fix: 'move the hook into a child',
    wrong: <Report />,
    right: [
      <App key="1">
        <Report />
        <ChatErrorBanner />
      </App>,
      <ChatErrorBanner key="2" error={groupFull} dialect={webDialect} />,
    ],
  },
  {
    name: 'a prop of the provider that does not exist',
    id: 'optionUnknown',
    fix: "Did you mean 'language'?",
    wrong: <ChatErrorProvider dialect={webDialect} {...({ locale: 'de' } as object)} />,
    right: [<ChatErrorProvider key="1" dialect={webDialect} language="de" />],
  },
  {
    name: 'a mistyped prop of a surface',
    id: 'optionUnknown',
    fix: "Did you mean 'operation'?",
    wrong: <ChatErrorBanner error={groupFull} dialect={webDialect} {...({ operaton: 'send' } as object)} />,
    right: [<ChatErrorBanner key="1" error={groupFull} dialect={webDialect} id="banner" title="Chat" lang="en" />],
  },
  {
    name: 'a language without texts',
    id: 'languageUnknown',
    fix: "the namespace 'chatErrors'",
    wrong: <ChatErrorProvider dialect={webDialect} language="tlh" />,
    right: [<ChatErrorProvider key="1" dialect={webDialect} language="de-CH" />],
  },
  {
    name: 'a physical position of the toasts',
    id: 'positionUnknown',
    fix: '<ChatErrorToaster position="top-end" />',
    wrong: (
      <App>
        <ChatErrorToaster position={untyped('top-right')} />
      </App>
    ),
    right: [
      <App key="1">
        <ChatErrorToaster position="top-end" />
      </App>,
    ],
  },
  {
    name: 'a connection made in each render',
    id: 'connectionRecreated',
    fix: 'useState(() => new AgoraChat.connection({ appKey }))',
    wrong: <Restless keeps={false} />,
    right: [<Restless key="1" keeps />],
  },
  {
    name: 'two providers that follow one connection',
    id: 'connectionFollowedTwice',
    fix: '<ChatErrorProvider store={store}>',
    wrong: [
      <ChatErrorProvider key="1" dialect={webDialect} connection={kept} />,
      <ChatErrorProvider key="2" dialect={webDialect} connection={kept} />,
    ],
    right: [<ChatErrorProvider key="1" dialect={webDialect} connection={kept} />],
  },
  {
    name: 'an error that no surface shows',
    id: 'nothingMounted',
    fix: "import { ChatErrorBanner } from 'chat-error-kit'",
    wrong: (
      <App>
        <Report />
      </App>
    ),
    right: [
      <App key="1">
        <Report />
        <ChatErrorToaster />
      </App>,
    ],
  },
  {
    name: 'a provider without surfaces inside another one',
    id: 'providerNested',
    fix: 'Remove the inner provider',
    wrong: (
      <App>
        <App>
          <Report />
        </App>
        <ChatErrorToaster />
      </App>
    ),
    right: [
      <App key="1">
        <App>
          <Report />
          <ChatErrorBanner />
        </App>
        <ChatErrorToaster />
      </App>,
    ],
  },
  {
    name: 'a scope that no mounted surface has',
    id: 'scopeNotMounted',
    fix: '<ChatErrorInline scope="m1" />',
    wrong: (
      <App>
        <Report scope="m1" />
        <ChatErrorInline scope="M2" />
      </App>
    ),
    right: [
      <App key="1">
        <Report scope="m1" />
        <ChatErrorInline scope="m1" />
      </App>,
    ],
  },
  {
    name: 'no surface without a scope',
    id: 'onlyOtherScopesMounted',
    fix: '<ChatErrorToaster />',
    wrong: (
      <App>
        <Report />
        <ChatErrorInline scope="m1" />
      </App>
    ),
    right: [
      <App key="1">
        <Report />
        <ChatErrorInline scope="m1" />
        <ChatErrorToaster />
      </App>,
    ],
  },
  {
    name: 'a scope in other letters',
    id: 'scopeMistyped',
    fix: "report(error, { scope: 'M1' })",
    wrong: (
      <App>
        <Report scope="m1" />
        <ChatErrorInline scope="M1" />
        <ChatErrorToaster />
      </App>
    ),
    right: [
      <App key="1">
        <Report scope="m1" />
        <ChatErrorInline scope="m2" />
        <ChatErrorToaster />
      </App>,
    ],
  },
  {
    name: 'a text that asks to try again, without a handler',
    id: 'handlerMissing',
    fix: "track(() => connection.send(message), { operation: 'send' })",
    wrong: (
      <App>
        <Report error={unreachable} />
        <ChatErrorToaster />
      </App>
    ),
    right: [
      <ChatErrorProvider key="1" dialect={webDialect} handlers={{ retry() {} }}>
        <Report error={unreachable} />
        <ChatErrorToaster />
      </ChatErrorProvider>,
      <ChatErrorProvider key="2" dialect={webDialect} policy={{ serverUnreachable: { actions: [] } }}>
        <Report error={unreachable} />
        <ChatErrorToaster />
      </ChatErrorProvider>,
    ],
  },
  {
    name: 'an error that only the team can fix',
    id: 'diagnosis',
    fix: '`org#app`',
    wrong: (
      <App>
        <Report error={errorFixture(webDialect, 'appKeyInvalid')} />
        <ChatErrorBanner />
      </App>
    ),
    right: [
      <App key="1">
        <Report />
        <ChatErrorBanner />
      </App>,
    ],
  },
  {
    name: 'a surface without the style sheet',
    id: 'stylesMissing',
    fix: "import 'chat-error-kit/styles.css'",
    wrong: <InShadow />,
    right: [
      <ChatErrorBanner key="1" error={groupFull} dialect={webDialect} />,
      <InShadow key="2" styles="own" />,
      <InShadow key="3" styles="kit" />,
    ],
  },
];

/** Mistakes of a deployment: see test/i18n/loading.browser.test.tsx. */
export const inDeployment: readonly DeveloperMessageId[] = ['languageNotLoaded'];
