import { useMemo, useState } from 'react';
import { type StatusLine as Line, statusLineOf } from '../../react/statusLine.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { useVoice } from '../../react/useVoice.js';
import type { ChatErrorActionView, NoticeView } from '../../react/view.js';
import { classes } from '../shared/attributes.js';
import { Countdown } from '../shared/Countdown.js';
import { Icon } from '../shared/Icon.js';
import type { NoticeBlockProps } from '../shared/InFlow.js';
import { Next } from '../shared/Next.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import { Slot } from '../shared/Slot.js';
import { useUniqueId } from '../shared/useUniqueId.js';

/** The content of the status line of a notice. */
export function useStatusLine(view: NoticeView | undefined): Line | undefined {
  const voice = useVoice();
  const notice = view?.notice;
  return useMemo(() => notice && statusLineOf(notice, voice), [notice, voice]);
}

export interface Folded {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Undefined while it is folded. */
  readonly close: (() => void) | undefined;
}

/** Whether the explanation of a notice is open. That of another notice is folded. */
export function useFolded(key: string | undefined): Folded {
  const [opened, setOpened] = useState<string>();
  const isOpen = key !== undefined && opened === key;
  const toggle = () => setOpened(isOpen ? undefined : key);
  return { isOpen, toggle, close: isOpen ? toggle : undefined };
}

export interface StatusLineProps extends NoticeBlockProps {
  readonly view: NoticeView;
  readonly line: Line;
  readonly folded: Folded;
}

/** One row beside a message, and below it the explanation, which is folded for eyes only: a screen reader can read it. */
export function StatusLine({ view, line, folded, shown, slots, titleId }: StatusLineProps) {
  const { isOpen, toggle } = folded;
  const boxId = useUniqueId();
  return (
    <>
      {line.state !== 'recovered' && (
        <Row view={view} line={line} slots={slots} titleId={titleId} boxId={boxId} isOpen={isOpen} onToggle={toggle} />
      )}
      <div className={classes('chat-error-body', isOpen ? undefined : 'chat-error-unseen')} id={boxId}>
        <div className="chat-error-content">
          <Slot name="text" slots={slots} view={view}>
            <NoticeText key={view.key} view={view} titleId={titleId} />
          </Slot>
        </div>
        {isOpen && (
          <>
            <LesserActions view={view} line={line} />
            <Slot name="extra" slots={slots} view={view} />
            <Next {...shown} />
          </>
        )}
      </div>
    </>
  );
}

interface RowProps extends Pick<StatusLineProps, 'view' | 'line' | 'slots' | 'titleId'> {
  /** The ID of the explanation. */
  readonly boxId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** An icon, the state in a few words, one action and "Why?". */
function Row({ view, line, slots, titleId, boxId, isOpen, onToggle }: RowProps) {
  const { t } = useChatErrorTexts();
  const { dir } = view;
  const { state, text, note, countdown } = line;
  const isRunning = state === 'running';
  const action = view.actions.find((one) => one.action === line.action);
  return (
    <div className="chat-error-line">
      <Slot name="icon" slots={slots} view={view}>
        <LineIcon view={view} line={line} />
      </Slot>
      {text && !(isRunning && action) && (
        // The title itself is read with the explanation.
        <span className="chat-error-short" dir={dir} aria-hidden={text === view.title || undefined}>
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
            aria-describedby={titleId}
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
function LesserActions({ view, line }: Pick<StatusLineProps, 'view' | 'line'>) {
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
