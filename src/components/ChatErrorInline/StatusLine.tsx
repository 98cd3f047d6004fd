import { useMemo } from 'react';
import { type StatusLine as Line, statusLineOf } from '../../react/statusLine.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { useVoice } from '../../react/useVoice.js';
import type { ChatErrorActionView, NoticeView } from '../../react/view.js';
import { Countdown } from '../shared/Countdown.js';
import { Icon } from '../shared/Icon.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { Slot } from '../shared/Slot.js';
import type { ChatErrorSlots } from '../shared/slots.js';

/** The content of the status line of a notice. */
export function useStatusLine(view: NoticeView | undefined): Line | undefined {
  const voice = useVoice();
  const notice = view?.notice;
  return useMemo(() => notice && statusLineOf(notice, voice), [notice, voice]);
}

export interface StatusLineProps {
  readonly view: NoticeView;
  readonly line: Line;
  readonly slots: ChatErrorSlots | null | undefined;
  /** The ID of the explanation. */
  readonly boxId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One row beside a message: an icon, the state in a few words, one action and "Why?". */
export function StatusLine({ view, line, slots, boxId, isOpen, onToggle }: StatusLineProps) {
  const { t } = useChatErrorTexts();
  const { dir } = view;
  const { state, text, note, countdown } = line;
  if (state === 'recovered') return null;
  const isRunning = state === 'running';
  const action = view.actions.find((one) => one.action === line.action);
  return (
    <div className="chat-error-line">
      <Slot name="icon" slots={slots} view={view}>
        <LineIcon view={view} line={line} />
      </Slot>
      {text && !(isRunning && action) && (
        <span className="chat-error-short" dir={dir}>
          {text}
        </span>
      )}
      {countdown && <Countdown countdown={countdown} dir={dir} />}
      {note && (
        <span className="chat-error-note" dir={dir}>
          {note}
        </span>
      )}
      <Slot name="actions" slots={slots} view={view}>
        {action && (
          // The same button while it runs, so that it keeps the focus.
          <button
            type="button"
            className="chat-error-link"
            data-action={action.action}
            aria-disabled={isRunning || undefined}
            aria-busy={isRunning || undefined}
            onClick={action.run}
          >
            {isRunning ? text : action.label}
          </button>
        )}
      </Slot>
      {(line.explains || isOpen) && (
        <button
          type="button"
          className="chat-error-link"
          aria-expanded={isOpen}
          aria-controls={boxId}
          onClick={onToggle}
        >
          {t(isOpen ? 'labels.less' : 'labels.why')}
        </button>
      )}
    </div>
  );
}

/** The actions that are not in the line. A notice that has none can be closed. */
export function LineActions({ view, line }: { readonly view: NoticeView; readonly line: Line }) {
  const { t } = useChatErrorTexts();
  const { dismiss } = view;
  const actions = view.actions.filter(({ action }) => action !== line.action);
  const canOnlyClose = dismiss !== undefined && view.actions.every(({ action }) => action === 'copyDetails');
  const close: ChatErrorActionView = {
    ...{ action: 'dismiss', label: t('labels.close'), primary: false, tertiary: true, pending: false, disabled: false },
    run: () => dismiss?.(),
  };
  return <NoticeActions view={{ ...view, actions: canOnlyClose ? [...actions, close] : actions }} />;
}

const circle = 'M2.75 10a7.25 7.25 0 1 1 14.5 0 7.25 7.25 0 0 1-14.5 0Z';

function LineIcon({ view, line: { state } }: Pick<StatusLineProps, 'view' | 'line'>) {
  if (state === 'queued' || state === 'waiting')
    return (
      <Icon className="chat-error-icon">
        <path d={`${circle}M10 5.75V10l2.75 1.75`} />
      </Icon>
    );
  if (state === 'running')
    return (
      <Icon className="chat-error-icon">
        <path d="M10 2.75a7.25 7.25 0 1 1-7.25 7.25" />
      </Icon>
    );
  return <NoticeIcon view={view} />;
}
