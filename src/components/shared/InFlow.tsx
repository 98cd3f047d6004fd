import { type ForwardedRef, useId, useImperativeHandle, useRef } from 'react';
import { useStyleCheck } from '../../react/developerChecks.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import type { NoticeView } from '../../react/view.js';
import { attributesOf, classes, namedBy, rootAttributes, withGiven } from './attributes.js';
import { CloseButton } from './CloseButton.js';
import { More } from './More.js';
import { NoticeActions } from './NoticeActions.js';
import { NoticeIcon } from './NoticeIcon.js';
import { NoticeText } from './NoticeText.js';
import { Slot } from './Slot.js';
import type { SurfaceProps } from './slots.js';
import { useAnnouncer } from './useAnnouncer.js';
import { useEscape } from './useEscape.js';
import { useKeptFocus } from './useKeptFocus.js';
import { useShortcut } from './useShortcut.js';

export interface InFlowProps {
  readonly surface: 'banner' | 'inline';
  readonly shortcut: string | null;
  /** The props that the app passed. */
  readonly given: SurfaceSource & SurfaceProps;
  readonly rootRef: ForwardedRef<HTMLDivElement>;
}

/** A surface in the flow of the page: one notice at a time, the most urgent first. It is there before the first one, and takes no room. */
export function InFlow(props: InFlowProps) {
  const { view, more, element, root, titleId } = useInFlow(props);
  useEscape(element, view?.dismiss);
  return (
    <div {...root}>
      <NoticeBlock view={view} more={more} slots={props.given.slots} titleId={titleId} />
    </div>
  );
}

/** The notice of a surface in the flow of the page, and the props of its root element. */
export function useInFlow({ surface, shortcut, given, rootRef }: InFlowProps) {
  const { className, slots } = given;
  const content = useSurface(surface, given, { most: 1 });
  const {
    views: [view],
    more,
  } = content;
  const titleId = useId();
  const element = useRef<HTMLDivElement>(null);
  useImperativeHandle(rootRef, () => element.current as HTMLDivElement, []);
  const keepFocus = useKeptFocus(element);
  useShortcut(element, shortcut);
  useStyleCheck(element);
  useAnnouncer(element, content);
  const own = {
    className: classes(`chat-error-${surface}`, className),
    ...(view && { role: 'group', ...namedBy(titleId, view, slots) }),
    ...attributesOf(surface, view),
    ...keepFocus,
  };
  return { view, more, element, titleId, root: { ref: element, ...withGiven(rootAttributes(given), own) } };
}

export interface NoticeBlockProps {
  readonly view: NoticeView | undefined;
  readonly more: number;
  readonly slots: SurfaceProps['slots'];
  /** The ID of the element with the title. */
  readonly titleId: string;
}

/** Everything about a notice at once: icon, text, buttons and cross. */
export function NoticeBlock({ view, more, slots, titleId }: NoticeBlockProps) {
  return (
    <>
      {view && (
        <Slot name="icon" slots={slots} view={view}>
          <NoticeIcon view={view} />
        </Slot>
      )}
      <div className="chat-error-body">
        {view && (
          <div className="chat-error-content">
            <Slot name="text" slots={slots} view={view}>
              <NoticeText key={view.key} view={view} titleId={titleId} />
            </Slot>
          </div>
        )}
        {view && (
          <Slot name="actions" slots={slots} view={view}>
            <NoticeActions view={view} />
          </Slot>
        )}
        {view && <Slot name="extra" slots={slots} view={view} />}
        <More count={more} />
      </div>
      {view && <CloseButton view={view} />}
    </>
  );
}
