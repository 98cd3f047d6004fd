import { playwright } from '@vitest/browser-playwright';
import { findBrowser } from '../.ci/browser.mjs';

/** What browser tests import, named so that Vite bundles all of it before the first test and not in the middle of one. */
export const browserDependencies = [
  'react',
  'react/jsx-dev-runtime',
  'react-dom/client',
  'react-dom/server',
  'i18next',
  'i18next-http-backend',
  'react-i18next',
  '@testing-library/react',
  'axe-core',
  'fast-check',
] as const;

/** Dialogs of other libraries that the kit is tested beside. Vite would find them in the middle of a test, and load a second React. */
export const dialogLibraries = ['@base-ui/react/dialog', '@radix-ui/react-dialog', 'react-aria-components'] as const;

/** How the Chromium that the set-up found or installed is started. */
export function launchOptions() {
  const executablePath = findBrowser();
  const isRoot = process.getuid?.() === 0;
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      // Chromium refuses to run as root with its sandbox on.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      // A microphone that a page has to ask for, whatever the machine has.
      '--use-fake-device-for-media-stream',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  };
}

/** Headless Chromium, for tests that run in it. */
export function chromium() {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    // Several start at once, and on a fresh clone each waits for its dependencies to be bundled.
    connectTimeout: 180_000,
    viewport: { width: 1000, height: 700 },
    // What is gone is gone at once; the test of the motion asks for it.
    provider: playwright({ launchOptions: launchOptions(), contextOptions: { reducedMotion: 'reduce' } }),
    instances: [{ browser: 'chromium' as const }],
  };
}
