import type { ChatErrorEvent } from '../core/events.js';

/** Named as OpenTelemetry names things: lower case, dots between namespaces, durations in seconds. */
export type ChatErrorAttributes = Readonly<Record<string, string | number>>;

const failures: readonly ChatErrorEvent['type'][] = ['shown', 'repeated', 'explained', 'actionFailed'];

/** Whether it tells of something that failed; the rest tells how it went on. */
export function isFailure({ type }: ChatErrorEvent): boolean {
  return failures.includes(type);
}

/** Such as `chat.error.action_failed`. */
export function eventName({ type }: ChatErrorEvent): string {
  return `chat.error.${type.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** What has few values, so that records can be grouped and counted by it. */
export function dimensionsOf(event: ChatErrorEvent): ChatErrorAttributes {
  const { kind, dialect, code, severity, audience, surface, operation, language } = event;
  return named({
    'error.type': isFailure(event) ? (kind === 'unknown' ? '_OTHER' : kind) : undefined,
    'chat.error.kind': kind,
    'chat.error.dialect': dialect,
    'chat.error.code': code,
    'chat.error.severity': severity,
    'chat.error.audience': audience,
    'chat.error.surface': surface,
    'chat.error.operation': operation,
    'chat.error.language': language,
    'chat.error.action': 'action' in event ? event.action : undefined,
    'chat.error.outcome': 'outcome' in event ? event.outcome : undefined,
  });
}

/** All of it: every attribute names a fact of the event, so that nothing else can come along. */
export function attributesOf(event: ChatErrorEvent, dropped: number): ChatErrorAttributes {
  return {
    ...dimensionsOf(event),
    ...named({
      'chat.error.id': event.id,
      'chat.error.count': event.count,
      'chat.error.duration': 'durationMs' in event ? event.durationMs / 1000 : undefined,
      'chat.error.dropped_count': dropped > 0 ? dropped : undefined,
    }),
  };
}

function named(attributes: Readonly<Record<string, string | number | undefined>>): ChatErrorAttributes {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as ChatErrorAttributes;
}
