import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import * as RadixDialog from '@radix-ui/react-dialog';
import { act, render, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { webDialect } from '../../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorModal, ChatErrorProvider, ChatErrorToaster } from '../../../src/index.js';
import { Errors, type ProvidedErrors } from '../../Errors.js';
import { recordTranscript } from '../transcript.js';

let errors: ProvidedErrors;

const hear = (found: ProvidedErrors) => {
  errors = found;
};
const report = (error: unknown) => act(async () => void errors.report(error));

interface DialogProps {
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

function NativeDialog({ onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label="settings">
      <button type="button">inside</button>
      {children}
    </dialog>
  );
}

const dialogs: Record<string, (props: DialogProps) => ReactNode> = {
  'a native modal dialog': NativeDialog,
  'two nested native dialogs': ({ onClose }) => (
    <NativeDialog onClose={() => {}}>
      <NativeDialog onClose={onClose} />
    </NativeDialog>
  ),
  Radix: ({ onClose }) => (
    <RadixDialog.Root open onOpenChange={onClose}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay style={{ position: 'fixed', inset: 0, background: '#0008' }} />
        <RadixDialog.Content style={{ position: 'fixed', insetBlockStart: 20 }} aria-describedby={undefined}>
          <RadixDialog.Title>settings</RadixDialog.Title>
          <button type="button">inside</button>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  ),
  'React Aria': ({ onClose }) => (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      style={{ position: 'fixed', inset: 0, background: '#0008' }}
    >
      <Modal>
        <AriaDialog aria-label="settings">
          <button type="button">inside</button>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  ),
  'Base UI': ({ onClose }) => (
    <BaseDialog.Root open onOpenChange={onClose}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop style={{ position: 'fixed', inset: 0, background: '#0008' }} />
        <BaseDialog.Popup style={{ position: 'fixed', insetBlockStart: 20 }}>
          <BaseDialog.Title>settings</BaseDialog.Title>
          <button type="button">inside</button>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  ),
};

interface AppProps {
  readonly dialog?: ReactNode;
}

function App({ dialog }: AppProps) {
  return (
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorBanner />
      <ChatErrorToaster />
      <ChatErrorModal />
      <Errors to={hear} />
      {dialog}
    </ChatErrorProvider>
  );
}

const insideButtons = () =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'inside');
const opened = () => waitFor(() => expect(insideButtons()).not.toHaveLength(0));
const toast = (title: string) => page.getByLabelText('Notifications').getByRole('group', { name: title });

describe.each(Object.entries(dialogs))('above %s', (_, Dialog) => {
  test.each(['before', 'after'])(
    'a toast reported %s it opens is seen, clicked, focused and read out',
    async (order) => {
      const onClose = vi.fn();
      const dialog = <Dialog onClose={onClose} />;
      const { rerender } = render(<App />);
      if (order === 'before') await report({ type: 605 });
      rerender(<App dialog={dialog} />);
      await opened();
      if (order === 'after') await report({ type: 605 });
      await report({ type: 606 });

      // Looks the toast up in the accessibility tree, and clicks only what nothing covers.
      await expect.element(toast('Group is full')).toBeVisible();
      await toast('Group is full').getByRole('button', { name: 'Close' }).click();
      await expect.element(toast('Group is full')).not.toBeInTheDocument();
      const close = toast('Group not found').getByRole('button', { name: 'Close' });
      close.element().focus();
      expect(document.activeElement).toBe(close.element());
      await userEvent.keyboard('{Enter}');
      await expect.element(toast('Group not found')).not.toBeInTheDocument();
      expect(onClose).not.toHaveBeenCalled();
      expect(insideButtons()).not.toHaveLength(0);
    },
  );

  test('nothing is lost when it goes, and the next toast is where the others were', async () => {
    const { rerender } = render(<App dialog={<Dialog onClose={() => {}} />} />);
    await opened();
    await report({ type: 605 });
    rerender(<App />);
    await waitFor(() => expect(insideButtons()).toHaveLength(0));
    await report({ type: 606 });
    for (const title of ['Group is full', 'Group not found'])
      await toast(title).getByRole('button', { name: 'Close' }).click();
    expect(document.querySelector('.chat-error-home > .chat-error-host')).not.toBeNull();
  });

  test('the notice of a banner that it covers is shown and read out above it, once', async () => {
    const { rerender } = render(<App dialog={<Dialog onClose={() => {}} />} />);
    await opened();
    const { spoken } = recordTranscript();
    await report({ type: 39 });
    await expect.element(toast('You’re not signed in')).toBeVisible();
    await waitFor(() => expect(spoken).toHaveLength(1));
    rerender(<App />);
    await waitFor(() => expect(insideButtons()).toHaveLength(0));
    await waitFor(() => expect(screen.getAllByText('You’re not signed in')).toHaveLength(1));
    expect(spoken).toHaveLength(1);
  });

  test('the end of the session comes above it, and can be dealt with', async () => {
    const onClose = vi.fn();
    render(<App dialog={<Dialog onClose={onClose} />} />);
    await opened();
    await report({ type: 206 });
    const dialog = page.getByRole('alertdialog', { name: 'Signed in somewhere else' });
    await expect.element(dialog).toBeVisible();
    expect(document.activeElement).toBe(dialog.element());
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(dialog.getByRole('button').first().element());
    await act(async () => errors.resolve({ kind: 'signedInElsewhere' }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
  });
});

test('the focus survives the move into a dialog and out of it', async () => {
  const { rerender } = render(<App />);
  await report({ type: 605 });
  const close = screen.getByRole('button', { name: 'Close' });
  close.focus();
  rerender(<App dialog={<dialog ref={(element) => element?.showModal()} />} />);
  await waitFor(() => expect(close.closest('dialog')).not.toBeNull());
  close.focus();
  rerender(<App />);
  await waitFor(() => expect(close.closest('dialog')).toBeNull());
  expect(close.isConnected).toBe(true);
});

test('clicks at home reach the page, those above the dialog of somebody else do not', async () => {
  const heard = vi.fn();
  document.addEventListener('pointerdown', heard);
  const { rerender } = render(<App />);
  await report({ type: 605 });
  await toast('Group not found').click();
  expect(heard).toHaveBeenCalledOnce();
  rerender(<App dialog={<NativeDialog onClose={() => {}} />} />);
  await opened();
  await toast('Group not found').click();
  expect(heard).toHaveBeenCalledOnce();
  document.removeEventListener('pointerdown', heard);
});

test('a dialog takes no room and leaves no gap for what is in it', async () => {
  const dialog = (
    <dialog ref={(element) => element?.showModal()} style={{ display: 'grid', gap: 16 }}>
      <p>settings</p>
    </dialog>
  );
  const { rerender } = render(dialog);
  const { height } = screen.getByRole('dialog').getBoundingClientRect();
  rerender(<App dialog={dialog} />);
  await report({ type: 605 });
  await waitFor(() => expect(screen.getByText('Group not found').closest('dialog')).not.toBeNull());
  expect(screen.getByRole('dialog').getBoundingClientRect().height).toBe(height);
});

describe('a chat in a shadow tree', () => {
  /** The only one that knows this style. */
  function renderInShadow(parent: Element) {
    const widget = parent.appendChild(document.createElement('div'));
    const shadow = widget.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.chat-error-toast { border-radius: 7px }');
    shadow.adoptedStyleSheets = [sheet];
    const { unmount } = render(<App />, { container: shadow as unknown as HTMLElement, baseElement: widget });
    return { shadow, unmount };
  }
  const radius = { borderRadius: '7px' };

  test('takes its styles along into a dialog of the page, and leaves nothing behind', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    const { shadow, unmount } = renderInShadow(document.body);
    await report({ type: 605 });
    dialog.showModal();
    await waitFor(() => expect(shadow.querySelector('.chat-error-toast')).toBeNull());
    await expect.element(toast('Group not found')).toHaveStyle(radius);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByText('Group not found')).not.toBeInTheDocument();
    dialog.close();
    await waitFor(() => expect(dialog.childElementCount).toBe(0));
    unmount();
    shadow.host.remove();
    dialog.remove();
  });

  test('stays where it is in a dialog around it', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    const { shadow, unmount } = renderInShadow(dialog);
    await report({ type: 605 });
    dialog.showModal();
    await expect.element(toast('Group not found')).toHaveStyle(radius);
    expect(shadow.querySelector('.chat-error-toast')).not.toBeNull();
    expect(dialog.childElementCount).toBe(1);
    unmount();
    dialog.remove();
  });
});

