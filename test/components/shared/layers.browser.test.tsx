import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import * as RadixDialog from '@radix-ui/react-dialog';
import { act, render, screen } from '@testing-library/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { webDialect } from '../../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorModal, ChatErrorProvider, ChatErrorToaster } from '../../../src/index.js';
import { Errors, type ProvidedErrors } from '../../Errors.js';

let errors: ProvidedErrors;
const report = (type: number) => act(async () => void errors.report({ type }));

function App({ children }: { readonly children?: ReactNode }) {
  return (
    <ChatErrorProvider dialect={webDialect} handlers={{ signIn: () => {} }}>
      <ChatErrorBanner />
      <ChatErrorToaster />
      <ChatErrorModal />
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
      <button type="button">composer</button>
      {children}
    </ChatErrorProvider>
  );
}

const toast = (title: string) => page.getByRole('group', { name: title });
const close = (title: string) => toast(title).getByRole('button', { name: 'Close' });

/** Whether the middle of an element is painted above everything else. */
function isPainted(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** Two toasts are painted, in the accessibility tree, and answer the keyboard and the pointer. */
async function expectUsable(outside?: () => void) {
  await report(605);
  await expect.element(close('Group not found')).toBeVisible();
  await expect.poll(() => isPainted(close('Group not found').element())).toBe(true);
  await userEvent.keyboard('{F6}');
  await expect.poll(() => document.activeElement?.closest('.chat-error-toast')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await expect.element(toast('Group not found')).not.toBeInTheDocument();
  await report(606);
  await close('Group is full').click();
  await expect.element(toast('Group is full')).not.toBeInTheDocument();
  outside?.();
}

describe('a toast is usable', () => {
  test('above an element that is fullscreen, together with what the banner under it says', async () => {
    render(
      <App>
        <section aria-label="viewer" style={{ background: '#333' }} />
      </App>,
    );
    const viewer = screen.getByLabelText('viewer');
    document.addEventListener('keydown', () => void viewer.requestFullscreen(), { once: true });
    await userEvent.keyboard('f');
    await expect.poll(() => document.fullscreenElement).toBe(viewer);
    await expectUsable();
    await report(39);
    const covered = page.getByLabelText('viewer').getByRole('group', { name: 'You’re not signed in' });
    await expect.element(covered).toBeVisible();
    await act(() => document.exitFullscreen());
    await expect.element(covered).not.toBeInTheDocument();
    expect(viewer.childElementCount).toBe(0);
  });

  test.each([undefined, 'dialog'])('beside a drawer with role %s that traps the focus', async (role) => {
    render(
      <App>
        <Trap role={role} />
      </App>,
    );
    screen.getByText('in the drawer').focus();
    await expectUsable();
    expect(screen.getByText('in the drawer').isConnected).toBe(true);
  });

  test('and so is the modal, beside a drawer that traps the focus', async () => {
    render(
      <App>
        <Trap />
      </App>,
    );
    screen.getByText('in the drawer').focus();
    await report(206);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign in' }).click();
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  });

  test('when a popover opens later where it is', async () => {
    render(<App />);
    const popover = document.body.appendChild(document.createElement('div'));
    popover.popover = 'manual';
    Object.assign(popover.style, { inset: '0', inlineSize: 'auto', blockSize: 'auto' });
    await report(101);
    popover.showPopover();
    await expectUsable();
    popover.remove();
  });

  test.each(['auto', 'hint'] as const)('and pressing it does not close a popover=%s of the app', async (kind) => {
    render(<App />);
    const popover = document.body.appendChild(document.createElement('div'));
    popover.popover = kind;
    popover.textContent = 'emoji';
    popover.showPopover();
    await expectUsable();
    expect(popover.matches(':popover-open')).toBe(true);
    // A press elsewhere still closes it, and the next toast is in the page again.
    await page.getByText('composer').click();
    expect(popover.matches(':popover-open')).toBe(false);
    await expectUsable();
    popover.remove();
  });

  test.each([true, false])('and pressing it does not close a dialog with closedby=any, modal: %s', async (isModal) => {
    render(<App />);
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('closedby', 'any');
    dialog.append(document.createElement('button'));
    isModal ? dialog.showModal() : dialog.show();
    await expectUsable();
    expect(dialog.open).toBe(true);
    dialog.remove();
  });
});

interface LayerProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const libraries: Record<string, (props: LayerProps) => ReactNode> = {
  Radix: ({ name, onClose, children }) => (
    <RadixDialog.Root open onOpenChange={onClose}>
      <RadixDialog.Portal>
        <RadixDialog.Content aria-describedby={undefined}>
          <RadixDialog.Title>{name}</RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  ),
  'React Aria': ({ name, onClose, children }) => (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <AriaDialog aria-label={name}>{children}</AriaDialog>
      </Modal>
    </ModalOverlay>
  ),
  'Base UI': ({ name, onClose, children }) => (
    <BaseDialog.Root open onOpenChange={onClose}>
      <BaseDialog.Portal>
        <BaseDialog.Popup style={{ position: 'fixed', insetBlockStart: 20 }}>
          <BaseDialog.Title>{name}</BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  ),
};

test.each(Object.entries(libraries))('a toast above two nested dialogs of %s is usable', async (_, Layer) => {
  const onClose = vi.fn();
  function Nested() {
    const [isOpen, setOpen] = useState(false);
    return (
      <Layer name="outer" onClose={onClose}>
        <button type="button" onClick={() => setOpen(true)}>
          more
        </button>
        {isOpen && (
          <Layer name="inner" onClose={onClose}>
            <button type="button">inside</button>
          </Layer>
        )}
      </Layer>
    );
  }
  render(
    <App>
      <Nested />
    </App>,
  );
  await page.getByRole('button', { name: 'more' }).click();
  await expect.element(page.getByRole('button', { name: 'inside' })).toBeInTheDocument();
  await expectUsable();
  expect(onClose).not.toHaveBeenCalled();
});

/** Keeps the focus inside in the way that focus-trap does. */
function Trap({ role }: { readonly role?: string | undefined }) {
  const drawer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let last: HTMLElement | undefined;
    const isInside = ({ target }: Event) => drawer.current?.contains(target as Node) ?? false;
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onFocus = (event: Event) => {
      if (isInside(event)) last = event.target as HTMLElement;
      else {
        event.stopImmediatePropagation();
        last?.focus();
      }
    };
    const onPress = (event: Event) => void (isInside(event) || event.preventDefault());
    const onClick = (event: Event) => void (isInside(event) || swallow(event));
    document.addEventListener('focusin', onFocus, true);
    for (const type of ['mousedown', 'touchstart']) document.addEventListener(type, onPress, true);
    document.addEventListener('click', onClick, true);
    return () => {
      document.removeEventListener('focusin', onFocus, true);
      for (const type of ['mousedown', 'touchstart']) document.removeEventListener(type, onPress, true);
      document.removeEventListener('click', onClick, true);
    };
  }, []);
  return (
    <div ref={drawer} role={role} style={{ position: 'fixed', insetBlockEnd: 0 }}>
      <button type="button">in the drawer</button>
    </div>
  );
}
