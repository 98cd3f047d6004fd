import { act, render, screen } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorInline,
  type ChatErrorKind,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  loadChatErrorLocale,
} from '../../src/index.js';
import { actions } from '../../src/kinds/kind.js';
import { byKind } from '../byKind.js';
import { Errors } from '../Errors.js';
import { errors, hear } from './Chat.js';
import { devTools } from './devTools.js';

const handlers = Object.fromEntries(actions.map((action) => [action, () => {}]));
const toastKinds = ['uploadFailed', 'serverBusy', 'groupFull', 'groupNotFound', 'requestTimedOut'] as const;
const sizes = [
  [320, 568],
  [360, 640],
  [481, 800],
  [768, 1024],
  [900, 800],
  [1024, 768],
  [1280, 800],
] as const;

type Scene = 'chat' | 'history' | 'sheet' | 'box';

/** A chat as people build it, with each surface of the kit, and what an app opens over it. */
function App({ language, scene }: { language: string; scene: Scene }) {
  return (
    <ChatErrorProvider dialect={byKind} language={language} handlers={handlers}>
      <div style={{ height: '100dvh', display: 'flex', flexDirection: 'column' }}>
        <header style={{ display: 'flex', justifyContent: 'space-between' }}>
          <button type="button">Back</button>
          <button type="button">Call</button>
        </header>
        <ChatErrorBanner />
        <div style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
          {scene === 'history' && <ChatErrorHistory />}
          <ChatErrorInline scope="m1" />
        </div>
        <form style={{ display: 'flex', padding: 8 }}>
          <textarea aria-label="message" rows={2} style={{ flex: 1, minWidth: 0 }} />
          <button type="button">Send</button>
        </form>
      </div>
      {scene === 'sheet' && (
        <dialog
          ref={(dialog) => dialog?.showModal()}
          style={{ margin: 'auto 0 0', width: '100%', maxWidth: '100%', boxSizing: 'border-box' }}
          aria-label="sheet"
        >
          <p>Leave this group?</p>
          <button type="button">Leave</button> <button type="button">Cancel</button>
        </dialog>
      )}
      {scene === 'box' && (
        <dialog ref={(dialog) => dialog?.showModal()} style={{ width: 'min(400px, 80%)' }} aria-label="box">
          <input aria-label="name" />
          <p>The name that others see. It can be changed at any time, and takes effect at once.</p>
          <p style={{ textAlign: 'end' }}>
            <button type="button">OK</button> <button type="button">Later</button>
          </p>
        </dialog>
      )}
      <ChatErrorModal />
      <ChatErrorToaster />
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

const frames = async (count: number) => {
  for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
};
/** After a change of the page the toasts look again a little later. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 130));

function isUncovered(control: Element): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  return at !== null && control.contains(at);
}
const named = (control: Element) =>
  control.getAttribute('aria-label') ?? `${control.textContent} of ${control.parentElement?.className}`;
const controlsOf = (root: ParentNode) =>
  [...root.querySelectorAll('button, textarea, input')].filter(
    // The list scrolls, so each of its buttons can be moved out from under the stack.
    (control) => !control.closest('.chat-error-toaster, .chat-error-history'),
  );
/** Those that can be pressed without the toasts, and not with them. */
function coveredIn(root: ParentNode) {
  const covered = controlsOf(root).filter((control) => !isUncovered(control));
  const host = document.querySelector('.chat-error-toaster')?.parentElement;
  if (host) host.style.visibility = 'hidden';
  const byToasts = covered.filter(isUncovered).map(named);
  if (host) host.style.visibility = '';
  return byToasts;
}
/** Those that stay covered: on a busy machine the toasts look again later. */
async function coveredAtLast(root: ParentNode) {
  const until = performance.now() + 3000;
  let covered = coveredIn(root);
  while (covered.length > 0 && performance.now() < until) {
    await settled();
    covered = coveredIn(root);
  }
  return covered;
}
const toasts = () => document.querySelectorAll('.chat-error-toast');
const toasterBox = () => document.querySelector('.chat-error-toaster')?.getBoundingClientRect() ?? new DOMRect();

async function tell(kinds: readonly ChatErrorKind[]) {
  await act(async () => {
    for (const kind of kinds) errors.report(kind);
  });
}

beforeAll(() => loadChatErrorLocale('de'));
// A pointer that an earlier test left where the stack appears would unfold it.
beforeEach(() => devTools().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 }));
afterAll(() => page.viewport(1000, 700));

describe.each(['en', 'de'])('in %s', (language) => {
  test.each([1, 2, 3, 5])('%i toasts cover no control, with every surface open', async (count) => {
    const { rerender } = render(<App language={language} scene="chat" />);
    await act(
      async () => void errors.report('moderationRefused' satisfies ChatErrorKind, { operation: 'send', scope: 'm1' }),
    );
    await tell(['notSignedIn', ...toastKinds.slice(0, count)]);
    const faults: string[] = [];
    for (const scene of ['chat', 'history', 'sheet', 'box'] as const) {
      rerender(<App language={language} scene={scene} />);
      if (scene === 'chat' || scene === 'history') screen.getByLabelText('message').focus();
      await settled();
      for (const [width, height] of sizes) {
        await page.viewport(width, height);
        await frames(3);
        const open = scene === 'sheet' || scene === 'box' ? screen.getByRole('dialog', { name: scene }) : document;
        const covered = await coveredAtLast(open);
        if (toasts().length === 0) faults.push(`${scene} ${width}: no toast`);
        if (covered.length > 0) faults.push(`${scene} ${width}: ${covered}`);
        const { top, bottom, left, right } = toasterBox();
        if (top < 0 || bottom > height || left < 0 || right > width) faults.push(`${scene} ${width}: not in view`);
      }
    }
    expect(faults).toEqual([]);
  });
});

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
  await tell(['groupFull']);
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
  await tell(['groupFull']);
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
    await tell(['groupFull']);
    await frames(2);
    expect(distances()).toEqual([distance, distance]);
  });

  test('does so in its styles', async () => {
    document.documentElement.style.setProperty('--chat-error-offset', '50px');
    render(<Toaster />);
    await tell(['groupFull']);
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
  await tell(toastKinds);
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
    await tell(['groupFull']);
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
  await tell(['groupFull']);
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
