import { useEffect, useState } from 'react';
import { useEnvironment } from '../../react/context.js';
import type { ChatErrorCountdown } from '../../react/view.js';
import { everySecond } from './everySecond.js';

interface CountdownProps {
  readonly countdown: ChatErrorCountdown;
  readonly dir: 'ltr' | 'rtl';
}

/** Says how long something takes, second by second, to those who see it. Outside every live region: read out once a second it would drown all else. */
export function Countdown({ countdown: { until, text }, dir }: CountdownProps) {
  const environment = useEnvironment();
  const [now, setNow] = useState(environment.now);
  const leftMs = Math.max(0, until - now);
  const isOver = leftMs === 0;

  useEffect(() => {
    if (isOver) return;
    return everySecond(environment, () => setNow(environment.now()));
  }, [isOver, environment]);

  if (isOver) return null;
  return (
    <p role="timer" className="chat-error-countdown" dir={dir}>
      {text(leftMs)}
    </p>
  );
}
