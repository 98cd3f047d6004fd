'use client';
import { forwardRef, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { attempt } from '../../core/attempt.js';
import { whilePageLasts } from '../../core/environment.js';
import { chatErrorFacts, chatErrorReport } from '../../core/report.js';
import { useEnvironment } from '../../react/context.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { ChatErrorView } from '../../react/view.js';
import { classes } from '../shared/attributes.js';
import type { RootAttributes, Surface } from '../shared/slots.js';
import { useAnnouncer } from '../shared/useAnnouncer.js';

/** Props of `<ChatErrorDetails>`. */
export interface ChatErrorDetailsProps extends RootAttributes {
  /** The notice, as a slot or a hook passes it. */
  readonly view: ChatErrorView;
  /** Added to the kit's own class. */
  readonly className?: string;
}

/** Shows the facts of an error for support, closed at first. Leaves out every text of an SDK, a server or a person. */
export const ChatErrorDetails: Surface<ChatErrorDetailsProps, HTMLDetailsElement> = forwardRef(
  function ChatErrorDetails({ view, className, ...given }, ref) {
    const { t, dir, language } = useChatErrorTexts();
    const environment = useEnvironment();
    const [copied, setCopied] = useState<{ readonly id: string; readonly done: boolean }>();
    const copy = (format: 'text' | 'json') => () => {
      const report = chatErrorReport(view, { format, language });
      const tell = whilePageLasts((done: boolean) => setCopied({ id: view.id, done }));
      attempt(() =>
        environment.copy?.(report).then(
          () => tell(true),
          () => tell(false),
        ),
      );
    };
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
        <summary dir={dir}>{t('labels.details')}</summary>
        {/* Names and values are for support, and the same in every language. */}
        <dl dir="ltr" lang="en" translate="no">
          {chatErrorFacts(view).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {environment.copy && (
          <div className="chat-error-actions">
            <button type="button" className="chat-error-action" onClick={copy('text')}>
              {t('actions.copyDetails')}
            </button>
            <button type="button" className="chat-error-action" onClick={copy('json')}>
              {t('labels.copyForDevelopers')}
            </button>
            {outcome && (
              <p className="chat-error-outcome" dir={dir}>
                {outcome}
              </p>
            )}
          </div>
        )}
      </details>
    );
  },
);
