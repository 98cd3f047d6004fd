import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorDetails, ChatErrorModal, ChatErrorProvider } from '../../src/index.js';
import { Errors } from '../Errors.js';
import { errors, hear } from './Chat.js';

const signIn = vi.fn();
const send = vi.fn();

function App() {
  return (
    <ChatErrorProvider dialect={webDialect} handlers={{ signIn }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <input aria-label="message" />
        <button type="submit">Send</button>
      </form>
      <ChatErrorModal slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

const kick = () => act(async () => void errors.report({ type: 206 }));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const dialog = () => screen.getByRole<HTMLDialogElement>('alertdialog');
const signInButton = () => screen.getByRole('button', { name: 'Sign in' });
const message = () => screen.getByLabelText<HTMLInputElement>('message');

/** What the pointer does, in coordinates of the frame that the tests run in. */
function point(type: 'mousePressed' | 'mouseReleased', { x, y }: { x: number; y: number }) {
  const frame = window.frameElement?.getBoundingClientRect();
  const at = { x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) };
  return cdp().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
}
function touch(type: 'touchStart' | 'touchEnd', { x, y }: { x: number; y: number }) {
  const frame = window.frameElement?.getBoundingClientRect();
  const touchPoints = type === 'touchEnd' ? [] : [{ x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) }];
  return cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
}
const enter = (type: 'keyDown' | 'keyUp', autoRepeat = false) =>
  cdp().send('Input.dispatchKeyEvent', {
    type,
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
    ...(type === 'keyDown' && { text: '\r' }),
    autoRepeat,
  });
const centreOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

beforeEach(() => {
  signIn.mockReset();
  send.mockReset();
});

describe('a dialog that opens by itself', () => {
  const typed = { 'a space': ' ', Enter: '{Enter}', 'words and Enter': 'see you {Enter}' };
  const cases = [0, 50, 150, 300].flatMap((ms) =>
    Object.entries(typed).map(([name, keys]) => [name, ms, keys] as const),
  );

  test.each(cases)('takes no key that was meant for the message: %s after %i ms', async (_, ms, keys) => {
    render(<App />);
    await userEvent.click(message());
    await userEvent.keyboard('hi');
    await kick();
    await wait(ms);
    await userEvent.keyboard(keys);
    await wait(20);
    expect(signIn).not.toHaveBeenCalled();
    expect(dialog().open).toBe(true);
    expect(document.activeElement).toBe(dialog());
  });

  test('takes no key that was held down before it', async () => {
    render(<App />);
    await userEvent.click(message());
    await enter('keyDown');
    await kick();
    for (let times = 0; times < 10; times++) await enter('keyDown', true);
    await enter('keyUp');
    expect(signIn).not.toHaveBeenCalled();
    expect(send).toHaveBeenCalledOnce();
  });

  test('leads with Tab to its first action, which then works', async () => {
    render(<App />);
    await userEvent.click(message());
    await kick();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(signInButton());
    await userEvent.keyboard('{Enter}');
    expect(signIn).toHaveBeenCalledOnce();
    await waitFor(() => expect(document.activeElement).toBe(message()));
  });

  /** Puts the app's own button where that of the dialog will be. */
  async function underTheButton() {
    render(<App />);
    await kick();
    const place = centreOf(signInButton());
    await act(async () => errors.resolve({ kind: 'signedInElsewhere' }));
    Object.assign(screen.getByText('Send').style, {
      position: 'fixed',
      left: `${place.x - 40}px`,
      top: `${place.y - 15}px`,
      width: '80px',
      height: '30px',
    });
    return place;
  }

  test.each([0, 50, 150, 300])('takes no click that was meant for what is under it: after %i ms', async (ms) => {
    const place = await underTheButton();
    await kick();
    // Held at its moment: a busy machine takes longer to click.
    const [guard] = document.querySelector('.chat-error-modal-guard')?.getAnimations() ?? [];
    guard?.pause();
    if (guard) guard.currentTime = ms;
    await point('mousePressed', place);
    await point('mouseReleased', place);
    await wait(20);
    expect(signIn).not.toHaveBeenCalled();
    expect(dialog().open).toBe(true);
    guard?.finish();
    await point('mousePressed', place);
    await point('mouseReleased', place);
    expect(signIn).toHaveBeenCalledOnce();
  });

  test('takes no click and no tap that had begun before it', async () => {
    const place = await underTheButton();
    await point('mousePressed', place);
    await kick();
    await point('mouseReleased', place);
    await wait(20);
    expect(signIn).not.toHaveBeenCalled();
    await act(async () => errors.resolve({ kind: 'signedInElsewhere' }));
    await touch('touchStart', place);
    await kick();
    await touch('touchEnd', place);
    await wait(20);
    expect(signIn).not.toHaveBeenCalled();
  });

  test('takes no click whose pointer had gone down before it, however late the click is dispatched', async () => {
    const place = await underTheButton();
    await point('mousePressed', place);
    await kick();
    await wait(600);
    // A busy page dispatches the click of a tap this late, at the place where the finger was.
    signInButton().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await point('mouseReleased', place);
    expect(signIn).not.toHaveBeenCalled();
    signInButton().click();
    expect(signIn).toHaveBeenCalledOnce();
  });

  test('takes none for the notice before, when another one comes in its place', async () => {
    const app = (error: number) => <ChatErrorModal error={error} dialect={webDialect} handlers={{ signIn }} />;
    const { rerender } = render(app(206));
    await wait(600);
    await userEvent.keyboard('{Tab}');
    const place = centreOf(signInButton());
    rerender(app(216));
    await screen.findByRole('alertdialog', { name: 'Your password changed' });
    await point('mousePressed', place);
    await point('mouseReleased', place);
    await userEvent.keyboard('{Enter}');
    expect(signIn).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(dialog());
  });
});

test('a dialog that the person asked for gives the focus to what destroys least', async () => {
  const app = (error: number) => (
    <ChatErrorModal initialFocus="action" error={error} dialect={webDialect} handlers={{ signIn }} />
  );
  const { rerender } = render(app(605));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Close'));
  rerender(app(206));
  await waitFor(() => expect(document.activeElement).toBe(signInButton()));
});

describe('a dialog about the end of the session', () => {
  const places = {
    'on its button': () => signInButton().focus(),
    'on itself': () => dialog().focus(),
    nowhere: () => (document.activeElement as HTMLElement).blur(),
  };

  test.each(Object.entries(places))('stays, however often Escape is pressed, with the focus %s', async (_, focus) => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    render(<App />);
    await userEvent.click(message());
    await kick();
    for (let times = 0; times < 6; times++) {
      focus();
      await userEvent.keyboard('{Escape}');
    }
    expect(dialog().matches(':modal')).toBe(true);
    expect(heard.mock.calls.filter(([{ key }]) => key === 'Escape')).toEqual([]);
    window.removeEventListener('keydown', heard);
  });

  const closing: Record<string, (element: HTMLDialogElement) => void> = {
    'asked to close': (element) => element.requestClose(),
    closed: (element) => element.close(),
    'closed by a form in it': (element) => {
      const form = element.appendChild(document.createElement('form'));
      form.method = 'dialog';
      form.requestSubmit();
      form.remove();
    },
  };
  test.each(Object.entries(closing))('comes back, however often the platform has it %s', async (_, close) => {
    render(<App />);
    await userEvent.click(message());
    await kick();
    for (let times = 0; times < 4; times++) {
      close(dialog());
      await waitFor(() => expect(dialog().matches(':modal')).toBe(true));
      expect(document.activeElement).toBe(dialog());
    }
    await wait(600);
    await userEvent.click(signInButton());
    await waitFor(() => expect(document.activeElement).toBe(message()));
  });

  test('leaves the platform nothing to close it with', async () => {
    render(<App />);
    await kick();
    expect(dialog().getAttribute('closedby')).toBe('none');
  });
});

