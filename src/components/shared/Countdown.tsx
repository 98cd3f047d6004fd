import { useEffect, useState } from 'react';
import { useEnvironment } from '../../react/context.js';
import type { ChatErrorCountdown } from '../../react/view.js';

interface CountdownProps {
  readonly countdown: ChatErrorCountdown;
  readonly dir: 'ltr' | 'rtl';
}

/** Says how long something takes, second by second, to those who see it. Outside every live region: read out once a second it would drown all else. */
export function Countdown({ countdown: { until, text }, dir }: CountdownProps) {
  const environment = useEnvironment();
  const [now, setNow] = useState(environment.now);
  const leftMs = Math.max(0, until - now);

  useEffect(() => {
    const tick = () => setNow(environment.now());
    // At the next whole second, and at once when the page is seen again: a machine that slept has missed some.
    const cancel = leftMs > 0 ? environment.after(leftMs % 1000 || 1000, tick) : () => {};
    const stop = environment.subscribe(tick);
    return () => {
      cancel();
      stop();
    };
  }, [leftMs, environment]);

  if (leftMs === 0) return null;
  return (
    <p role="timer" className="chat-error-countdown" dir={dir}>
      {text(leftMs)}
    </p>
  );
}
