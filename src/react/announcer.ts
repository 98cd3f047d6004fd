import { type Platform, platform } from '../core/environment.js';
import type { Announceable, Announcement, SpokenText } from './announcement.js';

/** How long news is collected, so that what fails together is announced together. In milliseconds. */
const gatheringMs = 150;
/** From one announcement to the next, in milliseconds. */
const calmMs = 1000;
/** How long a text stays in a live region for screen readers to fetch it, in milliseconds. */
export const spokenMs = 5000;
/** How many texts are read out at a time. The others are counted. */
const most = 3;

/** What is read out at one time. */
export interface Utterance {
  /** Each list is one paragraph. */
  readonly paragraphs: readonly (readonly SpokenText[])[];
  /** Whether it interrupts what a screen reader is saying. */
  readonly isUrgent: boolean;
}

/** Reads something out where a surface is. */
export type Say = (utterance: Utterance) => void;

interface News extends Announceable {
  readonly say: Say;
}

interface Queue {
  readonly add: (news: readonly News[]) => void;
  readonly stop: () => void;
}

export type Announcer = ReturnType<typeof createAnnouncer>;

const announcer = Symbol.for('chat-error-kit announcer');

/** The announcer of a document, or of an app that has none. All copies of the kit share it. */
export function announcerOf(page: object & { [announcer]?: Announcer }): Announcer {
  page[announcer] ??= createAnnouncer();
  return page[announcer];
}

/** What announcements are paced by. */
export interface Clock {
  /** Announcements with the same key share one pace. */
  readonly key: unknown;
  readonly after: Platform['after'];
}

/** The clock of an environment. Each copy of the kit recognizes its own functions of the browser, so the caller asks, not the shared announcer. */
export function clockOf({ now, after }: Platform): Clock {
  return { key: now === platform.now ? 'browser' : now, after };
}

/** Reads news out: at most one text a second, the urgent ones first, and what waits together as one. */
function createAnnouncer() {
  const queues = new Map<unknown, Queue>();
  let users = 0;

  const createQueue = ({ key, after }: Clock): Queue => {
    let waiting: readonly News[] = [];
    let stop: (() => void) | undefined;
    const wait = (milliseconds: number) => {
      stop = after(milliseconds, announce);
    };
    const announce = () => {
      stop = undefined;
      const ready = waiting.flatMap((news) => {
        const announcement = news.read(news.before);
        return announcement ? [{ ...news, ...announcement }] : [];
      });
      const isUrgent = ready.some((one) => one.isUrgent);
      const chosen = ready.filter((one) => one.isUrgent === isUrgent);
      waiting = ready.filter((one) => !chosen.includes(one));
      const last = chosen.at(-1);
      if (!last) return void queues.delete(key);
      last.say({ paragraphs: paragraphsOf(chosen), isUrgent });
      wait(calmMs);
    };
    return {
      add(news) {
        for (const one of news) {
          // The state that people last heard of stays that of the first news.
          const known = waiting.find(({ id, owner }) => id === one.id && owner === one.owner);
          const added = known ? { ...one, before: known.before } : one;
          waiting = [...waiting.filter((other) => other !== known), added];
        }
        if (!stop) wait(gatheringMs);
      },
      stop: () => stop?.(),
    };
  };

  return {
    /** Keeps the announcer running. Once the last surface has left, what waits is dropped. Returns a function that leaves. */
    join(): () => void {
      users++;
      return () => {
        users--;
        // Not at once: effects that run again, as in strict mode, must not lose what waits.
        queueMicrotask(() => {
          if (users > 0) return;
          for (const queue of queues.values()) queue.stop();
          queues.clear();
        });
      };
    },
    announce(news: readonly Announceable[], say: Say, clock: Clock): void {
      if (news.length === 0) return;
      const queue = queues.get(clock.key) ?? createQueue(clock);
      queues.set(clock.key, queue);
      queue.add(news.map((one) => ({ ...one, say })));
    },
  };
}

/** One paragraph for each text, with the number of failures that it stands for. */
function paragraphsOf(announcements: readonly Announcement[]): readonly (readonly SpokenText[])[] {
  const groups = new Map<string, { readonly one: Announcement; readonly count: number }>();
  for (const one of announcements) {
    const key = one.texts.map(({ text }) => text).join(' ');
    groups.set(key, { one, count: (groups.get(key)?.count ?? 0) + (one.count ?? 0) });
  }
  const paragraphs = [...groups.values()].map(({ one, count }) => {
    const repeated = count > 1 ? one.repeated?.(count) : undefined;
    return repeated ? [...one.texts, repeated] : one.texts;
  });
  const hidden = paragraphs.length - most;
  const more = announcements.find((one) => one.more)?.more;
  return more && hidden > 0 ? [...paragraphs.slice(0, most), [more(hidden)]] : paragraphs;
}
