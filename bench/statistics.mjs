/** The middle of some samples, and how far they spread. */
export function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  return { median: at(0.5), p10: at(0.1), p90: at(0.9), samples: sorted.length };
}

/** Measures all of them in turn, again and again, so that what slows the machine down meanwhile slows them all. */
export async function inTurn(rounds, contestants, measure) {
  const samples = new Map(contestants.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of contestants) samples.get(name).push(await measure(name, round));
  return samples;
}
