import type { ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from 'react';
import type { ChatErrorView } from '../../react/view.js';

/** Parts of a notice that an app draws itself. Live regions, focus and places stay with the kit. */
export interface ChatErrorSlots {
  /** Instead of the icon of the severity. */
  readonly icon?: (view: ChatErrorView) => ReactNode;
  /** Instead of title, message and count. In a banner, inline and in the modal what it renders is read out; of a toast the kit's words are. */
  readonly text?: (view: ChatErrorView) => ReactNode;
  /** Instead of the buttons. */
  readonly actions?: (view: ChatErrorView) => ReactNode;
  /** Behind the buttons, where the kit has nothing: such as `<ChatErrorDetails view={view} />`. */
  readonly extra?: (view: ChatErrorView) => ReactNode;
}

/** Attributes and event handlers for the root element of a surface. Those that the surface sets itself, such as its role, stay as they are. */
export type RootAttributes = Omit<HTMLAttributes<HTMLElement>, 'children' | 'className' | `dangerously${string}`>;

/** A component that passes its ref on to its root element. The ref is empty while the element is not there. */
export type Surface<Props, Root extends HTMLElement> = ForwardRefExoticComponent<Props & RefAttributes<Root>>;

/** What every surface takes besides its source. */
export interface SurfaceProps extends RootAttributes {
  /** Stands beside the kit's own. */
  readonly className?: string;
  /** Parts that the app draws itself. */
  readonly slots?: ChatErrorSlots;
}
