import fc from 'fast-check';

// The same values for every mutant, so that one that survives once survives always; and only as many as come quickly.
fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 100 });
