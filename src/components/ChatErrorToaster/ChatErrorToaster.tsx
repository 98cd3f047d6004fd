'use client';
import { useRef, useState } from 'react';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { classes } from '../shared/attributes.js';
import { roleOf } from '../shared/LiveText.js';
import { More } from '../shared/More.js';
import { TopLayer } from '../shared/TopLayer.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';
import { Toast } from './Toast.js';

export type ChatErrorToasterProps = SurfaceSource & {
  readonly className?: string;
  /** Corner or edge of the window, in the direction of the language. @default 'bottom-end' */
  readonly position?: 'top-start' | 'top' | 'top-end' | 'bottom-start' | 'bottom' | 'bottom-end';
  /** Multiplies the time after which infos and warnings without an action go; `Infinity` for never. @default 1 */
  readonly timeScale?: number;
};

/** More would cover the chat; the rest is counted. */
const maxToasts = 3;

/** Results that a person waits for. Above everything, the most urgent first, never more than three. While a modal dialog covers the page, the banners' notices stand here too. */
export function ChatErrorToaster({
  className,
  position = 'bottom-end',
  timeScale = 1,
  ...source
}: ChatErrorToasterProps) {
  const [dialog, setDialog] = useState<Element>();
  const isCovered = dialog !== undefined && !dialog.matches('.chat-error-modal');
  const views = useSurface('toast', source, isCovered ? 'banner' : undefined);
  const { t, language } = useChatErrorTexts();
  const shown = views.slice(0, maxToasts);
  const surface = useRef<HTMLElement>(null);
  const keepFocus = useKeptFocus(surface);

  return (
    <TopLayer popover onMove={setDialog}>
      <section
        ref={surface}
        className={classes('chat-error-toaster', className)}
        aria-label={t('labels.notices')}
        lang={language}
        data-chat-error-surface="toaster"
        data-position={position}
        {...keepFocus}
      >
        {(['alert', 'status'] as const).map((role) => (
          // The two regions are there before the first toast, or it would not be read out (WCAG 4.1.3).
          <div key={role} role={role} aria-atomic="false" aria-relevant="additions text" className="chat-error-stack">
            {shown
              .filter((view) => roleOf(view) === role)
              .map((view) => (
                <Toast key={view.id} view={view} timeScale={timeScale} />
              ))}
          </div>
        ))}
        <More count={views.length - shown.length} />
      </section>
    </TopLayer>
  );
}
