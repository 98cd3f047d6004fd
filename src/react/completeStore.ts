import { idleConnection } from '../core/connectionState.js';
import { describeChatError } from '../core/describe.js';
import { tellDeveloper } from '../core/developer.js';
import type { ChatErrorSnapshot } from '../core/engine/select.js';
import type { ChatErrorNotice } from '../core/notice.js';
import { remember } from '../core/remember.js';
import { type ChatErrorStore, ownStores } from '../core/store.js';
import { field, listField, numberField, textField } from '../dialects/field.js';
import { actions, type ChatErrorAction } from '../kinds/kind.js';
import { withoutProvider } from './useChatErrors.js';

const nothing = () => {};
const noOptions = Object.freeze({});
const noNotices = Object.freeze({ notices: Object.freeze([]), connection: idleConnection, session: 0 });

/** What each function answers if a store lacks it, if it throws or if it answers nonsense. */
const withoutStore: ChatErrorStore = {
  ...withoutProvider,
  getSnapshot: () => noNotices,
  subscribe: () => nothing,
  getOptions: () => noOptions,
  configure: nothing,
  extend: () => nothing,
  expire: nothing,
  mount: () => nothing,
  takeNews: () => [],
  connect: () => nothing,
};

const isFunction = (answer: unknown) => typeof answer === 'function';
const isAnswer: { readonly [Name in string]?: (answer: unknown) => boolean } = {
  getSnapshot: (answer) => listField(answer, 'notices') !== undefined,
  getOptions: (answer) => typeof answer === 'object' && answer !== null,
  subscribe: isFunction,
  extend: isFunction,
  mount: isFunction,
  takeNews: Array.isArray,
  connect: isFunction,
} satisfies { readonly [Name in keyof ChatErrorStore]?: (answer: unknown) => boolean };

/** Makes of a store of another copy of the kit, or of the app's own making, one that answers like ours: the same one each time. */
export const completeStore = remember((given: ChatErrorStore): ChatErrorStore => {
  if (ownStores.has(given)) return given;
  const call = (name: keyof ChatErrorStore, values: unknown[]): unknown => {
    const instead = () => {
      tellDeveloper('storeForeign', name);
      return (withoutStore[name] as (...values: unknown[]) => unknown)(...values);
    };
    const own = field(given, name);
    if (typeof own !== 'function') return instead();
    try {
      const answer = Reflect.apply(own, given, values);
      return (isAnswer[name]?.(answer) ?? true) ? answer : instead();
    } catch (error) {
      // The call that it was to follow may have been made, and must not be made twice.
      if (name === 'track') return Promise.reject(error);
      return name === 'run' ? Promise.resolve() : instead();
    }
  };
  const names = Object.keys(withoutStore) as (keyof ChatErrorStore)[];
  const store: ChatErrorStore = Object.fromEntries(
    names.map((name) => [name, (...values: unknown[]) => call(name, values)]),
  ) as never;
  return { ...store, getSnapshot: () => completeSnapshot(store.getSnapshot()) };
});

const completeSnapshot = remember((snapshot: ChatErrorSnapshot): ChatErrorSnapshot => {
  const notices = listField(snapshot, 'notices') ?? [];
  return {
    notices: notices.flatMap((notice) => (textField(notice, 'id') ? completeNotice(notice as ChatErrorNotice) : [])),
    connection: (field(snapshot, 'connection') ?? idleConnection) as ChatErrorSnapshot['connection'],
    session: numberField(snapshot, 'session') ?? 0,
  };
});

/** Another copy may lack fields of this one, and have kinds and actions that this one does not know. */
const completeNotice = remember((notice: ChatErrorNotice): ChatErrorNotice => {
  const described = describeChatError(notice);
  const { kind, details } = described;
  const offered = (listField(notice, 'actions') ?? []).filter((action) => actions.includes(action as ChatErrorAction));
  return { ...described, ...notice, kind, details, actions: offered as ChatErrorAction[] };
});
