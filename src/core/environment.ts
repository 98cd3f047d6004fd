import { field, hasField } from '../dialects/field.js';
import { attempt } from './attempt.js';

/** The platform that a store and its hooks run on: clock, network, visibility, language, page and clipboard. */
export interface ChatErrorEnvironment {
  /** Returns the time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Runs a function after that many milliseconds. Returns a function that cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Returns false if the platform knows that there is no network. Retries then wait. */
  readonly isOnline: () => boolean;
  /** Returns false while nobody can see the app, such as in the background. Toasts then stay. */
  readonly isVisible: () => boolean;
  /** Returns the language of the page or the device, as a BCP 47 tag; undefined if it is unknown. */
  readonly language: () => string | undefined;
  /** Calls the listener when `isOnline`, `isVisible` or `language` may have changed. Returns a function that stops it. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Returns a number from 0 to 1. Spreads automatic retries, so that many clients do not retry at once. @default `Math.random` */
  readonly random: () => number;
  /** Reloads the page. Undefined if there is no page: `reload` is then offered only with a handler. */
  readonly reload: (() => void) | undefined;
  /** Writes a text to the clipboard. Undefined if there is none: `copyDetails` is then offered only with a handler. */
  readonly copy: ((text: string) => Promise<void>) | undefined;
  /**
   * Opens a channel to the other tabs of the app, and calls `heard` with what they post. Its answer is undefined if there is no channel.
   * Undefined if there are no tabs: a person whose session ended is then not told that chat is open in another one.
   */
  readonly openChannel: ((heard: (message: unknown) => void) => ChatErrorChannel | undefined) | undefined;
}

/** A channel to the other tabs of the app. */
export interface ChatErrorChannel {
  /** Sends plain data to the other tabs. */
  readonly post: (message: object) => void;
  readonly close: () => void;
}

/** A complete environment. Its clipboard also takes a text that is still loading. */
export interface Platform extends Omit<ChatErrorEnvironment, 'copy'> {
  readonly copy: ((text: string | Promise<string>) => Promise<void>) | undefined;
}

/**
 * A function that does nothing once the page it was made in is gone. Tests take the page away while timers, promises and
 * observers are still to call back, and React then fails for want of a window.
 */
export function whilePageLasts<Arguments extends unknown[]>(run: (...given: Arguments) => void) {
  const { document: page } = globalThis;
  return (...given: Arguments): void => {
    if (!page || globalThis.document === page) run(...given);
  };
}

