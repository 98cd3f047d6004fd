import type { ChatErrorCategory, ChatErrorSeverity } from '../../kinds/kind.js';
import type { ChatErrorView } from '../../react/view.js';
import { Icon } from './Icon.js';

const circle = 'M2.75 10a7.25 7.25 0 1 1 14.5 0 7.25 7.25 0 0 1-14.5 0Z';
/** Each severity has a shape of its own: colour alone tells some people nothing (WCAG 1.4.1). */
const severityShapes: Record<ChatErrorSeverity, string> = {
  info: `${circle}M10 9.25v4M10 6.5v.01`,
  warning: 'M10 3.25 17.5 16h-15L10 3.25ZM10 8.5v3.25M10 13.75v.01',
  error: `${circle}M10 6.25V11M10 13.75v.01`,
  critical: 'M6.9 2.75h6.2l4.15 4.15v6.2l-4.15 4.15H6.9L2.75 13.1V6.9L6.9 2.75ZM7.5 7.5l5 5M12.5 7.5l-5 5',
};
const recoveredShape = `${circle}M6.75 10.25 9 12.5l4.25-4.75`;

const bubble =
  'M4 3.25h12c.8 0 1.25.5 1.25 1.25V12c0 .8-.5 1.25-1.25 1.25H9.25l-4 3.5v-3.5H4c-.8 0-1.25-.5-1.25-1.25V4.5c0-.8.5-1.25 1.25-1.25Z';
const situationShapes: { readonly [Category in ChatErrorCategory]?: string } = {
  connection:
    'M1.75 7.75c4.6-4.4 11.9-4.4 16.5 0M4.5 10.75c3.1-2.9 7.9-2.9 11 0M7.25 13.5c1.6-1.4 3.9-1.4 5.5 0M10 16.25v.01',
  session: 'M13.75 6.25a3.75 3.75 0 1 1-7.5 0 3.75 3.75 0 0 1 7.5 0ZM10 10v7.5M10 13.25h2.75M10 16.5h3.5',
  permission:
    'M5 9h10c.8 0 1.25.5 1.25 1.25v5.5c0 .8-.5 1.25-1.25 1.25H5c-.8 0-1.25-.5-1.25-1.25v-5.5C3.75 9.5 4.25 9 5 9ZM6.5 9V6.25a3.5 3.5 0 0 1 7 0V9',
  muted: `${bubble}M7.75 6l4.5 4.5M12.25 6l-4.5 4.5`,
  message: `${bubble}M6.5 6.75h7M6.5 9.75h4`,
  attachment:
    'M5.5 2.75H11l4.25 4.25v9c0 .8-.5 1.25-1.25 1.25H5.5c-.8 0-1.25-.5-1.25-1.25V4c0-.8.5-1.25 1.25-1.25ZM11 2.75V7h4.25',
  conversation:
    'M10.25 6.5a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0ZM2 16.25c0-2.9 2.4-4.75 5.5-4.75s5.5 1.85 5.5 4.75M13.25 3.9a2.75 2.75 0 0 1 0 5.2M15.25 11.75c1.7.7 2.75 2.2 2.75 4.5',
  contact:
    'M13.25 6.5a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0ZM3.5 16.75c0-3.2 2.9-5.25 6.5-5.25s6.5 2.05 6.5 5.25',
  limit: 'M3.75 15.25a7.5 7.5 0 1 1 12.5 0M10 11l3.25-3.5M10 11v.01',
  service:
    'M4.5 3.25h11c.8 0 1.25.5 1.25 1.25v3c0 .8-.5 1.25-1.25 1.25h-11c-.8 0-1.25-.5-1.25-1.25v-3c0-.8.5-1.25 1.25-1.25ZM4.5 11.25h11c.8 0 1.25.5 1.25 1.25v3c0 .8-.5 1.25-1.25 1.25h-11c-.8 0-1.25-.5-1.25-1.25v-3c0-.8.5-1.25 1.25-1.25ZM6.25 6v.01M6.25 14v.01',
};
/** They point to where the words begin. */
const directed: readonly ChatErrorCategory[] = ['message', 'muted', 'attachment'];

export interface NoticeIconProps {
  readonly view: Pick<ChatErrorView, 'category' | 'severity'> & Partial<Pick<ChatErrorView, 'state'>>;
  /** Draws the situation where there is a glyph for it. Only for icons of 24 px and more: below, the drawing is too fine. */
  readonly situation?: boolean;
}

/** The shape of the severity, or a tick once the notice has ended. */
export function NoticeIcon({ view: { category, severity, state }, situation = false }: NoticeIconProps) {
  const recovered = state === 'recovered';
  const drawing = situation && !recovered ? situationShapes[category] : undefined;
  return (
    <Icon className="chat-error-icon">
      <path
        className={drawing && directed.includes(category) ? 'chat-error-directed' : undefined}
        d={drawing ?? (recovered ? recoveredShape : severityShapes[severity])}
      />
    </Icon>
  );
}
