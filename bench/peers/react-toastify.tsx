import { type Id, ToastContainer, toast } from 'react-toastify';
import { Text } from '../page/Content.tsx';
import type { Failure, Peer } from '../page/peer.ts';

let last: Id;

/** It brings a button to close; the action is the app's. */
const content = (failure: Failure) => (
  <>
    <Text failure={failure} />
    <button type="button">Try again</button>
  </>
);

export const peer: Peer = {
  Toaster: ({ children }) => (
    <>
      {children}
      <ToastContainer />
    </>
  ),
  show(failure) {
    last = toast.error(content(failure), { autoClose: false });
  },
  update: (failure) => toast.update(last, { render: content(failure) }),
  toasts: '.Toastify__toast',
  neighbours: {},
};
