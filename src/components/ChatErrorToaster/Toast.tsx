import { useId, useState } from 'react';
import { useAutoDismiss } from '../../react/useAutoDismiss.js';
import type { ChatErrorView } from '../../react/view.js';
import { attributesOf } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeText } from '../shared/NoticeText.js';
import { SeverityIcon } from '../shared/SeverityIcon.js';

export function Toast({ view, timeScale }: { readonly view: ChatErrorView; readonly timeScale: number }) {
  const titleId = useId();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useAutoDismiss(view, { paused: pointed || focused, timeScale });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div
      role="group"
      aria-labelledby={titleId}
      className="chat-error-toast"
      {...attributesOf('toast', view)}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget))}
    >
      <SeverityIcon severity={view.severity} recovered={view.state === 'recovered'} />
      <NoticeText view={view} titleId={titleId} />
      <NoticeActions view={view} />
      <CloseButton view={view} />
    </div>
  );
}
