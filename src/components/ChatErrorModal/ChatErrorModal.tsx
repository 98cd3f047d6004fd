'use client';
import {
  type ForwardedRef,
  forwardRef,
  type MouseEvent,
  type SyntheticEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useStyleCheck } from '../../react/developerChecks.js';
import { Slot } from '../../react/Slot.js';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import type { NoticeView } from '../../react/view.js';
import { attributesOf, classes, rootAttributes, withGiven } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { giveFocusBack, rememberOrigin } from '../shared/focusOrigin.js';
import type { Within } from '../shared/keepInView.js';
import { More } from '../shared/More.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import { nextId } from '../shared/nextId.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { TopLayer } from '../shared/TopLayer.js';
import { useAnnouncer } from '../shared/useAnnouncer.js';
import { useEscape } from '../shared/useEscape.js';

/** Props of `<ChatErrorModal>`. */
export type ChatErrorModalProps = SurfaceSource &
  SurfaceProps & {
    /**
     * Element that gets the focus when the dialog opens: the `dialog` itself, so that a key meant for the page presses
     * nothing, or the least destructive `action`, for a dialog that the person opened.
     * @default 'dialog'
     */
    readonly initialFocus?: 'dialog' | 'action';
    /** An element, or a ref to one, that the dialog stays inside, such as a chat widget. By default the window; also while the element is out of view. */
    readonly within?: Within;
  };

/** Shows critical notices, such as the end of the session, in a modal dialog that stays until the person has dealt with them. */
export const ChatErrorModal: Surface<ChatErrorModalProps, HTMLDialogElement> = forwardRef(function ChatErrorModal(
  { initialFocus = 'dialog', within, ...given },
  ref,
) {
  const content = useSurface('modal', given, { most: 1 });
  const {
    views: [view],
    more,
  } = content;
  const [home, setHome] = useState<Element>();
  const pageRef = useRef<HTMLDivElement>(null);
  useAnnouncer(pageRef, content);
  return (
    <TopLayer popover={false} within={within} homeRef={pageRef} onMove={setHome}>
      {view && <Dialog view={view} home={home} more={more} given={given} initialFocus={initialFocus} rootRef={ref} />}
    </TopLayer>
  );
});

interface DialogProps {
  readonly view: NoticeView;
  /** The dialog of somebody else that it is in. */
  readonly home: Element | undefined;
  readonly more: number;
  /** The props that the app passed. */
  readonly given: SurfaceSource & SurfaceProps;
  readonly initialFocus: 'dialog' | 'action';
  readonly rootRef: ForwardedRef<HTMLDialogElement>;
}

function Dialog({ view, home, more, given, initialFocus, rootRef }: DialogProps) {
  const { className, slots } = given;
  const dialog = useRef<HTMLDialogElement>(null);
  useImperativeHandle(rootRef, () => dialog.current as HTMLDialogElement, []);
  const shown = useRef<string>(undefined);
  const shownIn = useRef(home);
  /** Whether the pointer went down in this dialog, about this notice. */
  const isPressed = useRef(false);
  const [id] = useState(nextId);

  const show = () => {
    const element = dialog.current;
    if (!element) return;
    if (shown.current === undefined) rememberOrigin(element, focusedIn(element));
    const isOpening = showModal(element, shownIn.current !== home);
    shownIn.current = home;
    const isInside = element.contains((element.getRootNode() as Partial<Document>).activeElement ?? null);
    // Not `autoFocus`: React focuses before the dialog is shown.
    if (isOpening || shown.current !== view.key) isPressed.current = false;
    if (isOpening || shown.current !== view.key || !isInside)
      (initialFocus === 'action' ? leastDestructive(element) : element).focus();
    shown.current = view.key;
  };
  // In every commit: another script may have closed it, or have taken away the dialog it was moved into.
  useBrowserLayoutEffect(show);
  useBrowserLayoutEffect(() => {
    const element = dialog.current;
    // Closed before it goes: only then does the browser give the focus back to where it was.
    return () => {
      element?.close?.();
      // One that was shown anew, above another dialog, gives it to what was in that.
      queueMicrotask(() => element && giveFocusBack(element));
    };
  }, []);
  useStyleCheck(dialog);
  useEscape(dialog, view.dismiss, true);

  const onCancel = (event: SyntheticEvent) => {
    // A file input in a slot fires this event too.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    view.dismiss?.();
  };
  const onClose = ({ currentTarget }: SyntheticEvent<HTMLDialogElement>) => {
    // The dialog may be open again by the time the event fires.
    if (currentTarget.open) return;
    if (view.dismiss) view.dismiss();
    else show();
  };

  const onPointerDown = () => {
    isPressed.current = true;
  };
  /** The click of a tap fires where the finger is lifted, even if it touched the page before the dialog opened. */
  const onClickCapture = (event: MouseEvent) => {
    // Keyboard and screen readers click without a pointer.
    if (event.detail > 0 && !isPressed.current) event.stopPropagation();
  };

  const own = {
    className: classes('chat-error-modal', className),
    role: 'alertdialog' as const,
    'aria-label': view.title,
    'aria-describedby': slots?.text ? undefined : ['severity', 'count', 'message'].map((part) => id + part).join(' '),
    tabIndex: -1,
    // Otherwise the third Escape, or the back gesture of a phone, closes the dialog.
    ...(view.dismiss ? undefined : { closedby: 'none' as const }),
    onCancel,
    onClose,
    onPointerDown,
    onClickCapture,
    ...attributesOf('modal', view),
  };
  return (
    <dialog ref={dialog} {...withGiven(rootAttributes(given), own)}>
      <Slot name="icon" slots={slots} view={view}>
        <NoticeIcon view={view} situation />
      </Slot>
      <Slot name="text" slots={slots} view={view}>
        <NoticeText view={view} descriptionId={id} />
      </Slot>
      <Slot name="actions" slots={slots} view={view}>
        <NoticeActions view={view} />
      </Slot>
      <Slot name="extra" slots={slots} view={view} />
      <More count={more} />
      {view.actions.every(({ action }) => action !== 'dismiss') && <CloseButton view={view} />}
      <span key={view.key} className="chat-error-modal-guard" />
    </dialog>
  );
}

function leastDestructive(dialog: HTMLElement): HTMLElement {
  const closes = dialog.querySelector<HTMLElement>('[data-action="dismiss"], .chat-error-close');
  return closes ?? dialog.querySelector<HTMLElement>('button') ?? dialog;
}

/** Where the person is in the tree of an element, or else in the page. */
function focusedIn(element: HTMLElement): HTMLElement {
  const root = element.getRootNode() as Partial<Document>;
  return (root.activeElement ?? element.ownerDocument.activeElement ?? element.ownerDocument.body) as HTMLElement;
}

/**
 * Shows a dialog as a modal one, above all others. A later commit tries again where it cannot be shown now.
 * @param again whether it is shown anew, though it is modal: another one has opened above it
 * @returns whether it opened
 */
function showModal(dialog: HTMLDialogElement, again: boolean): boolean {
  if (!dialog.isConnected) return false;
  // The pages that tests make up know no modal dialogs.
  if (typeof dialog.showModal !== 'function') {
    dialog.setAttribute('open', '');
    return false;
  }
  if (dialog.open && dialog.matches(':modal') && !again) return false;
  try {
    if (dialog.open) dialog.close();
    dialog.showModal();
    return true;
  } catch {
    // Out of a document that is not active nothing can be shown.
    return false;
  }
}
