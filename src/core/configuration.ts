import { attempt } from './attempt.js';
import { type ChatErrorStoreOptions, pick, storeOptions } from './options.js';

type Options = Partial<ChatErrorStoreOptions>;

export type Configuration = ReturnType<typeof createConfiguration>;

/**
 * The options in force: those of the owner, and what others have put on top of them for as long as they are there.
 * @param base asked again after each `invalidate`
 */
export function createConfiguration(base: () => Options) {
  let replaced: Options = {};
  let layers: readonly Options[] = [];
  let merged: Options | undefined;
  const invalidate = () => {
    merged = undefined;
  };
  return {
    /** The same object until something changes. */
    get: (): Options => {
      merged ??= [{ ...pick(base(), storeOptions), ...replaced }, ...layers].reduce(mergeOptions);
      return merged;
    },
    invalidate,
    replace(options: Options) {
      replaced = { ...replaced, ...pick(options, storeOptions) };
      invalidate();
    },
    /** Returns how to take the layer away. */
    extend(options: Options): () => void {
      const layer = pick(options, storeOptions);
      layers = [...layers, layer];
      invalidate();
      return () => {
        layers = layers.filter((other) => other !== layer);
        invalidate();
      };
    },
  };
}

/** What comes later goes first, kind by kind and action by action; both hear of events. */
export function mergeOptions(below: Options, above: Options): Options {
  return {
    ...below,
    ...pick(above, storeOptions),
    policy: mergeObjects(below.policy, above.policy),
    handlers: mergeObjects(below.handlers, above.handlers),
    onEvent: mergeListeners(below.onEvent, above.onEvent),
  };
}

function mergeObjects<T extends object>(below: T | undefined, above: T | undefined): T | undefined {
  if (!below || !above) return above ?? below;
  try {
    return { ...below, ...above };
  } catch {
    // Something of the app's that cannot be read as a whole is read one by one.
    return above;
  }
}

type Listener = NonNullable<Options['onEvent']>;

function mergeListeners(below: Listener | undefined, above: Listener | undefined): Listener | undefined {
  if (!below || !above || below === above) return above ?? below;
  return (event) => {
    attempt(() => below(event));
    above(event);
  };
}
