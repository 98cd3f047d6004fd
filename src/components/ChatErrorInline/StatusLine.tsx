import { Slot } from '../../react/Slot.js';
import { type ChatErrorStatusLine, lesserActionsOf } from '../../react/statusLine.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { Folded } from '../../react/useFolded.js';
import type { NoticeView } from '../../react/view.js';
import { classes } from '../shared/attributes.js';
import { Countdown } from '../shared/Countdown.js';
import { Icon } from '../shared/Icon.js';
import type { NoticeBlockProps } from '../shared/InFlow.js';
import { Next } from '../shared/Next.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import { useUniqueId } from '../shared/useUniqueId.js';

export interface StatusLineProps extends NoticeBlockProps {
  readonly view: NoticeView;
  readonly line: ChatErrorStatusLine;
  readonly folded: Folded;
}

/** One row beside a message, and below it the explanation, which is folded for eyes only: a screen reader can read it. */
export function StatusLine({ view, line, folded, shown, slots, titleId }: StatusLineProps) {
  const { isOpen, toggle } = folded;
  const { t } = useChatErrorTexts();
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
            <NoticeActions view={{ ...view, actions: lesserActionsOf(view, line, t) }} />
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
