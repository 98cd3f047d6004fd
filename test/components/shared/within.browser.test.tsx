import { act, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { webDialect } from '../../../src/dialects/web/index.js';
import { ChatErrorModal, ChatErrorProvider, ChatErrorToaster, type ChatErrorToasterProps } from '../../../src/index.js';
import { Errors, type ProvidedErrors } from '../../Errors.js';

let errors: ProvidedErrors;
const report = (type: number) => act(async () => void errors.report({ type }));

afterEach(() => page.viewport(1000, 700));

/** A support widget in a corner of a page, which the surfaces get as an element or a ref. */
function Page({ by, hidden, isDialogOpen }: { by: 'element' | 'ref'; hidden?: boolean; isDialogOpen?: boolean }) {
  const ref = useRef<HTMLElement>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const within = by === 'ref' ? ref : element;
  return (
    <section
      aria-label="widget"
      hidden={hidden}
      ref={(found) => {
        ref.current = found;
        setElement(found);
      }}
      style={{ position: 'fixed', insetInlineEnd: 20, insetBlockEnd: 30, inlineSize: 320, blockSize: 520 }}
    >
      <ChatErrorProvider dialect={webDialect} handlers={{ signIn: () => {} }}>
        <ChatErrorToaster within={within} />
        <ChatErrorModal within={within} />
        <Errors
          to={(found) => {
            errors = found;
          }}
        />
      </ChatErrorProvider>
      {isDialogOpen && (
        <dialog aria-label="rate us" ref={(dialog) => dialog?.showModal()}>
          <button type="button">inside</button>
        </dialog>
      )}
    </section>
  );
}

const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
function expectInside(inner: DOMRect, { top, left, right, bottom }: DOMRect) {
  expect(inner.width).toBeGreaterThan(200);
  expect(inner.height).toBeGreaterThan(50);
  expect([inner.top >= top, inner.left >= left, inner.right <= right, inner.bottom <= bottom]).toEqual(
    Array(4).fill(true),
  );
}

describe.each(['element', 'ref'] as const)('within an %s', (by) => {
  test('toasts and the modal stay inside it, wherever it goes', async () => {
    render(<Page by={by} />);
    const widget = screen.getByLabelText('widget');
    await report(605);
    expectInside(boxOf('.chat-error-toast'), widget.getBoundingClientRect());
    widget.style.blockSize = '300px';
    await expect.poll(() => boxOf('.chat-error-toast').top >= widget.getBoundingClientRect().top).toBe(true);
    await page.viewport(700, 600);
    await expect.poll(() => boxOf('.chat-error-toast').right <= widget.getBoundingClientRect().right).toBe(true);
    await report(206);
    expectInside(boxOf('.chat-error-modal'), widget.getBoundingClientRect());
  });

  test('toasts stay inside it and can be pressed while a modal dialog of the app is open', async () => {
    render(<Page by={by} isDialogOpen />);
    await report(605);
    const close = page.getByRole('group', { name: 'Group not found' }).getByRole('button', { name: 'Close' });
    expectInside(boxOf('.chat-error-toast'), screen.getByLabelText('widget').getBoundingClientRect());
    await close.click();
    await expect.element(close).not.toBeInTheDocument();
  });
});

test('surfaces whose element is out of view, or is no element, use the window', async () => {
  await page.viewport(1000, 700);
  const props = { within: 'widget' } as unknown as ChatErrorToasterProps;
  render(
    <ChatErrorProvider dialect={webDialect}>
      <div style={{ position: 'absolute', insetBlockStart: -500, blockSize: 100 }} ref={setOut} />
      <ChatErrorToaster {...props} />
      <Out />
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>,
  );
  function Out() {
    return <ChatErrorToaster position="bottom-start" within={out} />;
  }
  await report(605);
  expect(boxOf('.chat-error-toaster[data-position=top-end]').right).toBe(1000);
  await expect.poll(() => boxOf('.chat-error-toaster[data-position=bottom-start]').bottom).toBe(700);
});

const out: { current: Element | null } = { current: null };
const setOut = (element: Element | null) => {
  out.current = element;
};
