import { Toaster, toast } from 'sonner';
import type { Failure, Peer } from '../page/peer.ts';

let last: string | number | undefined;

function show({ title, message }: Failure, id?: string | number) {
  const action = { label: 'Try again', onClick() {} };
  last = toast.error(title, { id, description: message, action, closeButton: true, duration: Infinity });
}

export const peer: Peer = {
  Toaster: ({ children }) => (
    <>
      {children}
      <Toaster />
    </>
  ),
  show: (failure) => show(failure),
  update: (failure) => show(failure, last),
  clear: () => toast.dismiss(),
  toasts: '[data-sonner-toast]',
  neighbours: {},
};
