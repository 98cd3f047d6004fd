import { act, render, screen } from '@testing-library/react';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorInline,
  type ChatErrorKind,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
} from '../../src/index.js';
import { actions } from '../../src/kinds/kind.js';
import { byKind } from '../byKind.js';
import { Errors } from '../Errors.js';
import { errors, hear } from './Chat.js';

const handlers = Object.fromEntries(actions.map((action) => [action, () => {}]));
export const toastKinds = ['uploadFailed', 'serverBusy', 'groupFull', 'groupNotFound', 'requestTimedOut'] as const;
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
export function App({ language, scene }: { language: string; scene: Scene }) {
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

export const frames = async (count: number) => {
  for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
};
/** After a change of the page the toasts look again a little later. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 130));

export function isUncovered(control: Element): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  return at !== null && control.contains(at);
}
export const named = (control: Element) =>
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
const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
/** Its sides are those of the toasts: the box of the toaster has room for their shadows. */
export function toasterBox() {
  const { top, bottom, height } = boxOf('.chat-error-toaster');
  const { left, right } = boxOf('.chat-error-toast');
  return { top, bottom, height, left, right };
}

export async function reportAll(kinds: readonly ChatErrorKind[]) {
  await act(async () => {
    for (const kind of kinds) errors.report(kind);
  });
}

/** Checks, at seven sizes and with what an app opens over its chat, that toasts stay in view and cover no control. */
export async function expectNoControlCovered(language: string, count: number) {
  const { rerender } = render(<App language={language} scene="chat" />);
  await act(
    async () => void errors.report('moderationRefused' satisfies ChatErrorKind, { operation: 'send', scope: 'm1' }),
  );
  await reportAll(['notSignedIn', ...toastKinds.slice(0, count)]);
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
}
