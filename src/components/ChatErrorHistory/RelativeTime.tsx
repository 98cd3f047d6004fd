import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useEnvironment } from '../../react/context.js';
import type { ChatErrorView } from '../../react/view.js';
import { everySecond } from '../shared/everySecond.js';

interface RelativeTimeProps extends Pick<ChatErrorView, 'language' | 'dir'> {
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** How long ago something was, such as "5 min. ago", and the exact time as its tooltip. Renders again only when its text changes. */
export function RelativeTime({ at, language, dir }: RelativeTimeProps) {
  const environment = useEnvironment();
  const format = useMemo(() => formatOf(language), [language]);
  const subscribe = useCallback((changed: () => void) => everySecond(environment, changed), [environment]);
  const read = () => format.ago(environment.now() - at);
  const text = useSyncExternalStore(subscribe, read, read);
  return (
    <time className="chat-error-time" dateTime={new Date(at).toISOString()} title={format.exact(at)} dir={dir}>
      {text}
    </time>
  );
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function formatOf(language: string) {
  const relative = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' });
  const absolute = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    exact: (at: number) => absolute.format(at),
    /** A time to come is now: the clock has been set back. */
    ago(milliseconds: number): string {
      if (milliseconds < minuteMs) return relative.format(0, 'second');
      if (milliseconds < hourMs) return relative.format(-Math.floor(milliseconds / minuteMs), 'minute');
      if (milliseconds < dayMs) return relative.format(-Math.floor(milliseconds / hourMs), 'hour');
      return relative.format(-Math.floor(milliseconds / dayMs), 'day');
    },
  };
}
