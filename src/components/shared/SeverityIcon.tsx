import type { ReactNode } from 'react';
import type { ChatErrorSeverity } from '../../kinds/kind.js';
import type { ChatErrorView } from '../../react/view.js';

const shapes: Record<ChatErrorSeverity, ReactNode> = {
  info: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 9.25v4M10 6.5v.01" />
    </>
  ),
  warning: <path d="M10 3.25 17.5 16h-15L10 3.25ZM10 8.5v3.25M10 13.75v.01" />,
  error: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 6.25V11M10 13.75v.01" />
    </>
  ),
  critical: <path d="M6.9 2.75h6.2l4.15 4.15v6.2l-4.15 4.15H6.9L2.75 13.1V6.9L6.9 2.75ZM7.5 7.5l5 5M12.5 7.5l-5 5" />,
};

const check = (
  <>
    <circle cx="10" cy="10" r="7.25" />
    <path d="m6.75 10.25 2.25 2.25 4.25-4.75" />
  </>
);

export interface SeverityIconProps {
  readonly view: Pick<ChatErrorView, 'severity'> & Partial<Pick<ChatErrorView, 'state'>>;
}

/** The icon of a severity, or a tick once it is over. The words say the same to those who cannot see it. */
export function SeverityIcon({ view: { state, severity } }: SeverityIconProps) {
  return <Icon className="chat-error-icon">{state === 'recovered' ? check : shapes[severity]}</Icon>;
}

export function CrossIcon() {
  return (
    <Icon>
      <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
    </Icon>
  );
}

function Icon({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <svg
      className={className}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