/** What a timer of the platform can wait at most, in milliseconds: beyond it, it would fire at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** Asks the browser, and does without what is missing: on a server, in React Native. */
export const platform: Platform = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(whilePageLasts(run), milliseconds);
    return () => clearTimeout(timer);
  },
  isOnline: () => globalThis.navigator?.onLine !== false,
  isVisible: () => globalThis.document?.visibilityState !== 'hidden',
  language: () => globalThis.document?.documentElement?.lang || globalThis.navigator?.language || undefined,
  random: Math.random,
  subscribe(changed) {
    const tell = whilePageLasts(changed);
    const stops = [
      listen(globalThis, 'online', tell),
      listen(globalThis, 'offline', tell),
      listen(globalThis.document, 'visibilitychange', tell),
      observeLanguage(tell),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
  get reload() {
    if (isServer()) return () => {};
    return typeof globalThis.location?.reload === 'function' ? () => globalThis.location.reload() : undefined;
  },
  get copy() {
    if (isServer()) return async () => {};
    return globalThis.document ? copyText : undefined;
  },
  openChannel(heard) {
    // A worker may serve several tabs.
    if (!globalThis.document || typeof BroadcastChannel !== 'function') return undefined;
    const tab = tabId();
    const channel = new BroadcastChannel('chat-error-kit');
    channel.onmessage = whilePageLasts(({ data }) => {
      if (field(data, 'tab') !== tab) heard(field(data, 'message'));
    });
    return { post: (message) => channel.postMessage({ tab, message }), close: () => channel.close() };
  },
};

const tabKey = Symbol.for('chat-error-kit.tab');

/** A random ID of this tab, the same for all copies of the kit in it. */
function tabId(): unknown {
  const page = globalThis as { [tabKey]?: string };
  page[tabKey] ??= `${Math.random()}`;
  return page[tabKey];
}

/** Whether a page is being made for a browser, which then has to find the same buttons. */
function isServer(): boolean {
  return globalThis.document === undefined && globalThis.navigator?.product !== 'ReactNative';
}

async function copyText(text: string | Promise<string>): Promise<void> {
  const { clipboard } = globalThis.navigator;
  if (!clipboard) return copySelection(await text);
  try {
    // Safari allows this in the click itself only, so a text that is still loading goes along as a promise.
    const type = 'text/plain';
    const content = Promise.resolve(text).then((loaded) => new Blob([loaded], { type }));
    await clipboard.write([new ClipboardItem({ [type]: content })]);
  } catch {
    // Older browsers take no promise. They allow this for some seconds after the click.
    await clipboard.writeText(await text);
  }
}

/** A page without HTTPS has no other way to the clipboard. */
function copySelection(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  (document.activeElement?.closest('dialog') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('Nothing was copied.');
}

/** The platform for what is in a page that may be in another window, such as a pop-out: that page, not the app's, must be visible. */
export function platformIn(page: Document, platform: Platform): Platform {
  if (page === globalThis.document) return platform;
  return {
    ...platform,
    isVisible: () => page.visibilityState !== 'hidden',
    subscribe(changed) {
      const stops = [platform.subscribe(changed), listen(page, 'visibilitychange', changed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Members that a platform may lack: set to undefined, they are not taken from the browser. */
const optional: readonly string[] = ['reload', 'copy', 'openChannel'] satisfies (keyof ChatErrorEnvironment)[];

const isBoolean = (answer: unknown) => typeof answer === 'boolean';

/** Whether a member answers what it should. The others answer nothing, or a function that stops them. */
const isAnswer: { readonly [Name in string]?: (answer: unknown) => boolean } = {
  now: Number.isFinite,
  random: Number.isFinite,
  isOnline: isBoolean,
  isVisible: isBoolean,
  language: (answer) => answer === undefined || typeof answer === 'string',
} satisfies { readonly [Name in keyof ChatErrorEnvironment]?: (answer: unknown) => boolean };

/**
 * Fills in the members that an app's own environment leaves out, from the browser. Tolerates any value.
 * The browser also answers where a member throws, which goes to the console once, or answers nonsense.
 */
export function completeEnvironment(given: unknown): Platform {
  if (!given) return platform;
  const failed = new Set<string>();
  const members = Object.keys(platform).map((name) => {
    const own = field(given, name);
    // The instance of a class needs its `this`.
    const call = (...values: unknown[]) => {
      try {
        const answer = Reflect.apply(own as () => unknown, given, values);
        if (isAnswer[name]?.(answer) ?? true) return answer;
      } catch (error) {
        if (!failed.has(name)) console.error(error);
        failed.add(name);
      }
      return (field(platform, name) as ((...values: unknown[]) => unknown) | undefined)?.(...values);
    };
    if (typeof own === 'function') return [name, name === 'copy' ? async (text: unknown) => call(await text) : call];
    return [name, optional.includes(name) && hasField(given, name) ? undefined : field(platform, name)];
  });
  const whole: Platform = Object.fromEntries(members);
  return {
    ...whole,
    after: (milliseconds, run) => stopFrom(whole.after(milliseconds, run)),
    subscribe: (changed) => stopFrom(whole.subscribe(changed)),
  };
}

/** An environment of the app's own may give nothing to stop with. */
function stopFrom(given: unknown): () => void {
  return typeof given === 'function' ? () => attempt(given as () => void) : () => {};
}

function listen(target: Partial<EventTarget> | undefined, event: string, run: () => void): () => void {
  target?.addEventListener?.(event, run);
  return () => target?.removeEventListener?.(event, run);
}

function observeLanguage(changed: () => void): () => void {
  if (typeof MutationObserver === 'undefined' || typeof document === 'undefined') return () => {};
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}
