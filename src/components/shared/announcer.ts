import { type Platform, platform } from '../../core/environment.js';
import type { Announceable, Announcement, SpokenText } from '../../react/announcement.js';
import { addLiveRegions, type LiveRegions } from './liveRegions.js';
import { isShadowRoot } from './nodes.js';

/** How long news is collected, so that what fails together is announced together. In milliseconds. */
const gatheringMs = 150;
/** From one announcement to the next, in milliseconds. */
const calmMs = 1000;
/** How long a text stays for screen readers to fetch it, in milliseconds. */
const spokenMs = 5000;
/** How many texts are read out at a time. The others are counted. */
const most = 3;

type Root = Document | ShadowRoot;

interface News extends Announceable {
  readonly root: Root;
}

interface Queue {
  readonly add: (news: readonly News[]) => void;
  readonly stop: () => void;
}

export type Announcer = ReturnType<typeof createAnnouncer>;

const announcer = Symbol.for('chat-error-kit announcer');

/** The announcer of a document, which all copies of the kit share. */
export function announcerOf(page: Document & { [announcer]?: Announcer }): Announcer {
  page[announcer] ??= createAnnouncer();
  return page[announcer];
}

/** The time by which announcements are paced. Those by the browser's clock share one pace. */
export function clockOf({ now, after }: Platform) {
  return { key: now === platform.now ? 'browser' : now, after };
}

/** Reads news out: at most one text a second, the urgent ones first, and what waits together as one. */
function createAnnouncer() {
  const users = new Map<Root, number>();
  const regions = new Map<Root, LiveRegions>();
  const queues = new Map<unknown, Queue>();

  const say = (chosen: readonly (Announcement & News)[], isUrgent: boolean) => {
    const root = chosen.at(-1)?.root as Root;
    regions.get(root)?.say(isUrgent ? 'assertive' : 'polite', paragraphsOf(chosen));
  };

  const createQueue = ({ key, after }: ReturnType<typeof clockOf>): Queue => {
    let waiting: readonly News[] = [];
    let stop: (() => void) | undefined;
    let keepText = () => {};
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
      if (chosen.length === 0) return void queues.delete(key);
      say(chosen, isUrgent);
      keepText();
      keepText = after(spokenMs, () => {
        for (const region of regions.values()) region.clear();
      });
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
    /** Keeps live regions ready where an element is. Returns a function that stops it. */
    join(element: Element): () => void {
      const root = rootOf(element);
      users.set(root, (users.get(root) ?? 0) + 1);
      if (!regions.has(root)) regions.set(root, addLiveRegions(root));
      return () => {
        users.set(root, (users.get(root) ?? 0) - 1);
        // Not at once: effects that run again, as in strict mode, must not lose what waits.
        queueMicrotask(() => {
          if (users.get(root)) return;
          users.delete(root);
          regions.get(root)?.remove();
          regions.delete(root);
          if (regions.size > 0) return;
          for (const queue of queues.values()) queue.stop();
          queues.clear();
        });
      };
    },
    announce(element: Element, news: readonly Announceable[], clock: ReturnType<typeof clockOf>): void {
      if (news.length === 0) return;
      const root = rootOf(element);
      const queue = queues.get(clock.key) ?? createQueue(clock);
      queues.set(clock.key, queue);
      queue.add(news.map((one) => ({ ...one, root })));
    },
  };
}

/** The tree whose live regions an element uses: also while it is outside the page, as when strict mode mounts it twice. */
function rootOf(element: Element): Root {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root : element.ownerDocument;
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
