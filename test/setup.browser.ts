import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetDeveloperMessages } from '../src/core/developer.js';
import '../src/components/styles.css';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  forgetDeveloperMessages();
  document.documentElement.lang = 'en';
});
