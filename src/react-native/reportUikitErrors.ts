import { attempt } from '../core/attempt.js';
import { tellDeveloper } from '../core/developer.js';
import type { ReportOptions } from '../core/options.js';
import type { ChatErrorStore } from '../core/store.js';
import { field, textField } from '../dialects/field.js';
import { type FailedDelivery, followDeliveries } from './followDeliveries.js';

/**
 * Reports what fails inside react-native-chat-uikit: the errors that it passes to its listeners, and failed messages, whose errors it drops.
 * @param im the `ChatService` of the kit: what `useChatContext()` of the kit or its `onInitialized` returns
 * @param store the store, or what `useChatErrors()` returns
 * @param optionsFor returns further options for a message or file, such as handlers
 * @returns a function that stops it
 */
export function reportUikitErrors(
  im: unknown,
  store: Pick<ChatErrorStore, 'report' | 'resolve'>,
  optionsFor?: (failed: FailedDelivery) => ReportOptions | undefined,
): () => void {
  const listener = {
    onError(params: unknown) {
      const error = field(params, 'error');
      if (!isDelivery(error)) attempt(() => store.report(error));
    },
  };
  try {
    (im as ChatService).addListener(listener);
  } catch {
    tellDeveloper('uikitServiceInvalid');
    return () => {};
  }
  const stop = followDeliveries(field(im, 'client'), store, optionsFor);
  return () => {
    attempt(() => (im as ChatService).removeListener(listener));
    stop();
  };
}

/** A message that failed again: the kit has made a text of its error, which says nothing. */
function isDelivery(error: unknown): boolean {
  return textField(error, 'desc') === '[object Object]';
}

interface ChatService {
  addListener(listener: object): void;
  removeListener(listener: object): void;
}
