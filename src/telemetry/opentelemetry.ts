import type { ChatErrorEvent } from '../core/events.js';
import type { ChatErrorSeverity } from '../kinds/kind.js';
import { attributesOf, type ChatErrorAttributes, eventName, isFailure } from './attributes.js';
import { type ChatErrorTelemetryOptions, thin } from './thin.js';

export type { ChatErrorTelemetryOptions };

/** What is needed of a `Logger` of `@opentelemetry/api-logs`, or of `@opentelemetry/api` since 1.10. */
interface Logger {
  emit(record: LogRecord): void;
}

interface LogRecord {
  /** Such as `chat.error.shown`. */
  eventName: string;
  timestamp: Date;
  severityNumber: number;
  attributes: ChatErrorAttributes;
}

/** The first number of each range of the logs data model. */
const severityNumbers: Readonly<Record<ChatErrorSeverity, number>> = { info: 9, warning: 13, error: 17, critical: 21 };

/**
 * Makes an `onEvent` listener that records everything that happens to notices as OpenTelemetry events.
 * Make it once, outside of components: it counts by the minute.
 */
export function chatErrorsToOpenTelemetry(
  logger: Logger,
  options?: ChatErrorTelemetryOptions,
): (event: ChatErrorEvent) => void {
  return thin(options, (event, dropped) =>
    logger.emit({
      eventName: eventName(event),
      timestamp: new Date(event.at),
      severityNumber: severityNumbers[isFailure(event) ? event.severity : 'info'],
      attributes: attributesOf(event, dropped),
    }),
  );
}
