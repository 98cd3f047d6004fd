import { useEffect, useState } from 'react';
import { platform } from '../../core/environment.js';
import type { NoticeView } from '../../react/view.js';
import { roleOf } from '../shared/LiveText.js';
import { useCalm } from '../shared/useCalm.js';

/** How long a text stands where screen readers hear of it; then only the toast itself has it. */
const spokenMs = 5000;

/**
 * Has toasts read out. Toasts cannot be live themselves: with them their buttons would be read, and a countdown every second.
 * The two regions are there before the first toast, or it would not be heard (WCAG 4.1.3).
 */
export function Announcer({ views }: { readonly views: readonly NoticeView[] }) {
  return (['alert', 'status'] as const).map((role) => (
    <div key={role} role={role} aria-atomic="false" className="chat-error-unseen">
      {views
        .filter((view) => roleOf(view) === role)
        .map(({ key, state, severityLabel, title, message, repeated, language, dir }) => (
          <Spoken
            key={`${key} ${state}`}
            text={[severityLabel, title, message, repeated].filter(Boolean).join(' ')}
            lang={language}
            dir={dir}
          />
        ))}
    </div>
  ));
}

function Spoken({ text, ...tag }: { readonly text: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' }) {
  const calm = useCalm(text);
  const [said, setSaid] = useState<string>();
  useEffect(() => platform.after(spokenMs, () => setSaid(calm)), [calm]);
  return said === calm ? null : <p {...tag}>{calm}</p>;
}
