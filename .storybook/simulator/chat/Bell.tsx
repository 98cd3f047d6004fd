import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { ChatErrorDetails, ChatErrorHistory, useChatErrorHistory, useChatErrorTexts } from '../../../src/index.js';
import { Icon } from '../Icon.js';

/** What the person has been shown, behind a button that counts what is new. */
export function Bell() {
  const { unread } = useChatErrorHistory();
  const { t, language } = useChatErrorTexts();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape comes from the buttons inside.
    <div className="sim-bell" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="sim-button"
        data-bell=""
        lang={language}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="bell" />
        <span className="sim-unseen">{t('labels.history')}</span>
        {unread > 0 && (
          <>
            <span className="sim-unseen"> {t('labels.unread', { count: unread })}</span>
            <span className="sim-count" aria-hidden="true">
              {unread}
            </span>
          </>
        )}
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        <div id={panel} className="sim-history" tabIndex={0}>
          <ChatErrorHistory slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
        </div>
      )}
    </div>
  );
}
