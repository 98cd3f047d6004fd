import { useEffect, useState } from 'react';
import { type ScenarioName, type Stage, type Step, type StepOf, scenarios } from './scenarios.js';
import type { Timeline } from './timeline.js';
import type { World } from './world.js';

/** Plays a scenario from the moment that its stage is ready. @returns which step it is at */
export function useScenario(
  stage: Stage | undefined,
  scenario: ScenarioName | undefined,
  { timeline, change }: { readonly timeline: Timeline; readonly change: (world: Partial<World>) => void },
): number | undefined {
  const [at, setAt] = useState<number>();
  useEffect(() => {
    setAt(undefined);
    if (!stage || !scenario) return;
    let stopped = false;
    const run = async () => {
      const steps: readonly Step[] = scenarios[scenario];
      for (const [index, { name, after, world, happens }] of steps.entries()) {
        await new Promise((resolve) => setTimeout(resolve, after));
        if (stopped) return;
        setAt(index);
        timeline.mark({ scenario, step: name } as StepOf);
        if (world) change(world);
        await happens?.(stage);
      }
    };
    void run();
    return () => {
      stopped = true;
    };
  }, [stage, scenario, timeline, change]);
  return at;
}