test('a dialog that may be closed is over when the platform closes it, and not for a file that was not chosen in it', async () => {
  const onClose = vi.fn();
  render(
    <ChatErrorModal
      error={605}
      dialect={webDialect}
      onClose={onClose}
      slots={{ extra: () => <input type="file" aria-label="file" /> }}
    />,
  );
  await act(async () => void screen.getByLabelText('file').dispatchEvent(new Event('cancel', { bubbles: true })));
  expect(onClose).not.toHaveBeenCalled();
  await act(async () => dialog().close());
  await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'dismissed' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

describe('with a coarse pointer', () => {
  beforeEach(() => cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true }));
  afterEach(() => cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false }));

  test('whatever can be pressed in a dialog is 44 px high', async () => {
    render(<App />);
    await kick();
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    for (const details of dialog().querySelectorAll('details')) details.open = true;
    const pressed = [...dialog().querySelectorAll('button, summary')];
    expect(pressed.length).toBeGreaterThan(1);
    for (const element of pressed) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = (y: number) =>
        document.elementFromPoint(left + width / 2, top + height / 2 + y)?.closest('button, summary');
      // For half a second, a guard takes the clicks.
      await expect.poll(() => [hit(-21.9), hit(0), hit(21.9)]).toEqual([element, element, element]);
    }
  });
});
