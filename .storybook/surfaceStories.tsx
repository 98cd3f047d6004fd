import type { StoryObj } from '@storybook/react-vite';
import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useMemo } from 'react';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { type ChatErrorEnvironment, createChatErrorStore } from '../src/core/index.js';
import { webDialect } from '../src/dialects/web/index.js';
import { web5Dialect } from '../src/dialects/web5/index.js';
import type { ChatErrorKind } from '../src/kinds/kinds.js';
import { ChatErrorProvider } from '../src/react/ChatErrorProvider.js';
import type { OneErrorOptions } from '../src/react/index.js';
import { type ChatErrors, useChatErrors } from '../src/react/useChatErrors.js';
import { errorFixture, type FakeConnection, fakeConnection } from '../src/testing/index.js';
import { errorOfKind, kindsOfErrors } from './errors.js';

/** What the stories of all surfaces can be given. */
export interface SurfaceArgs
  extends Pick<OneErrorOptions, 'dialect' | 'handlers' | 'operation' | 'policy' | 'onClose'> {
  /** The meaning of the error that is shown. */
  readonly kind?: ChatErrorKind;
  /** The error itself, where it is not the usual one of that meaning. */
  readonly error?: unknown;
  /** What happens in the app, where its provider feeds the surface and not the story. */
  readonly happens?: (errors: ChatErrors, connection: FakeConnection) => void;
  readonly environment?: Partial<ChatErrorEnvironment>;
}

/** Lets the reader of the docs choose any meaning. */
export const argTypes = {
  kind: { control: 'select', options: kindsOfErrors },
  dialect: { control: false },
  handlers: { control: false },
  happens: { control: false },
  environment: { control: false },
} as const;

type Surface = ComponentType<Partial<{ error: unknown } & OneErrorOptions>>;
type Story = StoryObj<SurfaceArgs>;

/** Shows one error of a kind in a surface, in the dialect of the toolbar, or what happens in an app. */
export function renderIn(surface: ComponentType<never>): NonNullable<Story['render']> {
  const SurfaceUnderTest = surface as Surface;
  return ({ kind, happens = () => {}, ...options }, { globals }) =>
    kind ? (
      <OneError surface={SurfaceUnderTest} kind={kind} dialect={globals.dialect} options={options} />
    ) : (
      <App happens={happens} {...options}>
        <SurfaceUnderTest />
      </App>
    );
}

interface OneErrorProps {
  surface: Surface;
  kind: ChatErrorKind;
  dialect: string;
  options: Omit<SurfaceArgs, 'kind' | 'happens'>;
}

function OneError({ surface: SurfaceUnderTest, kind, dialect, options }: OneErrorProps) {
  const usual = useMemo(() => errorOfKind(kind, dialect), [kind, dialect]);
  return <SurfaceUnderTest {...usual} {...options} />;
}

interface AppProps extends Pick<SurfaceArgs, 'dialect' | 'handlers' | 'environment'> {
  readonly happens: NonNullable<SurfaceArgs['happens']>;
  readonly children: ReactNode;
}

/** An app with a connection that plays what it is told to. */
export function App({ dialect = webDialect, handlers, environment, happens, children }: AppProps) {
  const connection = useMemo(() => fakeConnection(dialect), [dialect]);
  return (
    <ChatErrorProvider
      dialect={dialect}
      connection={connection.connection}
      handlers={handlers}
      environment={environment}
    >
      {children}
      <Event happens={happens} connection={connection} />
    </ChatErrorProvider>
  );
}

function Event({ happens, connection }: Pick<AppProps, 'happens'> & { readonly connection: FakeConnection }) {
  const errors = useChatErrors();
  const begin = useEffectEvent(() => happens(errors, connection));
  useEffect(() => {
    // The provider listens to the connection only after this effect.
    const timer = setTimeout(begin);
    return () => clearTimeout(timer);
  }, []);
  return null;
}

const anyNumber = /\p{Number}/u;
const anyLetter = /\p{Letter}/u;

const nothing = {
  signIn: () => {},
  retry: () => {},
  reconnect: () => {},
  edit: () => {},
  chooseFile: () => {},
  contactSupport: () => {},
};

function shows(kind: ChatErrorKind, politeness: 'polite' | 'assertive'): Story {
  return {
    args: { kind, handlers: nothing },
    play: async ({ canvasElement }) => {
      const notice = await find(canvasElement, `[data-kind="${kind}"]`);
      const title = notice.querySelector('.chat-error-title')?.textContent ?? '';
      await waitFor(() => expect(notice.querySelector('.chat-error-title')).toBeVisible());
      if (notice.closest('[role=alertdialog]')) return;
      await waitFor(() => {
        const [region, ...others] = [...document.querySelectorAll(`[aria-live=${politeness}]`)];
        expect(others).toEqual([]);
        expect(region?.textContent).toContain(title);
      });
    },
  };
}

