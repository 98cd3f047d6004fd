import { useId, useState } from 'react';
import { useAutoDismiss } from '../../react/useAutoDismiss.js';
import type { ChatErrorView } from '../../react/view.js';
import { attributesOf } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { closeOnEscape } from '../shared/closeOnEscape.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeText } from '../shared/NoticeText.js';
import { SeverityIcon } from '../shared/SeverityIcon.js';
import type { ChatErrorSlots } from '../shared/slots.js';

interface ToastProps {
  readonly view: ChatErrorView;
  readonly timeScale: number;
  readonly slots: ChatErrorSlots;
}

export function Toast({ view, timeScale, slots }: ToastProps) {
  const titleId = useId();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useAutoDismiss(view, { paused: pointed || focused, timeScale });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div
      role="group"
      {...(slots.text ? { 'aria-label': view.title } : { 'aria-labelledby': titleId })}
      className="chat-error-toast"
      onKeyDown={closeOnEscape(view)}
      {...attributesOf('toast', view)}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget))}
    >
      {slots.icon ? slots.icon(view) : <SeverityIcon view={view} />}
      {slots.text ? slots.text(view) : <NoticeText view={view} titleId={titleId} />}
      {slots.actions ? slots.actions(view) : <NoticeActions view={view} />}
      {slots.extra?.(view)}
      <CloseButton view={view} />
    </div>
  );
}
