import type { ChatErrorEvent } from '../core/events.js';
import type { ChatErrorSeverity } from '../kinds/kind.js';
import { attributesOf, type ChatErrorAttributes, dimensionsOf, eventName, isFailure } from './attributes.js';
import { type ChatErrorTelemetryOptions, thin } from './thin.js';

export type { ChatErrorTelemetryOptions };

/** What is needed of a Sentry SDK, whichever one: `import * as Sentry from '@sentry/react'`. */
interface Sentry {
  addBreadcrumb(breadcrumb: Breadcrumb): void;
  captureEvent(event: SentryEvent): unknown;
}

interface Breadcrumb {
  category: string;
  message: string;
  level: Level;
  /** Seconds since 1970. */
  timestamp: number;
  data: ChatErrorAttributes;
}

interface SentryEvent {
  message: string;
  level: Level;
  timestamp: number;
  /** One issue for each dialect, number and kind. */
  fingerprint: string[];
  tags: ChatErrorAttributes;
  contexts: { 'chat error': ChatErrorAttributes };
}

type Level = 'info' | 'warning' | 'error' | 'fatal';

const levels: Readonly<Record<ChatErrorSeverity, Level>> = {
  info: 'info',
  warning: 'warning',
  error: 'error',
  critical: 'fatal',
};

/**
 * Makes an `onEvent` listener that leaves a breadcrumb for everything that happens to notices, and an event for each error that is shown.
 * Make it once, outside of components: it counts by the minute.
 */
export function chatErrorsToSentry(
  sentry: Sentry,
  options?: ChatErrorTelemetryOptions,
): (event: ChatErrorEvent) => void {
  return thin(options, (event, dropped) => {
    const data = attributesOf(event, dropped);
    const { kind, dialect = 'none', code = 'none', severity } = event;
    const timestamp = event.at / 1000;
    if (event.type === 'shown' && (severity === 'error' || severity === 'critical'))
      sentry.captureEvent({
        message: `Chat error: ${kind}`,
        level: levels[severity],
        timestamp,
        fingerprint: ['chat-error', dialect, String(code), kind],
        tags: dimensionsOf(event),
        contexts: { 'chat error': data },
      });
    // After the event, which tells of it already: for the trail of what comes later.
    const level = levels[isFailure(event) ? severity : 'info'];
    sentry.addBreadcrumb({ category: eventName(event), message: kind, level, timestamp, data });
  });
}
