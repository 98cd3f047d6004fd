import { ChatErrorInline, useChatErrorNotices } from '../../../src/index.js';
import { Icon } from '../Icon.js';
import { useWords } from '../words/index.js';
import { Avatar } from './Avatar.js';
import type { Person } from './conversations.js';
import { useClock } from './messages.js';
import { Landscape } from './photos.js';
import type { Message } from './state.js';

interface BubbleProps {
  readonly message: Message;
  /** Whether the message before is somebody else's, and the one after. */
  readonly first: boolean;
  readonly last: boolean;
  readonly onAgain: () => void;
}

/** A message, and under one's own what became of it. */
export function Bubble({ message, first, last, onAgain }: BubbleProps) {
  const { chat: words, language } = useWords();
  const clock = useClock();
  const { id, from, text, photo, at, state } = message;
  const own = from === '';
  const name = words.people[from as Person];
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const file = photo && `${photo.name} · ${size.format(photo.bytes / 1e6)}`;
  return (
    <div className="sim-row" data-own={own || undefined} data-first={first || undefined} data-state={state}>
      {!own && (last ? <Avatar id={from} name={name} /> : <span className="sim-avatar-gap" />)}
      <div className="sim-said">
        {!own && first && <strong className="sim-name">{name}</strong>}
        {file ? (
          <figure className="sim-bubble" data-photo="">
            <Landscape label={photo.name} />
            <figcaption dir="ltr">{file}</figcaption>
          </figure>
        ) : (
          <p className="sim-bubble" dir="auto">
            {text}
          </p>
        )}
        {(last || state !== 'sent') && (
          <p className="sim-meta">
            <time dir="auto">{clock(at)}</time>
            {own && (
              <>
                <Icon name={state} />
                <span className={state === 'sent' ? 'sim-unseen' : undefined}>{words[state]}</span>
              </>
            )}
          </p>
        )}
        {own && <Outcome id={id} failed={state === 'failed'} onAgain={onAgain} />}
      </div>
    </div>
  );
}

interface OutcomeProps {
  readonly id: string;
  readonly failed: boolean;
  readonly onAgain: () => void;
}

/** What the kit has to say about a message; where that stands elsewhere, a way to send it again. */
function Outcome({ id, failed, onAgain }: OutcomeProps) {
  const { chat: words } = useWords();
  const notices = useChatErrorNotices({ scope: id });
  return (
    <>
      {failed && notices.length === 0 && (
        <button type="button" className="sim-link" data-again="" onClick={onAgain}>
          {words.again}
        </button>
      )}
      <ChatErrorInline scope={id} />
    </>
  );
}
