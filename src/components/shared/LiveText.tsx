import type { ChatErrorSeverity } from '../../kinds/kind.js';
import type { NoticeView } from '../../react/view.js';
import { NoticeText } from './NoticeText.js';
import { Slot } from './Slot.js';
import type { ChatErrorSlots } from './slots.js';

/** How urgently each severity is read out: over what is being read, or after it. */
const politeness: Record<ChatErrorSeverity, 'status' | 'alert'> = {
  info: 'status',
  warning: 'status',
  error: 'alert',
  critical: 'alert',
};

export function roleOf({ severity, state }: NoticeView): 'status' | 'alert' {
  return state === 'recovered' ? 'status' : politeness[severity];
}

export interface LiveTextProps {
  readonly view: NoticeView | undefined;
  readonly slots: ChatErrorSlots | null | undefined;
}

/**
 * The text of a notice in the live region that fits. Both regions are there, empty, before the first notice: only then is it read out (WCAG 4.1.3).
 * What was told before this place was there, such as beside a row that a list took away and puts back, is not read out once more.
 */
export function LiveText({ view, slots }: LiveTextProps) {
  const isKnown = view?.state === 'open' && view.lastAt < (view.movedAt ?? 0);
  const role = view && !isKnown ? roleOf(view) : undefined;
  const content = view && (
    <Slot name="text" slots={slots} view={view}>
      <NoticeText key={view.key} view={view} />
    </Slot>
  );
  return [
    isKnown && (
      <div key="known" className="chat-error-live">
        {content}
      </div>
    ),
    ...(['status', 'alert'] as const).map((region) => (
      <div key={region} role={region} className="chat-error-live">
        {role === region && content}
      </div>
    )),
  ];
}
