import { act, render, screen } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ChatErrorProvider, ChatErrorToaster, loadChatErrorLocale } from '../../src/index.js';
import { byKind } from '../byKind.js';
import { Errors, type ProvidedErrors } from '../Errors.js';
import { errors, hear } from './Chat.js';
import {
  App,
  expectNoControlCovered,
  frames,
  isUncovered,
  named,
  reportAll,
  settled,
  toasterBox,
  toastKinds,
} from './toastScene.js';

beforeAll(() => loadChatErrorLocale('de'));
afterAll(() => page.viewport(1000, 700));

test('three toasts cover no control, with every surface open', () => expectNoControlCovered('de', 3));

const links = Array.from({ length: 30 }, (_, at) => at);

test('toasts keep off what has the focus, wherever Tab leads', async () => {
  await page.viewport(360, 640);
  render(
    <>
      {links.map((at) => (
        <p key={at}>
          <a href="#here">{at}</a>
        </p>
      ))}
      <App language="en" scene="chat" />
    </>,
  );
  await reportAll(['groupFull']);
  const covered: string[] = [];
  for (let times = 0; times < 36; times++) {
    await userEvent.keyboard('{Tab}');
    await frames(2);
    const { activeElement } = document;
    if (activeElement?.closest('.chat-error-toaster')) break;
    if (activeElement && !isUncovered(activeElement)) covered.push(named(activeElement));
  }
  expect(covered).toEqual([]);
});

test('toasts move off a control that comes, though not while somebody is at them', async () => {
  await page.viewport(1000, 700);
  const { rerender } = render(<Page />);
  function Page({ called = false }) {
    return (
      <ChatErrorProvider dialect={byKind}>
        <ChatErrorToaster />
        <Errors to={hear} />
        {called && (
          <button type="button" style={{ position: 'fixed', top: 30, right: 40 }}>
            Answer
          </button>
        )}
      </ChatErrorProvider>
    );
  }
  await reportAll(['groupFull']);
  await frames(2);
  expect(toasterBox().top).toBe(0);
  screen.getByRole('button', { name: 'Close' }).focus();
  rerender(<Page called />);
  await settled();
  expect(toasterBox().top).toBe(0);
  screen.getByText('Answer').focus();
  await frames(2);
  expect(isUncovered(screen.getByText('Answer'))).toBe(true);
});

describe('an app', () => {
  const Toaster = ({ offset }: { offset?: number | string }) => (
    <ChatErrorProvider dialect={byKind}>
      <ChatErrorToaster offset={offset} />
      <ChatErrorToaster offset={offset} position="bottom" />
      <Errors to={hear} />
    </ChatErrorProvider>
  );
  const distances = () => {
    const boxes = [...document.querySelectorAll('.chat-error-toaster')].map((box) => box.getBoundingClientRect());
    return [boxes[0]?.top, innerHeight - (boxes[1]?.bottom ?? 0)];
  };

  test.each([
    [64, 64],
    ['4rem', 64],
    ['10%', 70],
    ['calc(10px + 1rem)', 26],
    [Number.NaN, 0],
    ['far', 0],
  ])('keeps an edge free with the offset %s', async (offset, distance) => {
    await page.viewport(1000, 700);
    render(<Toaster offset={offset} />);
    await reportAll(['groupFull']);
    await frames(2);
    expect(distances()).toEqual([distance, distance]);
  });

  test('does so in its styles', async () => {
    document.documentElement.style.setProperty('--chat-error-offset', '50px');
    render(<Toaster />);
    await reportAll(['groupFull']);
    await frames(2);
    expect(distances()).toEqual([50, 50]);
    document.documentElement.style.removeProperty('--chat-error-offset');
  });
});

test.each([
  [360, 800, 0.2],
  [320, 520, 0.28],
])('at %i x %i a stack of toasts takes at most its share of the height', async (width, height, share) => {
  await page.viewport(width, height);
  render(<App language="de" scene="chat" />);
  await reportAll(toastKinds);
  await frames(2);
  const boxes = [...document.querySelectorAll('.chat-error-toast, .chat-error-more')].map((part) =>
    part.getBoundingClientRect(),
  );
  const shown = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  expect(shown).toBeLessThanOrEqual(share * height);
  expect(screen.getByText(/4 weitere/)).toBeTruthy();
});

describe('toasts keep to the part of the window that is seen', () => {
  test.each(['top-end', 'bottom'] as const)('as over an on-screen keyboard: %s', async (position) => {
    await page.viewport(360, 640);
    const seen = Object.assign(new EventTarget(), { offsetTop: 0, offsetLeft: 0, width: 360, height: 640, scale: 1 });
    vi.spyOn(window, 'visualViewport', 'get').mockReturnValue(seen as unknown as VisualViewport);
    render(
      <ChatErrorProvider dialect={byKind}>
        <ChatErrorToaster position={position} />
        <Errors to={hear} />
      </ChatErrorProvider>,
    );
    await reportAll(['groupFull']);
    const change = (to: object) => act(async () => void Object.assign(seen, to).dispatchEvent(new Event('resize')));
    await change({ offsetTop: 200, height: 320 });
    expect(toasterBox().top).toBeGreaterThanOrEqual(200);
    expect(toasterBox().bottom).toBeLessThanOrEqual(520);
    await change({ offsetTop: 300, offsetLeft: 100, width: 180, height: 320, scale: 2 });
    const { left, right, top, bottom } = toasterBox();
    expect([left >= 100, right <= 280, top >= 300, bottom <= 620]).toEqual([true, true, true, true]);
    await change({ offsetTop: 0, offsetLeft: 0, width: 360, height: 640, scale: 1 });
    expect(position === 'bottom' ? toasterBox().bottom : toasterBox().top).toBe(position === 'bottom' ? 640 : 0);
  });
});

test('what gets the focus is not scrolled under the toasts, and nothing is left of that when they go', async () => {
  await page.viewport(1000, 700);
  render(<App language="en" scene="chat" />);
  await reportAll(['groupFull']);
  await frames(2);
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  expect(Number.parseFloat(scrollPaddingBlockStart)).toBeGreaterThan(toasterBox().height / 2);
  expect(scrollPaddingBlockEnd).toBe('0px');
  await act(async () => {
    for (const { id } of errors.notices) errors.dismiss(id);
  });
  await frames(2);
  expect(getComputedStyle(document.documentElement).scrollPaddingBlockStart).toBe('0px');
});

test('the time it takes to place the toasters of a page grows with their number, not with its square', async () => {
  const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  const all = new Map<number, ProvidedErrors>();
  function Many({ count }: { count: number }) {
    return [...Array(count).keys()].map((at) => (
      <ChatErrorProvider key={at} dialect={byKind}>
        <ChatErrorToaster />
        <Errors to={(found) => void all.set(at, found)} />
      </ChatErrorProvider>
    ));
  }
  const callsFor = async (count: number) => {
    const { unmount } = render(<Many count={count} />);
    await settled();
    measured.mockClear();
    await act(async () => {
      for (let at = 0; at < count; at++) all.get(at)?.report('groupFull');
    });
    await frames(3);
    const calls = measured.mock.calls.length;
    unmount();
    return calls;
  };
  expect(await callsFor(24)).toBeLessThan(3 * (await callsFor(12)));
});