/** The four severities. A modal speaks as a dialog, whatever it has to say. */
export const severityStories = {
  info: shows('recallTimedOut', 'polite'),
  warning: shows('connectionLost', 'polite'),
  error: shows('uploadFailed', 'assertive'),
  critical: shows('signedInElsewhere', 'assertive'),
};

/** What a selector finds in a story, or above the page; waits until it is there. */
export function find(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found =
        canvas.querySelector<HTMLElement>(selector) ?? canvas.ownerDocument.querySelector<HTMLElement>(selector);
      expect(found, selector).not.toBeNull();
      return found as HTMLElement;
    },
    { timeout: 10_000 },
  );
}

async function press(canvas: HTMLElement, action: string) {
  const button = await find(canvas, `[data-action="${action}"]`);
  await userEvent.click(button);
  return button;
}

/** What an action can come to. */
export const actionStories = {
  pending: {
    args: { kind: 'uploadFailed', handlers: { retry: fn(() => new Promise(() => {})) } },
    play: async ({ canvasElement, args }) => {
      const button = await press(canvasElement, 'retry');
      await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'));
      button.click();
      await expect(args.handlers?.retry).toHaveBeenCalledOnce();
    },
  },
  failedAgain: {
    args: { kind: 'uploadFailed', handlers: { retry: () => Promise.reject(undefined) } },
    play: async ({ canvasElement }) => {
      const button = await press(canvasElement, 'retry');
      await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
      await waitFor(() =>
        expect(canvasElement.ownerDocument.querySelector('.chat-error-outcome')).toHaveTextContent(anyLetter),
      );
    },
  },
  recovered: {
    args: { kind: 'uploadFailed', handlers: { retry: () => Promise.resolve() } },
    play: async ({ canvasElement }) => {
      await press(canvasElement, 'retry');
      const document = canvasElement.ownerDocument;
      await waitFor(() => expect(document.querySelector('[data-kind=uploadFailed][data-state=open]')).toBeNull());
    },
  },
  dismissed: {
    args: { kind: 'groupNotFound', onClose: fn() },
    play: async ({ canvasElement, args }) => {
      await userEvent.click(await find(canvasElement, '.chat-error-close, [data-action=dismiss]'));
      await waitFor(() => expect(args.onClose).toHaveBeenCalledWith({ outcome: 'dismissed' }));
    },
  },
  noHandlers: {
    args: { kind: 'uploadFailed' },
    play: async ({ canvasElement }) => {
      const document = canvasElement.ownerDocument;
      await waitFor(() => expect(document.querySelector('[data-kind=uploadFailed]')).not.toBeNull());
      // No dead buttons: what nobody handles is not offered.
      await expect(document.querySelector('[data-action=retry]')).toBeNull();
    },
  },
  unknownCode: {
    args: { kind: 'sdkUnclassified', error: 4711 },
    play: async ({ canvasElement }) => {
      const document = canvasElement.ownerDocument;
      await waitFor(() => expect(document.querySelector('[data-kind=unknown]')).not.toBeNull());
      await expect(document.body).not.toHaveTextContent('4711');
    },
  },
} satisfies Record<string, Story>;

/** Refuses for a while, and says for how long. */
export const limited = {
  type: 17,
  data: JSON.stringify({ error: 'reach_limit', error_description: 'wait', retry_after: 45 }),
};

/** What becomes of notices in an app: they add up, wait and are tried again. */
export const lifeStories = {
  repeated: {
    args: {
      happens({ report }) {
        for (let time = 0; time < 3; time++) report(errorFixture(webDialect, 'groupNotFound'));
      },
    },
    play: async ({ canvasElement }) => {
      await expect(await find(canvasElement, '.chat-error-count')).toHaveTextContent(anyNumber);
    },
  },
  several: {
    args: {
      handlers: nothing,
      happens({ report }) {
        for (const kind of [
          'uploadFailed',
          'groupFull',
          'groupNotFound',
          'serverBusy',
          'recallTimedOut',
          'chatRoomFull',
        ] as const)
          report(errorFixture(webDialect, kind));
      },
    },
    play: async ({ canvasElement }) => {
      await expect(await find(canvasElement, '.chat-error-more, .chat-error-next')).toHaveTextContent(anyNumber);
      // The most urgent one comes first.
      const first = await find(canvasElement, '[data-kind]');
      await expect(first).toHaveAttribute('data-severity', 'error');
    },
  },
  together: {
    args: {
      happens({ report }) {
        for (const scope of ['first', 'second', 'third'])
          report({ type: 604 }, { operation: 'send', scope, handlers: { retry() {} } });
      },
    },
    play: async ({ canvasElement }) => {
      await expect(await find(canvasElement, '.chat-error-count')).toHaveTextContent(anyNumber);
      await expect(canvasElement.ownerDocument.querySelectorAll('[data-action=retry]')).toHaveLength(1);
    },
  },
  waitingForNetwork: {
    args: {
      happens({ report }, { play }) {
        report(errorFixture(webDialect, 'uploadFailed'), { handlers: { retry() {} } });
        play('offline');
      },
    },
    play: async ({ canvasElement }) => {
      await find(canvasElement, '[data-action=retry][aria-disabled=true]');
      await expect(await find(canvasElement, '[data-kind=uploadFailed] .chat-error-outcome')).toHaveTextContent(
        anyLetter,
      );
    },
  },
  countdown: {
    args: { happens: ({ report }) => void report(limited, { handlers: { retry() {} } }) },
    play: async ({ canvasElement }) => {
      const timer = await find(canvasElement, '[role=timer]');
      await expect(timer).toHaveTextContent(anyNumber);
      // Read out second by second it would drown all else.
      await expect(timer.closest('[aria-live]')).toBeNull();
      await find(canvasElement, '[data-action=retry][aria-disabled=true]');
    },
  },
  automaticRetry: {
    args: {
      handlers: { retry: fn(() => Promise.reject(undefined)) },
      happens: ({ report }) => void report(errorFixture(webDialect, 'serverBusy'), { autoRetries: 8 }),
    },
    play: async ({ canvasElement, args }) => {
      await find(canvasElement, '[role=timer]');
      await waitFor(() => expect(args.handlers?.retry).toHaveBeenCalled(), { timeout: 3000 });
    },
  },
} satisfies Record<string, Story>;

