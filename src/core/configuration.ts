import { attempt } from './attempt.js';
import { check } from './developer.js';
import { type ChatErrorStoreOptions, storeOptions } from './options.js';
import { pick } from './pick.js';

type Options = Partial<ChatErrorStoreOptions>;

export type Configuration = ReturnType<typeof createConfiguration>;

/**
 * The options in force: those of the owner, and what others have put on top of them for as long as they are there.
 * @param owner asked again after each `refresh`
 * @param changed called after each change
 */
export function createConfiguration(owner: () => Options, changed: () => void) {
  let replaced: Options = {};
  let layers: readonly Options[] = [];
  let merged: Options | undefined;
  const refresh = () => {
    merged = undefined;
    changed();
  };
  return {
    /** The same object until something changes. */
    getOptions: (): Options => {
      if (merged) return merged;
      const all = [{ ...pick(owner(), storeOptions), ...replaced }, ...layers];
      const options = { ...all.reduce(mergeOptions), onEvent: tellEach(all.map(({ onEvent }) => onEvent)) };
      check('storeOptions', options);
      merged = options;
      return options;
    },
    refresh,
    configure(options: Options) {
      check('storeOptions', options);
      replaced = { ...replaced, ...pick(options, storeOptions) };
      refresh();
    },
    /** Returns how to take the layer away. */
    extend(options: Options): () => void {
      check('storeOptions', options);
      const layer = pick(options, storeOptions);
      layers = [...layers, layer];
      refresh();
      return () => {
        layers = layers.filter((other) => other !== layer);
        refresh();
      };
    },
  };
}

/** What comes later goes first, kind by kind and action by action. */
export function mergeOptions(below: Options, above: Options): Options {
  return {
    ...below,
    ...pick(above, storeOptions),
    policy: mergeObjects(below.policy, above.policy),
    handlers: mergeObjects(below.handlers, above.handlers),
  };
}

/** Later keys win, also those set to undefined. */
export function mergeObjects<T extends object>(below: T | undefined, above: T | undefined): T | undefined {
  if (!below || !above) return above ?? below;
  try {
    return { ...below, ...above };
  } catch {
    // Something of the app's that cannot be read as a whole is read one by one.
    return above;
  }
}

type Listener = NonNullable<Options['onEvent']>;

/** One listener for several, each of which hears of an event once. */
function tellEach(listeners: readonly (Listener | undefined)[]): Listener | undefined {
  const each = new Set(listeners.filter((listener) => typeof listener === 'function'));
  if (each.size === 0) return undefined;
  return (event) => {
    // No listener may change what the next one hears.
    Object.freeze(event);
    for (const listener of each) attempt(() => listener(event));
  };
}
