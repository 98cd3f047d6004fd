import { attempt } from '../core/attempt.js';
import { tellDeveloper } from '../core/developer.js';
import type { ChatErrorStore } from '../core/store.js';
import type { ChatOperation } from '../dialects/dialect.js';
import { addEventHandlers, type UikitHandlers } from '../dialects/eventHandlers.js';
import { field } from '../dialects/field.js';
import { uikitEvents } from './events.js';

/**
 * Reports what fails inside the vendors' React kits, which call the SDK themselves.
 * @param eventHandler the one that agora-chat-uikit and easemob-chat-uikit export
 * @param store the store, or what `useChatErrors()` returns
 * @returns how to stop
 */
export function reportUikitErrors(eventHandler: unknown, store: Pick<ChatErrorStore, 'report'>): () => void {
  if (typeof field(store, 'report') !== 'function') {
    tellDeveloper('uikitStoreMissing');
    return () => {};
  }
  const stop = listen(eventHandler, handlersFor(store));
  if (!stop) tellDeveloper('uikitEventHandlerInvalid');
  return () => attempt(stop ?? (() => {}));
}

function handlersFor(store: Pick<ChatErrorStore, 'report'>): UikitHandlers {
  const report = (error: unknown, operation?: ChatOperation) => {
    // What a translation is rejected with once its error has been told.
    if (error !== false) attempt(() => store.report(error, { operation }));
  };
  // A failure is told twice in one go: by the name of its event, then to `onError`, which hears of new events too.
  let told = false;
  const tellOnce = (error: unknown, operation: ChatOperation) => {
    report(error, operation);
    told = true;
    queueMicrotask(() => {
      told = false;
    });
  };
  const named = uikitEvents.map(({ event, operation }) => {
    return [event, { error: (error: unknown) => tellOnce(error, operation) }] as const;
  });
  return {
    ...Object.fromEntries(named),
    onError(error) {
      if (!told) report(error);
      told = false;
    },
  };
}

/** The connection of an SDK takes handlers too, but for other events; only a kit's event handler dispatches. */
function listen(eventHandler: unknown, handlers: UikitHandlers): (() => void) | undefined {
  if (typeof field(eventHandler, 'dispatchError') !== 'function') return undefined;
  try {
    return addEventHandlers(eventHandler, handlers);
  } catch {
    return undefined;
  }
}
