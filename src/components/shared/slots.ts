import type { ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from 'react';
import type { ChatErrorView } from '../../react/view.js';

/** Parts of a notice that the app renders itself. The kit keeps live regions, focus and placement. */
export interface ChatErrorSlots {
  /** Replaces the icon. */
  readonly icon?: (view: ChatErrorView) => ReactNode;
  /** Replaces title, message and count. Announced to screen readers is the kit's own text. */
  readonly text?: (view: ChatErrorView) => ReactNode;
  /** Replaces the buttons. */
  readonly actions?: (view: ChatErrorView) => ReactNode;
  /** Rendered after the buttons, such as `<ChatErrorDetails view={view} />`. */
  readonly extra?: (view: ChatErrorView) => ReactNode;
}

/** Attributes and event handlers for the root element of a surface. Those that the surface sets itself, such as its role, stay as they are. */
export type RootAttributes = Omit<HTMLAttributes<HTMLElement>, 'children' | 'className' | `dangerously${string}`>;

/** A component that passes its ref on to its root element. The ref is null while the element is not mounted. */
export type Surface<Props, Root extends HTMLElement> = ForwardRefExoticComponent<Props & RefAttributes<Root>>;

/** Props of every surface. */
export interface SurfaceProps extends RootAttributes {
  /** Added to the kit's own class. */
  readonly className?: string;
  /** Parts of the notice that the app renders itself. */
  readonly slots?: ChatErrorSlots;
}
