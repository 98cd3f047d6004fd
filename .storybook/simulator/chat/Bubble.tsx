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

/** A message, and under the person's own one its state: in words of the chat, or of the kit if it has a notice. */
export function Bubble({ message, first, last, onAgain }: BubbleProps) {
  const { chat: words, language } = useWords();
  const clock = useClock();
  const { id, from, text, photo, at, state } = message;
  const own = from === '';
  const name = words.people[from as Person];
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const notices = useChatErrorNotices({ scope: id });
  const isExplained = notices.length > 0;
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
            {own && !isExplained && (
              <>
                <Icon name={state} />
                <span className={state === 'sent' ? 'sim-unseen' : undefined}>{words[state]}</span>
              </>
            )}
          </p>
        )}
        {own && state === 'failed' && !isExplained && (
          <button type="button" className="sim-link" data-again="" onClick={onAgain}>
            {words.again}
          </button>
        )}
        {own && <ChatErrorInline scope={id} align="end" />}
      </div>
    </div>
  );
}
