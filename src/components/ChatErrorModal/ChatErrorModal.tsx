'use client';
import { type SyntheticEvent, useId, useRef, useState } from 'react';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import type { ChatErrorView } from '../../react/view.js';
import { attributesOf, classes } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { giveFocusBack, rememberOrigin } from '../shared/focusOrigin.js';
import { More } from '../shared/More.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import type { ChatErrorSlots, SurfaceProps } from '../shared/slots.js';
import { TopLayer } from '../shared/TopLayer.js';
import { useBrowserLayoutEffect } from '../shared/useBrowserLayoutEffect.js';
import { useEscape } from '../shared/useEscape.js';

/** The provider's notices, those about one `scope`, or one `error`. */
export type ChatErrorModalProps = SurfaceSource & SurfaceProps;

/** The end of the session: nothing else works until the person has dealt with it. The platform's own modal dialog. */
export function ChatErrorModal({ className, slots = {}, ...source }: ChatErrorModalProps) {
  const {
    views: [view],
    more,
  } = useSurface('modal', source, { most: 1 });
  const [home, setHome] = useState<Element>();
  return (
    <TopLayer popover={false} onMove={setHome}>
      {view && <Dialog view={view} home={home} more={more} className={className} slots={slots} />}
    </TopLayer>
  );
}

interface DialogProps {
  readonly view: ChatErrorView;
  /** The dialog of somebody else that it is in. */
  readonly home: Element | undefined;
  readonly more: number;
  readonly className: string | undefined;
  readonly slots: ChatErrorSlots;
}

function Dialog({ view, home, more, className, slots }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const firstAction = useRef<HTMLButtonElement>(null);
  const shown = useRef<string>(undefined);
  const shownIn = useRef(home);
  const id = useId();

  // In every commit: another script may have closed it, or have taken away the dialog it was moved into.
  useBrowserLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (shown.current === undefined) rememberOrigin(element, focusedIn(element));
    showModal(element, shownIn.current !== home);
    shownIn.current = home;
    const isInside = element.contains((element.getRootNode() as Partial<Document>).activeElement ?? null);
    // Not `autoFocus`: React focuses before the dialog is shown.
    if (shown.current !== view.key || !isInside) firstAction.current?.focus();
    shown.current = view.key;
  });
  useBrowserLayoutEffect(() => {
    const element = dialog.current;
    // Closed before it goes: only then does the browser give the focus back to where it was.
    return () => {
      element?.close?.();
      // One that was shown anew, above another dialog, gives it to what was in that.
      queueMicrotask(() => element && giveFocusBack(element));
    };
  }, []);
  useEscape(dialog, view.dismiss, true);

  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    view.dismiss?.();
  };

  return (
    <dialog
      ref={dialog}
      className={classes('chat-error-modal', className)}
      role="alertdialog"
      {...(slots.text
        ? { 'aria-label': view.title }
        : { 'aria-labelledby': `${id}title`, 'aria-describedby': `${id}message` })}
      onCancel={onCancel}
      {...attributesOf('modal', view)}
    >
      {slots.icon ? slots.icon(view) : <NoticeIcon view={view} />}
      {slots.text ? slots.text(view) : <NoticeText view={view} titleId={`${id}title`} messageId={`${id}message`} />}
      {slots.actions ? slots.actions(view) : <NoticeActions view={view} firstRef={firstAction} />}
      {slots.extra?.(view)}
      <More count={more} />
      <CloseButton view={view} />
    </dialog>
  );
}

/** Where the person is in the tree of an element, or else in the page. */
function focusedIn(element: HTMLElement): HTMLElement {
  const root = element.getRootNode() as Partial<Document>;
  return (root.activeElement ?? element.ownerDocument.activeElement ?? element.ownerDocument.body) as HTMLElement;
}

/**
 * Shows a dialog as a modal one, above all others. A later commit tries again where it cannot be shown now.
 * @param again whether it is shown anew, though it is modal: another one has opened above it
 */
function showModal(dialog: HTMLDialogElement, again: boolean): void {
  if (!dialog.isConnected) return;
  // The pages that tests make up know no modal dialogs.
  if (typeof dialog.showModal !== 'function') return dialog.setAttribute('open', '');
  if (dialog.open && dialog.matches(':modal') && !again) return;
  try {
    if (dialog.open) dialog.close();
    dialog.showModal();
  } catch {
    // Out of a document that is not active nothing can be shown.
  }
}
