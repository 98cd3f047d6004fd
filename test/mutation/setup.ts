import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';

// The same few values for every mutant, so that one that survives once survives always.
fc.configureGlobal({ seed: 1, numRuns: 20 });

// All files share one worker: what one has been told is news to the next.
beforeEach(forgetDeveloperMessages);