/** A short outage is not worth a word; a little more than what the kit waits. */
const graceMs = { offline: 700, reconnecting: 4200 };
const afterGrace = { timeout: 2 * graceMs.reconnecting };

function lasts(scenario: 'reconnecting' | 'offline', kind: ChatErrorKind): Story {
  return {
    args: { handlers: nothing, happens: (_, { play }) => play(scenario) },
    play: async ({ canvasElement }) => {
      const shown = () => canvasElement.querySelector<HTMLElement>(`[data-kind=${kind}]`);
      await waitFor(() => expect(shown()).toBeVisible(), afterGrace);
      await expect(shown()?.querySelector('.chat-error-close')).toBeNull();
    },
  };
}

/** What a connection goes through. Each lasts as long as its cause, and cannot be closed. */
export const connectionStories = {
  reconnecting: lasts('reconnecting', 'reconnecting'),
  offline: lasts('offline', 'networkDown'),
  attempts: {
    args: { dialect: web5Dialect, happens: (_, { play }) => play('reconnecting') },
    play: async ({ canvasElement }) => {
      await waitFor(
        () => expect(canvasElement.querySelector('.chat-error-attempt')).toHaveTextContent(anyNumber),
        afterGrace,
      );
    },
  },
  backOnline: {
    args: {
      happens(_, { play }) {
        play('offline');
        setTimeout(play, graceMs.offline, 'backOnline');
      },
    },
    play: async ({ canvasElement }) => {
      // It fades in.
      await waitFor(
        () => expect(canvasElement.querySelector('[data-state=recovered] .chat-error-title')).toBeVisible(),
        afterGrace,
      );
    },
  },
} satisfies Record<string, Story>;

/** Tighter spacing, as an element around the surface asks for it. */
export function compact(args: SurfaceArgs): Story {
  return {
    args: { ...args, handlers: nothing },
    decorators: [
      (Story) => (
        <div data-chat-error-density="compact">
          <Story />
        </div>
      ),
    ],
    play: async ({ canvasElement }) => {
      const spaceOf = (element: Element) => getComputedStyle(element).getPropertyValue('--chat-error-space');
      const notice = await find(canvasElement, '[data-kind]');
      await expect(spaceOf(notice)).not.toBe(spaceOf(canvasElement));
    },
  };
}

const tabs = new Set<(message: unknown) => void>();

/** Two tabs in one page: what one posts, the other hears. */
const tab = {
  openChannel: (heard) => {
    tabs.add(heard);
    return {
      post(message) {
        for (const hear of tabs) if (hear !== heard) hear(message);
      },
      close: () => tabs.delete(heard),
    };
  },
} satisfies Partial<ChatErrorEnvironment>;

const account = { user: 'alice', appKey: 'org#app' };

/** How a session ends. */
export const sessionStories = {
  /** The person opens chat in a second tab, which ends the session in the first. */
  otherTab: {
    args: {
      environment: tab,
      handlers: nothing,
      happens(_, first) {
        Object.assign(first.connection, account);
        first.play('connected');
        const second = fakeConnection(webDialect);
        const stop = createChatErrorStore({ dialect: webDialect, environment: tab }).connect(
          Object.assign(second.connection, account),
        );
        second.play('connected');
        stop();
        first.play('signedInElsewhere');
      },
    },
    play: async ({ canvasElement }) => {
      await waitFor(async () => expect(await find(canvasElement, '[data-kind=openInAnotherTab]')).toBeVisible());
      await expect(await find(canvasElement, '[data-action=signIn]')).toHaveTextContent(anyLetter);
    },
  },
} satisfies Record<string, Story>;
