import type { ReactNode } from 'react';
import type { ChatErrorView } from './view.js';

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
