'use client';
import { forwardRef, useId, useState } from 'react';
import { isOnMessage } from '../../react/statusLine.js';
import type { SurfaceSource } from '../../react/useSurface.js';
import { classes } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { useInFlow } from '../shared/InFlow.js';
import { LiveText } from '../shared/LiveText.js';
import { More } from '../shared/More.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { Slot } from '../shared/Slot.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { useEscape } from '../shared/useEscape.js';
import { LineActions, StatusLine, useStatusLine } from './StatusLine.js';

interface InlineLayout {
  /**
   * `line`: one row whose explanation opens on demand. `block`: title, message and buttons at once, for fields and the composer.
   * @default 'line' with a `scope` if the operation is on a message or file, such as `send`, `upload` or `recall`; otherwise 'block'
   */
  readonly density?: 'line' | 'block' | undefined;
  /** The side of the message that the notice belongs to: `end` for the person's own. Also set by `data-chat-error-align="end"` on any ancestor. @default 'start' */
  readonly align?: 'start' | 'end' | undefined;
}

/** Props of `<ChatErrorInline>`. Without `scope` and `error` it shows the notices that have no scope. */
export type ChatErrorInlineProps = SurfaceSource & SurfaceProps & InlineLayout;

/** Shows notices about one object beside it: a message, a file, the composer. */
export const ChatErrorInline: Surface<ChatErrorInlineProps, HTMLDivElement> = forwardRef(function ChatErrorInline(
  { density, align, ...given },
  ref,
) {
  const { view, more, element, root } = useInFlow({ surface: 'inline', shortcut: null, given, rootRef: ref });
  const { slots } = given;
  const isLine = density ? density === 'line' : given.scope !== undefined && isOnMessage(view?.operation);
  const line = useStatusLine(isLine ? view : undefined);
  const boxId = useId();
  const [opened, setOpened] = useState<string>();
  const isOpen = line !== undefined && opened === view?.key;
  const toggle = () => setOpened(isOpen ? undefined : view?.key);
  useEscape(element, line ? (isOpen ? toggle : undefined) : view?.dismiss);
  const isFolded = line !== undefined && !isOpen;

  return (
    <div
      {...root}
      data-density={view && (line ? 'line' : 'block')}
      data-line={line?.state}
      data-chat-error-align={align}
    >
      {view &&
        (line ? (
          <StatusLine view={view} line={line} slots={slots} boxId={boxId} isOpen={isOpen} onToggle={toggle} />
        ) : (
          <Slot name="icon" slots={slots} view={view}>
            <NoticeIcon view={view} />
          </Slot>
        ))}
      <div className={classes('chat-error-body', isFolded ? 'chat-error-unseen' : undefined)} id={boxId}>
        {/* Folded for eyes only: a screen reader reads title and message in full. */}
        <LiveText view={view} slots={slots} />
        {view && isFolded && (
          <p className="chat-error-unseen" role="status" dir={view.dir}>
            {view.status}
          </p>
        )}
        {view && isOpen && <LineActions view={view} line={line} />}
        {view && !line && (
          <Slot name="actions" slots={slots} view={view}>
            <NoticeActions view={view} />
          </Slot>
        )}
        {view && !isFolded && <Slot name="extra" slots={slots} view={view} />}
        {!isFolded && <More count={more} />}
      </div>
      {view && !line && <CloseButton view={view} />}
    </div>
  );
});
