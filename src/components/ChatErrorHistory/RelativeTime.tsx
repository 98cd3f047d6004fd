import { useTimeAgo } from '../../react/useTimeAgo.js';
import type { ChatErrorView } from '../../react/view.js';

interface RelativeTimeProps extends Pick<ChatErrorView, 'language' | 'dir'> {
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** How long ago something was, such as "5 min. ago", and the exact time as its tooltip. */
export function RelativeTime({ at, language, dir }: RelativeTimeProps) {
  const { ago, exact } = useTimeAgo(at, language);
  return (
    <time className="chat-error-time" dateTime={new Date(at).toISOString()} title={exact} dir={dir}>
      {ago}
    </time>
  );
}
