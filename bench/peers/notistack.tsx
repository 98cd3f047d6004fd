import { closeSnackbar, enqueueSnackbar, SnackbarProvider, useSnackbar } from 'notistack';
import { Buttons, Text } from '../page/Content.tsx';
import type { Peer } from '../page/peer.ts';

function Reporter() {
  useSnackbar();
  return null;
}

/** It cannot change a snackbar that is shown. */
export const peer: Peer = {
  Toaster: ({ children }) => <SnackbarProvider>{children}</SnackbarProvider>,
  show(failure) {
    enqueueSnackbar(<Text failure={failure} />, {
      variant: 'error',
      autoHideDuration: null,
      action: (key) => <Buttons close={() => closeSnackbar(key)} />,
    });
  },
  toasts: '.notistack-MuiContent',
  neighbours: { 'useSnackbar()': Reporter },
};
