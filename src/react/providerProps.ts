import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import type { ChatErrorPolicy } from '../core/describe.js';
import type { ChatErrorEnvironment } from '../core/environment.js';
import type { ChatErrorEvent } from '../core/events.js';
import type { ChatErrorHandlers } from '../core/notice.js';
import type { ChatErrorStore } from '../core/store.js';
import type { Dialect } from '../dialects/dialect.js';

interface ProviderProps {
  /**
   * The connection of the SDK, such as `new AgoraChat.connection(…)`. Its outages and ended sessions are then shown and cleared automatically.
   * May be undefined or null at first and set later. Keep it the same object from render to render.
   */
  readonly connection?: object | null | undefined;
  /** The app's i18next instance: its language is followed, and it may reword any text. @default the instance of react-i18next, else i18next's own; each is followed once it is initialized */
  readonly i18n?: I18n | undefined;
  /** The language of all texts, as a BCP 47 tag. @default the language of the app's i18next, else of the page, else of the browser */
  readonly language?: string | undefined;
  /** Overrides per error kind: severity, surface, actions. */
  readonly policy?: ChatErrorPolicy | undefined;
  /** What the app does for each action. An action without a handler is not offered. */
  readonly handlers?: ChatErrorHandlers | undefined;
  /** Called for every notice event (shown, repeated, ended, …). Use it for telemetry. */
  readonly onEvent?: ((event: ChatErrorEvent) => void) | undefined;
  /**
   * Identifies the person who uses the chat, such as a user ID. When it changes to another person, everything that belongs to the one before is gone:
   * notices, history, retries. Needed only if your SDK does not tell who is signed in; those for the web and React Native do.
   */
  readonly session?: string | number | undefined;
  /**
   * Replaces members of the platform: for tests, or for one without a browser, such as `reactNativeEnvironment(…)`.
   * Read once, when the provider mounts. @default that of `store` or of the provider around this one, else the browser
   */
  readonly environment?: Partial<ChatErrorEnvironment> | undefined;
  /** The chat: everything that shows or reports its errors. */
  readonly children?: ReactNode;
}

interface AppStoreProps {
  /** How the SDK in use reports errors. @default the dialect of the store */
  readonly dialect?: Dialect | undefined;
  /** A store from `createChatErrorStore`, so that code outside React can report too. */
  readonly store: ChatErrorStore;
}

interface DialectProps {
  /** How the SDK in use reports errors, such as `webDialect`. Required unless `store` is given. */
  readonly dialect: Dialect;
  /** A store from `createChatErrorStore`, so that code outside React can report too. @default a store of the provider's own */
  readonly store?: ChatErrorStore | undefined;
}

/** Props of `<ChatErrorProvider>`. Each may change from render to render, except `environment`. */
export type ChatErrorProviderProps = ProviderProps & (AppStoreProps | DialectProps);
