import { type FocusEvent, type ForwardedRef, type ReactNode, type RefObject, useImperativeHandle, useRef } from 'react';
import { useStyleCheck } from '../../react/developerChecks.js';
import { Slot } from '../../react/Slot.js';
import { type UseCurrentChatError, useCurrentChatError } from '../../react/useCurrentChatError.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import type { NoticeView } from '../../react/view.js';
import { attributesOf, classes, namedBy, rootAttributes, withGiven } from './attributes.js';
import { CloseButton } from './CloseButton.js';
import { Next } from './Next.js';
import { NoticeActions } from './NoticeActions.js';
import { NoticeIcon } from './NoticeIcon.js';
import { NoticeText } from './NoticeText.js';
import type { SurfaceProps } from './slots.js';
import { useAnnouncer } from './useAnnouncer.js';
import { useEscape } from './useEscape.js';
import { useKeptFocus } from './useKeptFocus.js';
import { useShortcut } from './useShortcut.js';
import { useUniqueId } from './useUniqueId.js';

export interface InFlowProps {
  readonly surface: 'banner' | 'inline';
  readonly shortcut: string | null;
  /** The props that the app passed. */
  readonly given: SurfaceSource & SurfaceProps;
  readonly rootRef: ForwardedRef<HTMLDivElement>;
  /** Further attributes of the root element. */
  readonly attributes?: (view: NoticeView | undefined) => object;
  /** Changes what is shown of a notice. */
  readonly abridge?: (view: NoticeView) => NoticeView;
  /** Rendered before the text. */
  readonly before?: (view: NoticeView, root: RefObject<HTMLElement | null>, titleId: string) => ReactNode;
  /** Rendered last, also while there is no notice. */
  readonly after?: (view: NoticeView | undefined, root: RefObject<HTMLElement | null>) => ReactNode;
}

/** A surface in the flow of the page: one notice at a time, the most urgent first. It is there before the first one, and takes no room. */
export function InFlow(props: InFlowProps) {
  const { view, shown, element, root, titleId } = useInFlow(props);
  useEscape(element, view?.dismiss);
  return (
    <div {...root}>
      {view && (
        <NoticeBlock
          view={view}
          shown={shown}
          slots={props.given.slots}
          titleId={titleId}
          abridge={props.abridge}
          before={props.before?.(view, element, titleId)}
        />
      )}
      {props.after?.(view, element)}
    </div>
  );
}

/** The notice of a surface in the flow of the page, and the props of its root element. */
export function useInFlow({ surface, shortcut, given, rootRef, attributes }: InFlowProps) {
  const content = useSurface(surface, given, { most: Number.POSITIVE_INFINITY });
  const { view, hold, ...shown } = useCurrentChatError(content.views);
  const titleId = useUniqueId();
  const element = useRef<HTMLDivElement>(null);
  useImperativeHandle(rootRef, () => element.current as HTMLDivElement, []);
  const { handlers: keepFocus } = useKeptFocus(element);
  useShortcut(element, shortcut);
  useStyleCheck(element);
  useAnnouncer(element, content);
  const own = {
    className: classes(`chat-error-${surface}`, given.className),
    ...(view && { role: 'group', ...namedBy(titleId, view, given.slots) }),
    ...attributesOf(surface, view),
    ...attributes?.(view),
    onFocus(event: FocusEvent) {
      keepFocus.onFocus(event);
      hold(true);
    },
    onBlur(event: FocusEvent) {
      keepFocus.onBlur(event);
      const { currentTarget, relatedTarget } = event;
      // While the window is in the background, its focused element stays the active one.
      const { activeElement } = currentTarget.getRootNode() as Document | ShadowRoot;
      if (!currentTarget.contains((relatedTarget as Node | null) ?? activeElement)) hold(false);
    },
  };
  return { view, shown, element, titleId, root: { ref: element, ...withGiven(rootAttributes(given), own) } };
}

export interface NoticeBlockProps {
  readonly view: NoticeView;
  readonly shown: Pick<UseCurrentChatError, 'position' | 'total' | 'next'>;
  readonly slots: SurfaceProps['slots'];
  /** The ID of the element with the title. */
  readonly titleId: string;
  readonly abridge?: InFlowProps['abridge'];
  readonly before?: ReactNode;
}

/** Everything about a notice at once: icon, text, buttons and cross. */
export function NoticeBlock({ view, shown, slots, titleId, abridge, before }: NoticeBlockProps) {
  return (
    <>
      <Slot name="icon" slots={slots} view={view}>
        <NoticeIcon view={view} />
      </Slot>
      {before}
      <div className="chat-error-body">
        <div className="chat-error-content">
          <Slot name="text" slots={slots} view={view}>
            <NoticeText key={view.key} view={abridge?.(view) ?? view} titleId={titleId} />
          </Slot>
        </div>
        <Slot name="actions" slots={slots} view={view}>
          <NoticeActions key={view.key} view={view} titleId={slots?.text ? undefined : titleId} />
        </Slot>
        <Slot name="extra" slots={slots} view={view} />
      </div>
      <Next {...shown} />
      {view.state === 'open' && <CloseButton view={view} />}
    </>
  );
}
