import { bursts, byPeerAndBurst, inBrowser, peers } from './browser.mjs';
import { inTurn, summary } from './statistics.mjs';

const rounds = 9;
const figures = ['cpuMs', 'toPageMs', 'heapBytes'];

/** What it takes to show errors, by peer and burst: the figures of all rounds, or how it failed in the first. */
export function measureBursts() {
  return inBrowser(false, async (tab) => {
    const failed = new Map();
    const samples = await inTurn(rounds, peers, async (peer, round) => {
      console.log(`round ${round + 1} of ${rounds}: ${peer}`);
      return measureRound(tab, peer, failed);
    });
    const results = byPeerAndBurst((peer, burst) => {
      const outcomes = samples.get(peer).flatMap((found) => found[burst] ?? []);
      return failed.get(`${peer} ${burst}`) ?? (outcomes.length > 0 ? summaryOf(outcomes) : undefined);
    });
    return { rounds, results };
  });
}

async function measureRound(tab, peer, failed) {
  await tab.open(peer);
  // What the measuring itself takes.
  const { cpuMs: own } = await tab.burst('nothing');
  const found = {};
  for (const burst of bursts) {
    const name = `${peer} ${burst}`;
    if (failed.has(name) || !(await tab.canDo(burst))) continue;
    if (burst !== 'update') await tab.empty();
    const outcome = await tab.burst(burst);
    const measured = outcome && { ...outcome, cpuMs: outcome.cpuMs - own };
    if (outcome?.rested) found[burst] = measured;
    else {
      failed.set(name, measured ? summaryOf([measured]) : { rested: false });
      await tab.open(peer);
    }
  }
  return found;
}

function summaryOf(outcomes) {
  const [{ rested, toasts, nodes }] = outcomes;
  const summaries = figures.map((name) => [name, summary(outcomes.map((outcome) => outcome[name]))]);
  return { rested, toasts, nodes, ...Object.fromEntries(summaries) };
}
