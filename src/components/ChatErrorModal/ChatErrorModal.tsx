'use client';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { attributesOf, classes } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { More } from '../shared/More.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeText } from '../shared/NoticeText.js';
import { SeverityIcon } from '../shared/SeverityIcon.js';

export type ChatErrorModalProps = SurfaceSource & { readonly className?: string };

/** The end of the session: nothing else works until the person has dealt with it. The platform's own modal dialog. */
export function ChatErrorModal({ className, ...source }: ChatErrorModalProps) {
  const [view, ...others] = useSurface('modal', source);
  const dialog = useRef<HTMLDialogElement>(null);
  const firstAction = useRef<HTMLButtonElement>(null);
  const id = useId();
  const open = view !== undefined;
  const noticeId = view?.id;

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal?.();
    // Closed before it goes: only then does the browser give the focus back to where it was.
    return () => element.close?.();
  }, [open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another notice brings other buttons.
  useEffect(() => {
    // Not `autoFocus`: React focuses before the dialog is shown.
    firstAction.current?.focus();
  }, [noticeId]);

  const dismiss = view?.dismiss;
  // Chromium overrides `preventDefault` on the second `cancel` in a row; the key itself can be stopped.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !dismiss) event.preventDefault();
  };
  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    dismiss?.();
  };

  return (
    <dialog
      ref={dialog}
      className={classes('chat-error-modal', className)}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}message`}
      onKeyDown={onKeyDown}
      onCancel={onCancel}
      {...attributesOf('modal', view)}
    >
      {view && (
        <>
          <SeverityIcon severity={view.severity} recovered={false} />
          <NoticeText view={view} titleId={`${id}title`} messageId={`${id}message`} />
          <NoticeActions view={view} firstRef={firstAction} />
          <More count={others.length} />
          <CloseButton view={view} />
        </>
      )}
    </dialog>
  );
}
