import type { ChatErrorEvent, ChatErrorSeverity } from '../../src/index.js';
import type { StepOf } from './scenarios.js';

/** Where something can be noticed: in the SDK, in the kit, on screen, in a screen reader. */
export const channels = ['sdk', 'kit', 'seen', 'read'] as const;
export type Channel = (typeof channels)[number];

export interface Entry {
  readonly name: string;
  /** Entries with the same name and text are one, which is counted. */
  readonly text?: string;
  readonly detail?: string;
  readonly severity?: ChatErrorSeverity;
  /** It is no longer on screen. */
  readonly gone?: boolean;
}

export interface CountedEntry extends Entry {
  readonly count: number;
}

/** What happened at about the same time, or a step of a scenario. */
export interface Moment {
  readonly id: number;
  /** Milliseconds since the timeline was cleared. */
  readonly at: number;
  readonly step?: StepOf;
  readonly entries: { readonly [C in Channel]?: readonly CountedEntry[] };
}

/** What is further apart than that stands in rows of its own. */
const togetherMs = 150;
const maxMoments = 60;
/** A thousand entries are not a thousand renderings. */
const publishMs = 80;

export type Timeline = ReturnType<typeof createTimeline>;

/** Remembers what happened of late, the latest first. */
export function createTimeline(now = () => performance.now()) {
  let start = now();
  let last = start;
  let moments: readonly Moment[] = [];
  let published = moments;
  let ids = 0;
  let publishing = false;
  const listeners = new Set<() => void>();

  const publish = () => {
    if (publishing) return;
    publishing = true;
    setTimeout(() => {
      publishing = false;
      published = moments;
      for (const listener of [...listeners]) listener();
    }, publishMs);
  };
  const put = (moment: Omit<Moment, 'id' | 'at'>) => {
    last = now();
    moments = [{ id: ++ids, at: last - start, ...moment }, ...moments].slice(0, maxMoments);
    publish();
  };
  const add = (channel: Channel, entry: Entry) => {
    const [latest, ...others] = moments;
    const counted = { ...entry, count: 1 };
    if (!latest || latest.step || now() - last > togetherMs) return put({ entries: { [channel]: [counted] } });
    last = now();
    const joined = {
      ...latest,
      entries: { ...latest.entries, [channel]: join(latest.entries[channel] ?? [], counted) },
    };
    moments = [joined, ...others];
    publish();
  };

  return {
    add,
    mark: (step: StepOf) => put({ step, entries: {} }),
    /** Takes what the kit tells. */
    hear(event: ChatErrorEvent) {
      const { type: name, kind: text, code, severity } = event;
      const detail = [code, outcomeOf(event)].filter((part) => part !== undefined).join(' ');
      add('kit', { name, text, detail, severity });
    },
    clear() {
      start = now();
      moments = [];
      publish();
    },
    getSnapshot: () => published,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function outcomeOf(event: ChatErrorEvent): string | undefined {
  if (event.type === 'ended') return event.outcome;
  if ('action' in event) return event.action;
  return event.type === 'shown' || event.type === 'repeated' ? `→ ${event.surface}` : undefined;
}

function join(entries: readonly CountedEntry[], entry: CountedEntry): readonly CountedEntry[] {
  const isSame = (other: Entry) => other.name === entry.name && other.text === entry.text && other.gone === entry.gone;
  const known = entries.find(isSame);
  if (!known) return [...entries, entry];
  return entries.map((other) => (other === known ? { ...entry, count: known.count + 1 } : other));
}
