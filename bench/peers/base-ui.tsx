import { Toast } from '@base-ui/react/toast';
import type { Peer } from '../page/peer.ts';

const manager = Toast.createToastManager();
let last = '';

function Reporter() {
  Toast.useToastManager();
  return <button type="button">Send</button>;
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast}>
      <Toast.Content>
        <Toast.Title />
        <Toast.Description />
        <Toast.Action />
        <Toast.Close aria-label="Close">×</Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

export const peer: Peer = {
  Toaster: ({ children }) => (
    <Toast.Provider toastManager={manager} timeout={0}>
      {children}
      <Toast.Portal>
        <Toast.Viewport>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  ),
  show({ title, message }) {
    const actionProps = { children: 'Try again' };
    last = manager.add({ title, description: message, actionProps, type: 'error', priority: 'high' });
  },
  update({ title, message }) {
    manager.update(last, { title, description: message });
  },
  toasts: '[data-type="error"][role]',
  neighbours: { 'useToastManager()': Reporter },
};
