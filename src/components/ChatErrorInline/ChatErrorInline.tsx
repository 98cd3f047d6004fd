'use client';
import { forwardRef } from 'react';
import { isOnMessage } from '../../react/statusLine.js';
import { useChatErrorStatusLine } from '../../react/useChatErrorStatusLine.js';
import { useFolded } from '../../react/useFolded.js';
import type { SurfaceSource } from '../../react/useSurface.js';
import { NoticeBlock, useInFlow } from '../shared/InFlow.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { useEscape } from '../shared/useEscape.js';
import { StatusLine } from './StatusLine.js';

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
  const { element, root, ...content } = useInFlow({ surface: 'inline', shortcut: null, given, rootRef: ref });
  const { view } = content;
  const { slots } = given;
  const isLine = density ? density === 'line' : given.scope !== undefined && isOnMessage(view?.operation);
  const line = useChatErrorStatusLine(isLine ? view : undefined);
  const folded = useFolded(view?.key);
  useEscape(element, line ? folded.close : view?.dismiss);

  return (
    <div
      {...root}
      data-density={view && (line ? 'line' : 'block')}
      data-line={line?.state}
      data-chat-error-align={align}
    >
      {view && line && <StatusLine {...content} view={view} line={line} slots={slots} folded={folded} />}
      {view && !line && <NoticeBlock {...content} view={view} slots={slots} />}
    </div>
  );
});
