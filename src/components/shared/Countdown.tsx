import { useCountdown } from '../../react/useCountdown.js';
import type { ChatErrorCountdown } from '../../react/view.js';

interface CountdownProps {
  readonly countdown: ChatErrorCountdown;
  readonly dir: 'ltr' | 'rtl';
}

/** Says how long something takes, second by second, to those who see it. */
export function Countdown({ countdown, dir }: CountdownProps) {
  const text = useCountdown(countdown);
  if (!text) return null;
  return (
    <p role="timer" className="chat-error-countdown" dir={dir}>
      {text}
    </p>
  );
}
