import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import type { Failure, Peer } from '../page/peer.ts';

const queue = new ToastQueue<Failure>({ maxVisibleToasts: 3 });

/** It cannot change a toast that is shown. */
export const peer: Peer = {
  Toaster: ({ children }) => (
    <>
      {children}
      <ToastRegion queue={queue}>
        {({ toast }) => (
          <Toast toast={toast}>
            <ToastContent>
              <Text slot="title">{toast.content.title}</Text>
              <Text slot="description">{toast.content.message}</Text>
            </ToastContent>
            <Button>Try again</Button>
            <Button slot="close" aria-label="Close">
              ×
            </Button>
          </Toast>
        )}
      </ToastRegion>
    </>
  ),
  show: (failure) => queue.add(failure),
  clear: () => queue.clear(),
  toasts: '.react-aria-Toast',
  neighbours: {},
};
