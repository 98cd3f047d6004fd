import type { ChatErrorSeverity } from '../../kinds/kind.js';
import type { ChatErrorView } from '../../react/view.js';
import { NoticeText } from './NoticeText.js';
import type { ChatErrorSlots } from './slots.js';

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

export interface LiveTextProps {
  readonly view: ChatErrorView | undefined;
  readonly text: ChatErrorSlots['text'];
}

/** The text of a notice in the live region that fits. Both regions are there, empty, before the first notice: only then is it read out (WCAG 4.1.3). */
export function LiveText({ view, text }: LiveTextProps) {
  return (['status', 'alert'] as const).map((role) => (
    <div key={role} role={role} className="chat-error-live">
      {view && roleOf(view) === role && (text ? text(view) : <NoticeText key={view.id} view={view} />)}
    </div>
  ));
}
