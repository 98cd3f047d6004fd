/** What happened, why it matters, and how to fix it. */
type DeveloperMessage = readonly [what: string, why: string, fix: string];

const dialectImport = "import { webDialect } from 'chat-error-kit/dialects/web'";
const genericText = 'People only see a generic text.';

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean '${name}'?`;
}

/** All messages for developers, by ID. None of them repeats a text, a token or another value that an SDK or a person wrote. */
export const developerMessages = {
  // Setup
  outsideProvider: (user: string) => [
    `${user} is used outside <ChatErrorProvider>.`,
    'It has no notices, and errors reported through it are not shown.',
    'Use it in a component below <ChatErrorProvider dialect={webDialect}>. A component that renders the provider itself is not below it: move the hook into a child. A surface needs no provider if it gets `error` and `dialect`.',
  ],
  dialectMissing: () => [
    'There is no dialect.',
    'The same number means different things in different SDKs, so people only see a generic text, and connections cannot be followed.',
    `Pass the dialect of your SDK: ${dialectImport} and <ChatErrorProvider dialect={webDialect}>.`,
  ],
  dialectInvalid: (given: string, name: string, path: string) => [
    `\`dialect\` is ${given}, which is not a dialect.`,
    'Errors are not understood and connections are not followed.',
    `Import the dialect and pass the value itself: import { ${name} } from 'chat-error-kit/dialects/${path}' and <ChatErrorProvider dialect={${name}}>.`,
  ],
  errorOfOtherSdk: (dialect: string, shape: string) => [
    `The dialect '${dialect}' received an error in the shape of another SDK.`,
    `Its number may mean something else there. ${genericText}`,
    `Pass the dialect of the SDK that you use, probably: import { ${shape}Dialect } from 'chat-error-kit/dialects/${shape}'.`,
  ],
  reportLoop: () => [
    'Errors are reported in a loop: each notification causes the next report.',
    'The page would freeze, so these reports are ignored.',
    'Report where the error happens, not while rendering, in `onEvent`, in a subscriber, or in an effect that depends on the notices.',
  ],
  errorUnstable: () => [
    'A surface or useChatError gets a new error object in every render.',
    'Each object is another error: a notice that was closed comes back, and a running action is not shown.',
    'Keep the error in a state, as const [error, setError] = useState<unknown>(), and pass that.',
  ],
  slotFailed: (slot: string) => [
    `The slot '${slot}' of a surface threw.`,
    "People see the kit's own part instead.",
    'Look for the error that React has logged, on a server in `onError` of the stream. A slot is a function that takes a view and returns elements.',
  ],
  i18nFailed: () => [
    "The app's i18next throws when it is asked for its language or listened to.",
    "People see the kit's texts in the language of the page.",
    'Pass an instance of i18next as `i18n` to <ChatErrorProvider>: i18next.createInstance() or the default export.',
  ],
  storeForeign: (name: string) => [
    `The store that <ChatErrorProvider> was given has no \`${name}\`, or it throws or answers nonsense.`,
    'That part does nothing; the rest works.',
    'Create the store with createChatErrorStore of the same version of chat-error-kit, and keep one copy of the kit in the app.',
  ],
  stylesMissing: () => [
    'The style sheet of the surfaces is missing.',
    'They work but look broken, and texts for screen readers are visible.',
    "Add import 'chat-error-kit/styles.css' to the entry file of the app; in a shadow root, add the style sheet to that root. If the styles are your own, say so with :root { --chat-error-styles: own; }.",
  ],
  languageUnknown: (language: string) => [
    `There are no texts in the language '${language}'.`,
    'People see English.',
    "Pass a BCP 47 tag such as `de` or `zh-CN` as `language` to <ChatErrorProvider>, or add texts of your own to the namespace 'chatErrors' of your i18next. In React Native, register each language: registerChatErrorLanguage('de', require('chat-error-kit/locales/de/chatErrors.json')).",
  ],
  languageNotLoaded: (language: string, reason: string) => [
    `The texts in '${language}' could not be loaded (${reason}).`,
    'People see English until they can be.',
    `Check that the file of 'chat-error-kit/locales/${language}' is deployed next to the code that imports it.`,
  ],
  optionUnknown: (where: string, name: string, suggestion?: string) => [
    `${where} has no option '${name}'.`,
    'It is ignored.',
    `Remove it or correct its name.${didYouMean(suggestion)}`,
  ],
  actionAsOption: (where: string, action: string) => [
    `${where} was given '${action}' as an option.`,
    'It is ignored, so people see no button for it.',
    `Put it among the handlers: { handlers: { ${action} } }.`,
  ],
  policyUnknownColumn: (kind: string, column: string, suggestion?: string) => [
    `The policy of '${kind}' has '${column}', which does not exist.`,
    'It is ignored.',
    `A policy overrides category, severity, surface, actions, audience or retryable: policy={{ ${kind}: { surface: 'toast' } }}.${didYouMean(suggestion)}`,
  ],
  policyUnknownValue: (kind: string, column: string, value: string, known: string, suggestion?: string) => [
    `The policy of '${kind}' sets ${column} to '${value}', which does not exist.`,
    'It is ignored.',
    `Use one of: ${known}.${didYouMean(suggestion)}`,
  ],
  kindUnknown: (where: string, kind: string, suggestion?: string) => [
    `${where} names the kind '${kind}', which does not exist.`,
    'It has no effect.',
    `Use a name of the type ChatErrorKind; all of them are in chatErrorKinds: import { chatErrorKinds } from 'chat-error-kit/core'.${didYouMean(suggestion)}`,
  ],
  positionUnknown: (position: string, suggestion: string) => [
    `<ChatErrorToaster> has no position '${position}'.`,
    'Positions follow the direction of the language: start is left in English and right in Arabic.',
    `Use '${suggestion}' instead: <ChatErrorToaster position="${suggestion}" />.`,
  ],

  // Handlers
  handlersInvalid: (given: string) => [
    `\`handlers\` is ${given}.`,
    'It is ignored, so people see no buttons for it.',
    'Pass an object with a function per action: handlers={{ signIn: () => openSignIn() }}.',
  ],
  handlerUnknown: (name: string, suggestion?: string) => [
    `There is no action '${name}'.`,
    'Its handler never runs.',
    `Use a name of the type ChatErrorAction, such as retry, signIn or reconnect.${didYouMean(suggestion)}`,
  ],
  handlerInvalid: (name: string, given: string) => [
    `The handler '${name}' is ${given}, not a function.`,
    'People see no button for it.',
    `Pass a function, without calling it: handlers={{ ${name}: () => … }}.`,
  ],
  handlerNeverOffered: (action: string) => [
    `There is a handler for '${action}', but no kind of error offers this action.`,
    'It never runs.',
    `Offer it with a policy: <ChatErrorProvider policy={{ groupFull: { actions: ['${action}'] } }}>.`,
  ],
  handlerMissing: (kind: string, action: string) => [
    `The text of '${kind}' asks people to do something, but there is no button for it: '${action}' has no handler.`,
    'They read what to do and cannot do it here.',
    action === 'retry'
      ? `Let the kit call the function, so that it can call it again: track(() => connection.send(message), { operation: 'send' }); or pass handlers: { retry } where you report. If you want no button, say so: policy={{ ${kind}: { actions: [] } }}.`
      : `Pass a handler: <ChatErrorProvider handlers={{ ${action} }}>. If you want no button, say so: policy={{ ${kind}: { actions: [] } }}.`,
  ],

  // Connections
  connectionInvalid: (dialect: string, given: string) => [
    `The connection is ${given}, which the dialect '${dialect}' cannot follow.`,
    'Lost connections and ended sessions are only shown if the app reports them.',
    dialect === 'web'
      ? 'Create the instance once, outside of components, and pass it: const connection = new AgoraChat.connection({ appKey }) and <ChatErrorProvider dialect={webDialect} connection={connection}>.'
      : 'Pass the instance of the SDK, such as ChatClient.getInstance(), and the dialect of that SDK.',
  ],
  connectionOfOtherSdk: (dialect: string, other: string) => [
    `The connection belongs to another SDK than the dialect '${dialect}'.`,
    'Errors of this connection are not understood.',
    `Pass the dialect of the SDK: import { ${other}Dialect } from 'chat-error-kit/dialects/${other}' and <ChatErrorProvider dialect={${other}Dialect}>.`,
  ],
  connectionRecreated: () => [
    'The connection is a different object again and again.',
    'Each one is a new connection, and notices about the one before end.',
    'Create it once, outside of components: const connection = new AgoraChat.connection({ appKey }); or keep it with const [connection] = useState(() => new AgoraChat.connection({ appKey })).',
  ],
  connectionFollowedTwice: () => [
    'Two providers or stores follow the same connection.',
    'Only the first one shows what happens to it, such as the end of the session, with its own handlers and surfaces.',
    'Use one <ChatErrorProvider> around the chat, or give all of them the same store: const store = createChatErrorStore({ dialect: webDialect }) and <ChatErrorProvider store={store}>.',
  ],

  // Reporting
  reportedNothing: (given: string) => [
    `report() was called with ${given}.`,
    'People see a notice although nothing is known to have failed.',
    'Only report if there is an error: if (error) report(error).',
  ],
  trackedNothing: (given: string) => [
    `track() or run() was called with ${given}.`,
    'It was not called, and no failure can be reported.',
    "Pass a function that makes the call: track(() => connection.send(message), { operation: 'send' }).",
  ],
  trackedNoPromise: () => [
    'A function passed to track() or run() returns nothing.',
    'Only an error that it throws at once is reported, not a call that fails later.',
    "Return the promise: track(() => connection.send(message), { operation: 'send' }), without braces; or write `return` before the call.",
  ],
  reportedText: () => [
    'An error was reported as a string that the SDK does not use.',
    `Its number is lost. ${genericText}`,
    'Pass the error itself, not its message: report(error) instead of report(error.message).',
  ],
  errorUnreadable: (given: string) => [
    `${given} was reported, and nothing in it could be read.`,
    genericText,
    'Pass what the SDK rejected with. If you wrap it, keep it as the cause: new Error(text, { cause: error }). Errors of other SDKs, such as those for calls, have numbers of their own, so the kit does not read them.',
  ],
  operationUnknown: (operation: string, suggestion: string) => [
    `The operation '${operation}' is not one that the kit knows.`,
    'It does not help to tell errors apart that share a number.',
    `Write { operation: '${suggestion}' }.`,
  ],
  resolveInvalid: (given: string) => [
    `resolve() was called with ${given}.`,
    'No notice ends.',
    'Say which notices are solved: resolve({ scope: message.id }), resolve({ kind: "uploadFailed" }) or resolve({ id }).',
  ],

  // Showing
  nothingMounted: () => [
    'An error was reported, and no surface is mounted to show it.',
    'People see nothing.',
    "Render a surface inside <ChatErrorProvider>: import { ChatErrorBanner } from 'chat-error-kit' and <ChatErrorBanner />.",
  ],
  providerNested: () => [
    'An error was reported to a <ChatErrorProvider> inside another one, and the inner one has no surface to show it.',
    'People see nothing: each provider has its own errors, and the surfaces of the outer one do not show those of the inner one.',
    'Remove the inner provider, or give both the same store: const store = createChatErrorStore({ dialect: webDialect }) and <ChatErrorProvider store={store}>.',
  ],
  scopeNotMounted: (scope: string, mounted: string) => [
    `An error with the scope '${scope}' was reported. Surfaces are mounted for ${mounted}, but none for '${scope}' and none without a scope.`,
    'People see nothing.',
    `Give both the same scope: report(error, { scope: '${scope}' }) and <ChatErrorInline scope="${scope}" />; and add a surface without a scope for everything else: <ChatErrorToaster />.`,
  ],
  onlyOtherScopesMounted: (mounted: string) => [
    `An error without a scope was reported. Surfaces are mounted, but only for ${mounted}.`,
    'People see nothing.',
    "Render a surface without a scope inside <ChatErrorProvider>: import { ChatErrorToaster } from 'chat-error-kit' and <ChatErrorToaster />; or report the error with the scope of its object.",
  ],
  scopeMistyped: (scope: string, mounted: string) => [
    `An error with the scope '${scope}' was reported. No surface is mounted for it, but one is for '${mounted}'.`,
    'It is shown elsewhere, not next to its object.',
    `Give both the same scope: report(error, { scope: '${mounted}' }).`,
  ],
  diagnosis: (summary: string, trap: string, fix: string) => [summary, trap, fix],

  // Other entry points
  uikitEventHandlerInvalid: () => [
    'reportUikitErrors was given something that is not the event handler of a UI kit.',
    'Failures inside the UI kit are not shown.',
    "Pass the event handler of the UI kit: import { eventHandler } from 'agora-chat-uikit'.",
  ],
  uikitStoreMissing: () => [
    'reportUikitErrors was given no store to report to.',
    'Failures inside the UI kit are not shown.',
    'Pass what createChatErrorStore() or useChatErrors() returns.',
  ],
  uikitServiceInvalid: () => [
    'reportUikitErrors was given something that is not the ChatService of react-native-chat-uikit.',
    'Failures inside the UI kit are not shown.',
    "Pass what useChatContext() returns: import { useChatContext } from 'react-native-chat-uikit'.",
  ],
  deliveriesUnknown: () => [
    'followDeliveries was given something that is not the ChatClient of a React Native SDK.',
    'Messages and files that fail are only shown if they are tracked.',
    'Pass ChatClient.getInstance().',
  ],
  fixtureUnknown: (which: string, dialect: string) => [
    `errorFixture cannot make '${which}' in the dialect '${dialect}'.`,
    'What it returns is read as unknown.',
    'Pass a number or a constant of `dialect.rows`, or a kind that the dialect can give.',
  ],
  scenarioUnknown: (scenario: string, dialect: string) => [
    `The fake connection cannot play '${scenario}' in the dialect '${dialect}'.`,
    'Nothing happens, so what the test waits for does not come.',
    'Create it with the dialect of a web SDK or of React Native, such as fakeConnection(webDialect), and play one of ConnectionScenario.',
  ],
} satisfies Readonly<Record<string, (...details: never[]) => DeveloperMessage>>;

export type DeveloperMessageId = keyof typeof developerMessages;
