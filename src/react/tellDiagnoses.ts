import { inDevelopment, tellDeveloper } from '../core/developer.js';
import type { ChatErrorStore } from '../core/store.js';
import { loadChatErrorDiagnosis } from '../i18n/diagnosis.js';

/** Tells the developer why an error came up that only the app's team can mend. People see neutral words; production says nothing. */
export function tellDiagnoses(store: ChatErrorStore): () => void {
  if (!inDevelopment()) return () => {};
  return store.subscribe(() => {
    for (const notice of store.getSnapshot().notices) {
      if (notice.audience === 'integrator') void tellDiagnosis(notice);
    }
  });
}

async function tellDiagnosis({
  kind,
  dialect,
  code,
  name,
}: Parameters<typeof loadChatErrorDiagnosis>[0] & { readonly name?: string }) {
  const id = `diagnosis ${dialect} ${code} ${kind}`;
  const diagnosis = await loadChatErrorDiagnosis({ kind, dialect, code }, globalThis.navigator?.language);
  if (!diagnosis) return;
  const number = code === undefined ? '' : ` (${dialect} ${code}${name ? ` ${name}` : ''})`;
  tellDeveloper(id, { what: `${kind}${number}: ${diagnosis.reason}`, why: diagnosis.trap ?? '', fix: diagnosis.fix });
}
