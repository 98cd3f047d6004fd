import type { Environment } from 'vitest/runtime';
import { builtinEnvironments } from 'vitest/runtime';

/** Longer than the timers of what `surfaces.tsx` leaves behind. */
const lingerMs = 3000;

/** A page made up by tests whose worker lives on after it is gone, as workers do that are used again. */
export function lingering(name: 'jsdom' | 'happy-dom'): Environment {
  const builtin = builtinEnvironments[name];
  return {
    ...builtin,
    name: `lingering ${name}`,
    async setup(global, options) {
      const page = await builtin.setup(global, options);
      return {
        async teardown(torn) {
          await page.teardown(torn);
          await new Promise((resolve) => setTimeout(resolve, lingerMs));
          process.stdout.write(`${name} is gone: ${'document' in torn ? 'no' : 'yes'}\n`);
        },
      };
    },
  };
}
