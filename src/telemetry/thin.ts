import { attempt } from '../core/attempt.js';
import type { ChatErrorEvent } from '../core/events.js';
import { field, numberField } from '../dialects/field.js';

/** How much is recorded. */
export interface ChatErrorTelemetryOptions {
  /** The share of notices that are recorded, from 0 to 1. A notice is recorded from its start to its end, or not at all. @default 1 */
  readonly sampleRate?: number;
  /** As much as is recorded of one kind within a minute. The next record says how many were left out. @default 30 */
  readonly maxPerMinute?: number;
  /** Draws a number from 0 up to 1. @default Math.random */
  readonly random?: () => number;
}

/** Passes on what a sample holds, and of a flood no more than the limit; with each event, how many of its kind were left out before it. */
export function thin(
  options: ChatErrorTelemetryOptions | undefined,
  record: (event: ChatErrorEvent, dropped: number) => void,
): (event: ChatErrorEvent) => void {
  const isSampled = createSampler(options);
  const admit = createLimiter(options);
  return (event) =>
    attempt(() => {
      if (isSampled(event)) admit(event, (dropped) => record(event, dropped));
    });
}

/** More than a store holds at a time. A notice whose page has gone is never told to have ended. */
const maxDrawn = 1000;
/** What an action that is still under way then tells of belongs to a notice that has ended. */
const maxEnded = 100;

/** Draws once for each notice. */
function createSampler(options: ChatErrorTelemetryOptions | undefined) {
  const rate = numberField(options, 'sampleRate') ?? 1;
  const given = field(options, 'random');
  const random = typeof given === 'function' ? (given as () => number) : Math.random;
  const drawn = new Map<string, boolean>();
  const ended = new Map<string, boolean>();
  return ({ id, type }: ChatErrorEvent): boolean => {
    const isOver = ended.has(id) || type === 'ended' || type === 'explained' || type === 'suppressed';
    const isIn = drawn.get(id) ?? ended.get(id) ?? random() < rate;
    drawn.delete(id);
    if (isOver) remember(ended, id, isIn, maxEnded);
    else remember(drawn, id, isIn, maxDrawn);
    return isIn;
  };
}

function remember(draws: Map<string, boolean>, id: string, isIn: boolean, most: number): void {
  draws.delete(id);
  draws.set(id, isIn);
  if (draws.size > most) draws.delete(draws.keys().next().value as string);
}

interface Minute {
  startedAt: number;
  recorded: number;
  dropped: number;
}

/** Counts each kind by the minute. */
function createLimiter(options: ChatErrorTelemetryOptions | undefined) {
  const given = field(options, 'maxPerMinute');
  const max = typeof given === 'number' ? given : 30;
  const minutes = new Map<string, Minute>();
  return ({ kind, at }: ChatErrorEvent, pass: (dropped: number) => void): void => {
    const minute = minutes.get(kind) ?? { startedAt: at, recorded: 0, dropped: 0 };
    minutes.set(kind, minute);
    // A clock that was set back starts anew as well.
    if (Math.abs(at - minute.startedAt) >= 60_000) Object.assign(minute, { startedAt: at, recorded: 0 });
    if (minute.recorded >= max) {
      minute.dropped++;
      return;
    }
    const { dropped } = minute;
    Object.assign(minute, { recorded: minute.recorded + 1, dropped: 0 });
    pass(dropped);
  };
}
