import type { ReactNode } from 'react';
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

/** What every surface takes besides its source. */
export interface SurfaceProps {
  /** Stands beside the kit's own. */
  readonly className?: string;
  /** Parts that the app draws itself. */
  readonly slots?: ChatErrorSlots;
}
