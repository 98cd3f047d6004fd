import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ChatErrorSlots } from '../../react/slots.js';

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
