'use client';
import { type CSSProperties, type ForwardedRef, forwardRef, useImperativeHandle, useRef, useState } from 'react';
import { check } from '../../core/developer.js';
import { useStyleCheck } from '../../react/developerChecks.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { classes, rootAttributes, withGiven } from '../shared/attributes.js';
import { isOurModal } from '../shared/keepInTopLayer.js';
import type { Within } from '../shared/keepInView.js';
import { More } from '../shared/More.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { TopLayer } from '../shared/TopLayer.js';
import { useAnnouncer } from '../shared/useAnnouncer.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';
import { useShortcut } from '../shared/useShortcut.js';
import { type Holder, Toast } from './Toast.js';
import { useMaxToasts } from './useMaxToasts.js';
import { usePlacing } from './usePlacing.js';

/** Props of `<ChatErrorToaster>`. */
export type ChatErrorToasterProps = SurfaceSource &
  SurfaceProps & {
    /**
     * Corner or edge of the window. Start and end follow the reading direction, so `end` is the right in English.
     * Toasts stay as near to it as they can without covering a button, link or field.
     * @default 'top-end'
     */
    readonly position?: 'top-start' | 'top' | 'top-end' | 'bottom-start' | 'bottom' | 'bottom-end';
    /**
     * Distance from that edge, such as the height of a header: a number of pixels or a CSS length. By default the
     * value of the custom property `--chat-error-offset`. Anything that is not a length counts as 0.
     */
    readonly offset?: number | string;
    /** An element, or a ref to one, that the toasts stay inside, such as a chat widget. By default the window; also while the element is out of view. */
    readonly within?: Within;
    /** Multiplies the time after which infos and warnings without an action disappear; `Infinity` keeps them. @default 1 */
    readonly timeScale?: number;
    /** The key that moves the focus to the toasts and back, as in `KeyboardEvent.key`; `null` for none. @default 'F6' */
    readonly shortcut?: string | null;
  };

/** Shows failures of what the person did, as toasts above the page: at most three, on a phone one, the most urgent first. While a modal dialog covers the page, the notices of banners appear here too. While that dialog is the kit's own, toasts are only read out, and appear when it has closed. */
export const ChatErrorToaster: Surface<ChatErrorToasterProps, HTMLElement> = forwardRef(function ChatErrorToaster(
  { within, ...props },
  ref,
) {
  const [cover, setCover] = useState<Element>();
  return (
    <TopLayer popover within={within} onMove={setCover}>
      <Toasts {...props} cover={cover} rootRef={ref} />
    </TopLayer>
  );
});

type Holding = { readonly [H in Holder]?: string };

type ToastsProps = ChatErrorToasterProps & {
  /** The modal dialog that covers the page. */
  readonly cover: Element | undefined;
  readonly rootRef: ForwardedRef<HTMLElement>;
};

function Toasts({
  className,
  slots,
  shortcut = 'F6',
  position = 'top-end',
  offset,
  timeScale = 1,
  cover,
  rootRef,
  ...given
}: ToastsProps) {
  const isWaiting = isOurModal(cover);
  // A hovered or focused toast stays, whatever comes in.
  const [holding, setHolding] = useState<Holding>({});
  const content = useSurface('toast', given, {
    most: useMaxToasts(),
    seats: Object.values(holding),
    standsInFor: cover && !isWaiting ? 'banner' : undefined,
  });
  const { views, more } = content;
  // Nobody is at a toast that has gone: of what is taken away under the pointer the browser does not tell.
  const kept = Object.entries(holding).filter(([, held]) => views.some(({ key }) => key === held));
  if (kept.length < Object.keys(holding).length) setHolding(Object.fromEntries(kept));
  const { t, language } = useChatErrorTexts();
  const surface = useRef<HTMLElement>(null);
  useImperativeHandle(rootRef, () => surface.current as HTMLElement, []);
  const keepFocus = useKeptFocus(surface);
  useShortcut(surface, shortcut);
  useStyleCheck(surface);
  check('position', position);
  usePlacing(surface, position, cover);
  useAnnouncer(surface, content);

  const own = {
    className: classes('chat-error-toaster', className),
    'aria-label': t('labels.notices'),
    'aria-keyshortcuts': shortcut ?? undefined,
    lang: language,
    'data-chat-error-surface': 'toaster',
    'data-position': position,
    style: offset === undefined ? undefined : { ...given.style, ...offsetStyle(offset) },
    ...keepFocus,
  };
  return (
    <section ref={surface} {...withGiven(rootAttributes(given), own)}>
      {views.map((view) => (
        <Toast
          key={view.key}
          view={view}
          timeScale={timeScale}
          slots={slots}
          paused={isWaiting || Object.values(holding).includes(view.key)}
          onHold={(by, held) => setHolding((now) => ({ ...now, [by]: held ? view.key : undefined }))}
        />
      ))}
      <More count={more} />
    </section>
  );
}

function offsetStyle(offset: number | string) {
  return { '--chat-error-offset': typeof offset === 'number' ? `${offset}px` : offset } as CSSProperties;
}
