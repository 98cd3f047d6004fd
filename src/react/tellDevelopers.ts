import { tellDeveloper } from '../core/developer.js';
import type { ChatErrorNotice } from '../core/notice.js';
import type { ChatErrorStore } from '../core/store.js';
import { loadChatErrorDiagnosis } from '../i18n/diagnosis.js';

/** As bundlers know it; a browser without one knows none. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Tells the developer, in development only, of errors that nothing shows and of those that only the app's team can mend. Returns how to stop. */
export function tellDevelopers(store: ChatErrorStore): (() => void) | undefined {
  // Asked here, too: so bundlers leave out all that follows, and the files of the diagnosis.
  try {
    if (process.env.NODE_ENV !== 'production') return watch(store);
  } catch {
    return watch(store);
  }
}

/** Longer than it takes to mount a surface after an error. */
const mountingMs = 1000;

function watch(store: ChatErrorStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = () => store.getSnapshot().notices.some(({ place }) => place === undefined);
  const stop = store.subscribe(() => {
    for (const notice of store.getSnapshot().notices) if (notice.audience === 'integrator') void tellDiagnosis(notice);
    if (timer !== undefined || !isLost()) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (isLost()) tellNothingMounted();
    }, mountingMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** People see neutral words. */
async function tellDiagnosis({ kind, dialect, code, name }: ChatErrorNotice) {
  const diagnosis = await loadChatErrorDiagnosis({ kind, dialect, code }, globalThis.navigator?.language);
  if (!diagnosis) return;
  const { reason, trap = '', fix } = diagnosis;
  const number = code === undefined ? '' : ` (${dialect} ${code}${name ? ` ${name}` : ''})`;
  tellDeveloper(`diagnosis ${dialect} ${code} ${kind}`, () => ({
    what: `${kind}${number}: ${reason}`,
    why: trap,
    fix,
  }));
}

function tellNothingMounted(): void {
  tellDeveloper('nothing-mounted', () => ({
    what: 'An error was reported, and no surface is mounted that could show it.',
    why: 'The person sees nothing.',
    fix: 'Put <ChatErrorBanner />, or one of the other surfaces, inside <ChatErrorProvider>.',
  }));
}
