import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';

// The same values for every mutant, so that one that survives once survives always; and only as many as come quickly.
fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 100 });

// All files share one worker: what one has been told is news to the next.
beforeEach(forgetDeveloperMessages);
