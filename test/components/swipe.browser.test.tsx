import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Chat, errors, report, shown } from './Chat.js';
import { devTools } from './devTools.js';

const toast = () => screen.getByRole('group');
const box = () => toast().getBoundingClientRect();

/** Moves a finger from the middle of an element, as far as each step says. The finger stays down. */
async function drag(element: Element, ...steps: readonly (readonly [x: number, y: number])[]) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width / innerWidth;
  const touch = (type: string, [x, y]: readonly [number, number]) =>
    devTools().send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [
        {
          x: frame.left + (left + width / 2 + x) * scale,
          y: frame.top + (top + height / 2 + y) * scale,
        },
      ],
    });
  await touch('touchStart', [0, 0]);
  for (const step of steps) await touch('touchMove', step);
}
const release = () => act(() => devTools().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }));

beforeEach(() => devTools().send('Emulation.setTouchEmulationEnabled', { enabled: true }));
afterEach(() => devTools().send('Emulation.setTouchEmulationEnabled', { enabled: false }));

test.each([-1, 1])('a toast follows a finger to the side %i, and is dismissed', async (side) => {
  render(<Chat with={['toast']} />);
  await report({ type: 605 });
  const { left } = box();
  await drag(screen.getByText('Group not found'), [20 * side, 2], [60 * side, 4]);
  await expect.poll(() => (box().left - left) * side).toBe(60);
  await release();
  expect(shown()).toEqual([]);
});

test('a toast springs back from a short, slow swipe', async () => {
  render(<Chat with={['toast']} />);
  await report({ type: 605 });
  const { left } = box();
  await drag(screen.getByText('Group not found'), [20, 0], [30, 0]);
  await expect.poll(() => box().left - left).toBe(30);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await release();
  await expect.poll(() => box().left).toBe(left);
  expect(shown()).toEqual(['toast: groupNotFound']);
});

test('a finger that moves up or down, or on a button, dismisses nothing', async () => {
  render(<Chat with={['toast']} handlers={{ retry: () => new Promise(() => {}) }} />);
  await report({ type: 500 });
  const { left } = box();
  await drag(screen.getByRole('button', { name: 'Try again' }), [40, 0], [90, 0]);
  expect(box().left).toBe(left);
  await release();
  await drag(toast().querySelector('.chat-error-title') as Element, [0, 30], [60, 90]);
  await release();
  expect(box().left).toBe(left);
  expect(shown()).toHaveLength(1);
});

test('a toast that may not be closed cannot be swiped', async () => {
  render(<Chat with={['toast']} />);
  await act(async () => void errors.report({ type: 206 }));
  const { left } = box();
  await drag(toast().querySelector('.chat-error-title') as Element, [30, 0], [120, 0]);
  expect(box().left).toBe(left);
  await release();
  expect(shown()).toEqual(['toast: signedInElsewhere']);
});
