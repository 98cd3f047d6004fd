import { useTimeOfDay } from '../../react/useTimeAgo.js';
import type { ChatErrorView } from '../../react/view.js';

interface RelativeTimeProps extends Pick<ChatErrorView, 'language' | 'dir'> {
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** How long ago something was, such as "5 min. ago", on an earlier day its time, and the exact time as its tooltip. */
export function RelativeTime({ at, language, dir }: RelativeTimeProps) {
  const { ago, exact } = useTimeOfDay(at, language);
  return (
    <time className="chat-error-time" dateTime={new Date(at).toISOString()} title={exact} dir={dir}>
      {ago}
    </time>
  );
}

/** The heading of the entries of one day, such as "Yesterday". */
export function Day({ at, language, dir }: RelativeTimeProps) {
  return (
    <h3 className="chat-error-day" dir={dir}>
      {useTimeOfDay(at, language).day}
    </h3>
  );
}
