import { render, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Chat, report } from './Chat.js';
import { devTools } from './devTools.js';

const printing = (media: 'print' | '') => devTools().send('Emulation.setEmulatedMedia', { media });
const isPainted = (selector: string) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;

afterEach(() => printing(''));

test.each([
  ['a toast', 605, '.chat-error-toast'],
  ['the modal with its backdrop', 206, '.chat-error-modal'],
])('%s is not printed, and is back afterwards', async (_, type, selector) => {
  render(<Chat with={['toast', 'modal']} />);
  await report({ type });
  await waitFor(() => expect(isPainted(selector)).toBe(true));
  await printing('print');
  await waitFor(() => expect(isPainted(selector)).toBe(false));
  await printing('');
  await waitFor(() => expect(isPainted(selector)).toBe(true));
});
