import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetDeveloperMessages } from '../src/core/developer.js';
import '../src/components/styles.css';

afterEach(() => {
  cleanup();
  forgetDeveloperMessages();
  document.documentElement.lang = 'en';
});
