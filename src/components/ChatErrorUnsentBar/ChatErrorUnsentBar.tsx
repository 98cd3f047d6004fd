'use client';
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { ChatErrorAction } from '../../kinds/kind.js';
import { useChatErrorStatusLine } from '../../react/useChatErrorStatusLine.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { useUnsent } from '../../react/useUnsent.js';
import type { NoticeView } from '../../react/view.js';
import { classes, withGiven } from '../shared/attributes.js';
import { Countdown } from '../shared/Countdown.js';
import type { RootAttributes, Surface } from '../shared/slots.js';
import { useEscape } from '../shared/useEscape.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';

/** Props of `<ChatErrorUnsentBar>`. */
export interface ChatErrorUnsentBarProps extends RootAttributes {
  /** The IDs of the messages in the open conversation, as in the `scope` of their reports. @default all messages */
  readonly scopes?: readonly string[] | undefined;
  /** Added to the kit's own class. */
  readonly className?: string;
}

/**
 * One row above the composer while three or more messages are not sent: how many, "Try all again" and "Delete all".
 * Each message keeps its own `<ChatErrorInline>`. Deleting needs a handler for `discard`, and is asked for once more.
 */
export const ChatErrorUnsentBar: Surface<ChatErrorUnsentBarProps, HTMLDivElement> = forwardRef(
  function ChatErrorUnsentBar({ scopes, className, ...given }, ref) {
    const view = useUnsent(scopes);
    const { t } = useChatErrorTexts();
    const text = view && t('labels.unsent', { count: view.count });
    const element = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => element.current as HTMLDivElement, []);
    const own = {
      className: classes('chat-error-unsent', className),
      'data-chat-error-surface': 'unsent',
      'data-empty': view ? undefined : '',
      lang: view?.language,
      role: 'group',
      'aria-label': text,
      ...useKeptFocus(element).handlers,
    };
    return (
      <div ref={element} {...withGiven(given, own)}>
        {view && <Bar view={view} text={text ?? ''} bar={element} />}
      </div>
    );
  },
);

interface BarProps {
  readonly view: NoticeView;
  readonly text: string;
  readonly bar: { readonly current: HTMLDivElement | null };
}

function Bar({ view, text, bar }: BarProps) {
  const { t } = useChatErrorTexts();
  const line = useChatErrorStatusLine(view);
  const [isAsking, setAsking] = useState(false);
  const focused = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current !== isAsking) focused.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const stopAsking = () => setAsking(false);
  useEscape(bar, isAsking ? stopAsking : undefined);
  const { dir, count } = view;
  const action = (name: ChatErrorAction) => view.actions.find((one) => one.action === name);
  const retry = action('retry');
  const discard = action('discard');

  if (isAsking && discard)
    return (
      <>
        <p className="chat-error-title" dir={dir}>
          {t('labels.discardQuestion', { count })}
        </p>
        <button
          type="button"
          className="chat-error-link"
          data-action="discard"
          onClick={() => {
            stopAsking();
            discard.run();
          }}
        >
          {t('actions.discard')}
        </button>
        {/* Where "Delete all" was, so that a double click deletes nothing. Also gets the focus. */}
        <button ref={focused} type="button" className="chat-error-link" onClick={stopAsking}>
          {t('labels.keep')}
        </button>
      </>
    );

  const state = line?.state;
  const canRetry = state === 'failed' || state === 'failedAgain' || state === 'running';
  return (
    <>
      <p className="chat-error-title" dir={dir}>
        {text}
      </p>
      {!canRetry && (
        <p className="chat-error-note" dir={dir}>
          {line?.note ?? line?.text}
        </p>
      )}
      {line?.countdown && <Countdown countdown={line.countdown} dir={dir} />}
      {retry && canRetry && (
        <button
          type="button"
          className="chat-error-link"
          data-action="retry"
          aria-disabled={retry.pending || undefined}
          aria-busy={retry.pending || undefined}
          onClick={retry.run}
        >
          {retry.label}
        </button>
      )}
      {discard && (
        <button
          ref={focused}
          type="button"
          className="chat-error-link"
          data-action="discard"
          aria-disabled={discard.pending || undefined}
          aria-busy={discard.pending || undefined}
          onClick={() => setAsking(true)}
        >
          {discard.label}
        </button>
      )}
    </>
  );
}