describe('the focus goes back to where it was before the modal', () => {
  const app = (dialog?: ReactNode) => (
    <>
      <button type="button">composer</button>
      <ChatErrorProvider dialect={webDialect} handlers={{ signIn: () => {} }}>
        <ChatErrorToaster />
        <ChatErrorModal />
        <Errors to={hear} />
      </ChatErrorProvider>
      {dialog}
    </>
  );

  test('though another dialog opened and closed meanwhile', async () => {
    const { rerender } = render(app());
    screen.getByText('composer').focus();
    await report({ type: 206 });
    rerender(app(<NativeDialog onClose={() => {}} />));
    await waitFor(() => expect(document.querySelector('dialog dialog:modal')).not.toBeNull());
    rerender(app());
    await waitFor(() => expect(document.querySelector('.chat-error-home > * > dialog:modal')).not.toBeNull());
    await expect.element(page.getByRole('alertdialog')).toHaveFocus();
    await userEvent.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('composer')));
  });

  test('though that is a toast, which moved', async () => {
    render(app());
    await report({ type: 605 });
    screen.getByText('composer').focus();
    await userEvent.keyboard('{F6}');
    const toastButton = document.activeElement;
    await report({ type: 206 });
    await waitFor(() => expect(document.querySelector('dialog .chat-error-toast')).not.toBeNull());
    await expect.element(page.getByRole('alertdialog')).toHaveFocus();
    await userEvent.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(toastButton));
  });
});
