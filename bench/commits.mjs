import { bursts, byPeerAndBurst, inBrowser, peers } from './browser.mjs';

/** How often React commits something, by peer and burst: in all, and in components beside the toaster. */
export function measureCommits() {
  return inBrowser(true, async (tab) => {
    const counts = new Map();
    for (const peer of peers) {
      console.log(peer);
      for (const burst of bursts) {
        await tab.open(peer);
        if (!(await tab.canDo(burst))) continue;
        if (burst === 'update') await tab.burst('one');
        const outcome = await tab.burst(burst);
        if (outcome?.rested) counts.set(`${peer} ${burst}`, outcome.commits);
      }
    }
    return { results: byPeerAndBurst((peer, burst) => counts.get(`${peer} ${burst}`)) };
  });
}
