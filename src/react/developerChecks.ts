import { type RefObject, useEffect } from 'react';
import { describeChatError } from '../core/describe.js';
import { checkOptionNames, clip, scopesFor } from '../core/developerChecks.js';
import { say } from '../core/developerConsole.js';
import { platform } from '../core/environment.js';
import type { ChatErrorNotice } from '../core/notice.js';
import type { ChatErrorStore } from '../core/store.js';
import { field, textField } from '../dialects/field.js';
import { loadChatErrorDiagnosis } from '../i18n/diagnosis.js';
import { englishWords } from '../i18n/languages.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorProviderProps } from './providerProps.js';

/** As bundlers define it. A browser without a bundler has no `process`. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

// As in core/developer.ts: bundlers find these functions empty and drop all that follows, with the files of the diagnosis.

/** Checks the props of a provider. */
export function checkProviderProps(props: ChatErrorProviderProps): void {
  try {
    if (process.env.NODE_ENV !== 'production') checkOptionNames('<ChatErrorProvider>', props, providerProps);
  } catch {
    checkOptionNames('<ChatErrorProvider>', props, providerProps);
  }
}

/** Checks that the notices of a store reach people, and that people can act on them. */
export function useNoticeChecks(store: ChatErrorStore, isNested: boolean): void {
  try {
    // biome-ignore lint/correctness/useHookAtTopLevel: NODE_ENV never changes, so every render runs the same hooks.
    if (process.env.NODE_ENV !== 'production') useNoticeWatch(store, isNested);
  } catch {
    // biome-ignore lint/correctness/useHookAtTopLevel: NODE_ENV never changes, so every render runs the same hooks.
    useNoticeWatch(store, isNested);
  }
}

/** Checks that the style sheet reaches a surface. */
export function useStyleCheck(surface: RefObject<HTMLElement | null>): void {
  try {
    // biome-ignore lint/correctness/useHookAtTopLevel: NODE_ENV never changes, so every render runs the same hooks.
    if (process.env.NODE_ENV !== 'production') useStyleWatch(surface);
  } catch {
    // biome-ignore lint/correctness/useHookAtTopLevel: NODE_ENV never changes, so every render runs the same hooks.
    useStyleWatch(surface);
  }
}

const providerProps = [
  'dialect',
  'connection',
  'i18n',
  'language',
  'policy',
  'handlers',
  'store',
  'onEvent',
  'session',
  'environment',
  'children',
] as const satisfies readonly (keyof ChatErrorProviderProps)[];

function useNoticeWatch(store: ChatErrorStore, isNested: boolean): void {
  useEffect(() => watchNotices(store, isNested), [store, isNested]);
}

function useStyleWatch(surface: RefObject<HTMLElement | null>): void {
  useEffect(() => (surface.current ? watchStyles(surface.current) : undefined), [surface]);
}

/** Longer than it takes to mount a surface after an error, or to load a style sheet after the code. */
const settlingMs = 1000;

function watchNotices(store: ChatErrorStore, isNested: boolean): () => void {
  const seen = new Set<string>();
  const cancels = new Set<() => void>();
  const openNotices = () => store.getSnapshot().notices.filter(({ state }) => state === 'open');
  const stop = store.subscribe(() => {
    for (const notice of openNotices()) {
      const { id, place } = notice;
      const state = `${id} ${place?.surface}`;
      if (seen.has(state)) continue;
      seen.add(state);
      if (notice.audience === 'integrator') void tellDiagnosis(notice);
      const cancel = platform.after(settlingMs, () => {
        cancels.delete(cancel);
        const now = openNotices().find((other) => other.id === id);
        if (now) checkNotice(now, store, isNested);
      });
      cancels.add(cancel);
    }
  });
  return () => {
    stop();
    for (const cancel of cancels) cancel();
  };
}

/** People see neutral texts, so the reason is only written here. */
async function tellDiagnosis({
  kind,
  dialect,
  code,
  name,
}: Pick<ChatErrorNotice, 'kind' | 'dialect' | 'code' | 'name'>) {
  const diagnosis = await loadChatErrorDiagnosis({ kind, dialect, code, name }, globalThis.navigator?.language);
  if (!diagnosis) return;
  const { reason, trap = '', fix, link } = diagnosis;
  const number = code === undefined ? '' : ` (${dialect} ${code}${name ? ` ${name}` : ''})`;
  say('diagnosis', `${kind}${number}: ${reason}`, trap, link ? `${fix} See ${link}` : fix);
}

function checkNotice(notice: ChatErrorNotice, store: ChatErrorStore, isNested: boolean): void {
  const { scope, place } = notice;
  const { isAnyMounted, names, meant } = scopesFor(store.getOptions, scope);
  if (place) {
    if (scope !== undefined && meant !== undefined && place.scope === undefined)
      say('scopeMistyped', clip(scope), clip(meant));
    checkButtons(notice, store);
  } else if (isNested) say('providerNested');
  else if (!isAnyMounted) say('nothingMounted');
  else if (scope === undefined) say('onlyOtherScopesMounted', names);
  else say('scopeNotMounted', clip(scope), names);
}

/** How the English text asks for an action that only a button of the kit offers: files and texts can be changed elsewhere, too. */
const requests: { readonly [A in ChatErrorAction]?: RegExp } = {
  retry: /try (the rest )?again|send (it|this message) again|ask for it again/i,
  reconnect: /\breconnect\b/i,
  signIn: /\bsign in\b/i,
};

function checkButtons(notice: ChatErrorNotice, store: ChatErrorStore): void {
  const { actions, audience, words, kind, operation } = describeChatError(notice, store.getOptions().policy);
  const own: readonly ChatErrorAction[] = ['copyDetails', 'dismiss', 'reload'];
  const wanted = actions.filter((action) => !own.includes(action));
  if (audience === 'integrator' || wanted.some((action) => notice.actions.includes(action))) return;
  const text = textField(field(englishWords.kinds, words), 'message') ?? '';
  const missing = wanted.find((action) => requests[action]?.test(text));
  // Whoever is signing in has the form on screen.
  const isAtForm = missing === 'signIn' && (operation === 'login' || operation === 'register');
  if (missing && !isAtForm) say('handlerMissing', kind, missing);
}

function watchStyles(surface: HTMLElement): () => void {
  let cancel = () => {};
  const check = () => {
    const { ownerDocument: page } = surface;
    // Test environments without layout have no styles either.
    if (!surface.isConnected || page.documentElement.getBoundingClientRect().width === 0) return;
    const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]:not([disabled])')];
    if (page.readyState !== 'complete' || links.some(({ sheet }) => !sheet)) return wait();
    const style = page.defaultView?.getComputedStyle(surface);
    const isStyled = ['--chat-error-accent', '--chat-error-styles'].some((name) => style?.getPropertyValue(name));
    if (style && !isStyled) say('stylesMissing');
  };
  const wait = () => {
    cancel = platform.after(settlingMs, check);
  };
  wait();
  return () => cancel();
}
