import { Toaster, toast } from 'react-hot-toast';
import { Buttons, Text } from '../page/Content.tsx';
import type { Failure, Peer } from '../page/peer.ts';

let last: string | undefined;

function show(failure: Failure, id?: string) {
  const content = (own: { readonly id: string }) => (
    <>
      <Text failure={failure} />
      <Buttons close={() => toast.dismiss(own.id)} />
    </>
  );
  last = toast.error(content, { id, duration: Infinity });
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
  clear: () => toast.removeAll(),
  toasts: '[data-rht-toaster] [role="status"]',
  neighbours: {},
};
