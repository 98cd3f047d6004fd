import { cdp } from 'vitest/browser';

/** The Chrome DevTools Protocol of the page that the tests run in. */
export const devTools = () => cdp() as { send<Answer = unknown>(method: string, parameters?: object): Promise<Answer> };

/** Emulates media features. Those that are not given are as in all other tests. */
export function emulateMedia(features: { readonly [name: string]: string } = {}): Promise<unknown> {
  const all = { 'prefers-reduced-motion': 'reduce', ...features };
  return devTools().send('Emulation.setEmulatedMedia', {
    features: Object.entries(all).map(([name, value]) => ({ name, value })),
  });
}

/** Runs a test with a finger in place of a mouse. */
export async function emulateTouch(run: () => Promise<void>): Promise<void> {
  const { send } = devTools();
  await send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await emulateMedia({ pointer: 'coarse' });
  try {
    await run();
  } finally {
    await send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await emulateMedia();
  }
}
