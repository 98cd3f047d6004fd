import type { ComponentType, ReactNode } from 'react';

/** What a person is to be told. The kit gets the code and finds the words itself, all others get the words. */
export interface Failure {
  /** The number of the web SDKs. */
  readonly code: number;
  /** The message that it is about. */
  readonly scope: string;
  readonly title: string;
  readonly message: string;
}

/** One library, as its documentation says to use it: an error with a title, a message, an action and a button to close it, that stays until it is closed. */
export interface Peer {
  /** The toaster, and around `children` what it needs of the app. */
  readonly Toaster: ComponentType<{ readonly children?: ReactNode }>;
  readonly show: (failure: Failure) => void;
  /** Changes the one that was shown last where it stands. */
  readonly update?: (failure: Failure) => void;
  /** Empties what outlives an unmounted toaster. */
  readonly clear?: () => void;
  /** Finds the toasts in the page. */
  readonly toasts: string;
  /** Components of an app that stand beside the toaster and have nothing to show when a toast comes. */
  readonly neighbours: { readonly [name: string]: ComponentType };
}
