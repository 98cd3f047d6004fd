import type { ChatErrorSeverity } from '../../kinds/kind.js';
import type { ChatErrorView } from '../../react/view.js';
import { NoticeText } from './NoticeText.js';

/** How urgently each severity is read out: over what is being read, or after it. */
const politeness: Record<ChatErrorSeverity, 'status' | 'alert'> = {
  info: 'status',
  warning: 'status',
  error: 'alert',
  critical: 'alert',
};

export function roleOf({ severity, state }: ChatErrorView): 'status' | 'alert' {
  return state === 'recovered' ? 'status' : politeness[severity];
}

/** The text of a notice in the live region that fits. Both regions are there, empty, before the first notice: only then is it read out (WCAG 4.1.3). */
export function LiveText({ view }: { readonly view: ChatErrorView | undefined }) {
  const role = view && roleOf(view);
  return (
    <>
      <div role="status" className="chat-error-live">
        {role === 'status' && <NoticeText view={view as ChatErrorView} />}
      </div>
      <div role="alert" className="chat-error-live">
        {role === 'alert' && <NoticeText view={view as ChatErrorView} />}
      </div>
    </>
  );
}
