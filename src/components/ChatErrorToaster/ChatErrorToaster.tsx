'use client';
import {
  type CSSProperties,
  type FocusEvent,
  type ForwardedRef,
  forwardRef,
  type PointerEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { check } from '../../core/developer.js';
import { useChatErrorContext } from '../../react/context.js';
import { useStyleCheck } from '../../react/developerChecks.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { findHistory } from '../ChatErrorHistory/shownHistories.js';
import { classes, rootAttributes, withGiven } from '../shared/attributes.js';
import { isOurModal } from '../shared/keepInTopLayer.js';
import type { Within } from '../shared/keepInView.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { TopLayer } from '../shared/TopLayer.js';
import { useAnnouncer } from '../shared/useAnnouncer.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';
import { useShortcut } from '../shared/useShortcut.js';
import { StackButton } from './StackButton.js';
import { Toast } from './Toast.js';
import { usePlacing } from './usePlacing.js';
import { useRestack } from './useRestack.js';

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

/** Shows failures of what the person did, as one stack of toasts above the page: the most urgent in front, the others behind it until hover, focus or a tap unfolds them. While a modal dialog covers the page, the notices of banners appear here too. While that dialog is the kit's own, toasts are only read out, and appear when it has closed. */
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

/** How many toasts a folded stack shows: the front one, and the edges of two. */
const mostFolded = 3;
/** How many toasts an unfolded stack shows, and how many more each time they are asked for. */
const mostUnfolded = 10;

/** The keys of the toasts that were last hovered and focused, while the person is at the stack. */
interface Attention {
  readonly pointer?: string;
  readonly focus?: string;
}

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
  const [attention, setAttention] = useState<Attention>({});
  const attended = Object.values(attention);
  const [most, setMost] = useState(mostUnfolded);
  const content = useSurface('toast', given, {
    most: attended.length > 0 ? most : mostFolded,
    // A hovered or focused toast stays, whatever comes in.
    pinned: attended,
    standsInFor: cover && !isWaiting ? 'banner' : undefined,
  });
  const { views, more } = content;
  // The browser fires no event when what is hovered or focused is removed.
  const kept = Object.entries(attention).filter(([, key]) => views.some((view) => view.key === key));
  if (kept.length < attended.length) setAttention(Object.fromEntries(kept));
  const store = useChatErrorContext()?.store;
  const { t, language } = useChatErrorTexts();
  const surface = useRef<HTMLElement>(null);
  useImperativeHandle(rootRef, () => surface.current as HTMLElement, []);
  const { handlers: keepFocus, giveBack } = useKeptFocus(surface);
  useShortcut(surface, shortcut);
  useStyleCheck(surface);
  check('position', position);
  usePlacing(surface, position, cover, views.length > 0);
  useRestack(surface);
  useAnnouncer(surface, content);

  const isStack = views.length + more > 1;
  const folded = isStack && attended.length === 0;
  const own = {
    className: classes('chat-error-toaster', className),
    'aria-label': t('labels.notices'),
    'aria-keyshortcuts': shortcut ?? undefined,
    lang: language,
    'data-chat-error-surface': 'toaster',
    'data-position': position,
    'data-stack': isStack ? (folded ? 'folded' : 'unfolded') : undefined,
    style: offset === undefined ? undefined : { ...given.style, ...offsetStyle(offset) },
    onFocus: keepFocus.onFocus,
    onBlur(event: FocusEvent) {
      keepFocus.onBlur(event);
      if (!event.currentTarget.contains(event.relatedTarget)) setAttention(({ focus, ...others }) => others);
    },
    onPointerLeave({ pointerType, currentTarget }: PointerEvent) {
      if (pointerType === 'touch') return;
      const isFocused = currentTarget.querySelector(':focus-visible') !== null;
      if (isFocused && attention.focus !== undefined) setAttention({ focus: attention.focus });
      else fold();
    },
  };

  function fold() {
    const [front, ...others] = findAll('.chat-error-toast');
    const isHiding = others.some((toast) => toast.matches(':focus-within'));
    if (isHiding && !giveBack()) front?.focus();
    setMost(mostUnfolded);
    setAttention({});
  }

  function press() {
    const history = views.length + more > most ? findHistory(store) : undefined;
    if (history) history.focus();
    else if (folded) findAll('[data-behind]')[0]?.focus();
    else if (more > 0) setMost(most + mostUnfolded);
    else fold();
  }

  function findAll(selector: string): readonly HTMLElement[] {
    return [...(surface.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  return (
    <section ref={surface} {...withGiven(rootAttributes(given), own)}>
      {views.map((view, at) => (
        <Toast
          key={view.key}
          view={view}
          timeScale={timeScale}
          slots={slots}
          behind={folded && at > 0}
          paused={isWaiting || attended.length > 0}
          onEnter={(by) => setAttention((now) => ({ ...now, [by]: view.key }))}
        />
      ))}
      <StackButton hidden={folded ? views.length - 1 + more : more} isStack={isStack} folded={folded} onPress={press} />
    </section>
  );
}

function offsetStyle(offset: number | string) {
  return { '--chat-error-offset': typeof offset === 'number' ? `${offset}px` : offset } as CSSProperties;
}
