import { Profiler } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Failure, Peer } from './peer.ts';

/** Numbers of the web SDKs that belong in a toast. */
const codes = [-1, -2, 17, 54, 222, 503, 509, 602, 603, 605, 606, 702, 704, 705];

/** No two are about the same message. */
function failure(at: number): Failure {
  const code = codes[at % codes.length] as number;
  return {
    code,
    scope: `message-${at}`,
    title: `Message ${at} wasn’t sent`,
    message: `The chat service answered ${code}. Try again in a moment.`,
  };
}

const times = (count: number, run: (at: number) => void) => {
  for (let at = 0; at < count; at++) run(at);
};

/** What can happen in one go. */
const bursts = {
  nothing() {},
  one: (peer: Peer) => peer.show(failure(0)),
  different100: (peer: Peer) => times(100, (at) => peer.show(failure(at))),
  different1000: (peer: Peer) => times(1000, (at) => peer.show(failure(at))),
  identical1000: (peer: Peer) => times(1000, () => peer.show(failure(0))),
  /** The one that was shown last has other words now. */
  update: (peer: Peer) => peer.update?.({ ...failure(0), title: 'The message still wasn’t sent' }),
};

export interface Outcome {
  /** Milliseconds from the call until the first change was in the page and laid out. */
  readonly toPageMs: number;
  /** Whether the page came to rest in time. */
  readonly rested: boolean;
  readonly toasts: number;
  /** Elements that were added. */
  readonly nodes: number;
  /** How often React committed something, in all and in each neighbour. */
  readonly commits: { readonly [tree: string]: number };
}

/** A page is at rest when nothing in it has changed for so long, and the browser is idle. */
const restMs = 300;

/**
 * Puts a peer into the hands of the one who measures.
 * @param counting whether its neighbours are there too, to see how often they are committed
 */
export function startBench(peer: Peer, { counting }: { readonly counting: boolean }) {
  const home = document.body.appendChild(document.createElement('main'));
  let root: Root | undefined;
  let changedAt = 0;
  let tellChanged = () => {};
  const noCommits = Object.fromEntries(['all', ...Object.keys(peer.neighbours)].map((tree) => [tree, 0]));
  let commits: Record<string, number> = { ...noCommits };
  const countCommit = (tree: string) => {
    commits[tree] = (commits[tree] ?? 0) + 1;
  };
  const countNodes = () => document.querySelectorAll('*').length;

  new MutationObserver(() => {
    changedAt = performance.now();
    tellChanged();
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const rest = async (limitMs: number) => {
    const started = performance.now();
    do {
      if (performance.now() - started > limitMs) return false;
      await new Promise((resolve) => setTimeout(resolve, restMs));
      await new Promise((resolve) => requestIdleCallback(resolve));
    } while (performance.now() - changedAt < restMs);
    return true;
  };

  const neighbours = Object.entries(counting ? peer.neighbours : {}).map(([name, Neighbour]) => (
    <Profiler key={name} id={name} onRender={countCommit}>
      <Neighbour />
    </Profiler>
  ));

  return {
    canUpdate: peer.update !== undefined,
    /** An empty toaster, whatever there was before. */
    async mount() {
      peer.clear?.();
      root?.unmount();
      root = createRoot(home);
      root.render(
        <Profiler id="all" onRender={countCommit}>
          <peer.Toaster>{neighbours}</peer.Toaster>
        </Profiler>,
      );
      await rest(5000);
    },
    async burst(name: keyof typeof bursts, limitMs: number): Promise<Outcome> {
      const nodes = countNodes();
      commits = { ...noCommits };
      const changed = new Promise<void>((resolve) => {
        tellChanged = resolve;
      });
      const started = performance.now();
      flushSync(() => bursts[name](peer));
      if (name !== 'nothing') await changed;
      document.querySelector(peer.toasts)?.getBoundingClientRect();
      const toPageMs = performance.now() - started;
      const rested = await rest(limitMs);
      const toasts = document.querySelectorAll(peer.toasts).length;
      return { toPageMs, rested, toasts, nodes: countNodes() - nodes, commits };
    },
  };
}
