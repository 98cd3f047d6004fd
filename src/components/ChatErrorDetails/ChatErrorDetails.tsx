'use client';
import {
  forwardRef,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { attempt } from '../../core/attempt.js';
import { whilePageLasts } from '../../core/environment.js';
import { chatErrorFacts, chatErrorReport } from '../../core/report.js';
import { CopyOffered, useEnvironment } from '../../react/context.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { ChatErrorView } from '../../react/view.js';
import { classes } from '../shared/attributes.js';
import { Icon } from '../shared/Icon.js';
import type { RootAttributes, Surface } from '../shared/slots.js';
import { useAnnouncer } from '../shared/useAnnouncer.js';

/** Props of `<ChatErrorDetails>`. */
export interface ChatErrorDetailsProps extends RootAttributes {
  /** The notice, as a slot or a hook passes it. */
  readonly view: ChatErrorView;
  /** Added to the kit's own class. */
  readonly className?: string;
}

/** Shows the facts of an error for support, closed at first, with a button that copies them unless the notice around has one. Leaves out every text of an SDK, a server or a person. */
export const ChatErrorDetails: Surface<ChatErrorDetailsProps, HTMLDetailsElement> = forwardRef(
  function ChatErrorDetails({ view, className, ...given }, ref) {
    const { t, dir, language } = useChatErrorTexts();
    const environment = useEnvironment();
    const isCopyOffered = useContext(CopyOffered);
    const [copied, setCopied] = useState<{ readonly id: string; readonly done: boolean }>();
    const [isSaid, setSaid] = useState(false);
    const copy = () => {
      const report = chatErrorReport(view, { language });
      const tell = whilePageLasts((done: boolean) => {
        setCopied({ id: view.id, done });
        setSaid(true);
      });
      attempt(() =>
        environment.copy?.(report).then(
          () => tell(true),
          () => tell(false),
        ),
      );
    };
    useEffect(() => (copied ? environment.after(saidMs, () => setSaid(false)) : undefined), [copied, environment]);
    const outcome = copied?.id === view.id ? t(copied.done ? 'labels.copied' : 'labels.notCopied') : undefined;
    const details = useRef<HTMLDetailsElement>(null);
    useImperativeHandle(ref, () => details.current as HTMLDetailsElement, []);
    const takeNews = useCallback(() => {
      const texts = copied && outcome ? [{ text: outcome, language, dir }] : [];
      return texts.length > 0 ? [{ id: 'copied', read: () => ({ texts, isUrgent: false }) }] : [];
    }, [copied, outcome, language, dir]);
    useAnnouncer(details, { takeNews });
    return (
      <details ref={details} {...given} className={classes('chat-error-details', className)}>
        <Summary dir={dir}>{t('labels.details')}</Summary>
        {/* Names and values are for support, and the same in every language. */}
        <dl {...forSupport}>
          {chatErrorFacts(view).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {environment.copy && !isCopyOffered && (
          <div className="chat-error-actions">
            <button type="button" className="chat-error-action" onClick={copy}>
              {isSaid && outcome ? outcome : t('actions.copyDetails')}
            </button>
          </div>
        )}
        <details>
          <Summary dir={dir}>
            <span translate="no">JSON</span>
          </Summary>
          <pre {...forSupport}>{chatErrorReport(view, { format: 'json', language })}</pre>
        </details>
      </details>
    );
  },
);

/** How long the button says how copying went, in milliseconds. */
const saidMs = 2000;

const forSupport = { dir: 'ltr', lang: 'en', translate: 'no' } as const;

function Summary({ dir, children }: { readonly dir: 'ltr' | 'rtl'; readonly children: ReactNode }) {
  return (
    <summary dir={dir}>
      <Icon className="chat-error-chevron">
        <path d="M7.5 4.5 13 10l-5.5 5.5" />
      </Icon>
      {children}
    </summary>
  );
}
