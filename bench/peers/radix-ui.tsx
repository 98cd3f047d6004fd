import * as Toast from '@radix-ui/react-toast';
import { type Dispatch, type SetStateAction, useState } from 'react';
import type { Failure, Peer } from '../page/peer.ts';

interface Shown extends Failure {
  readonly key: number;
}

let setShown: Dispatch<SetStateAction<readonly Shown[]>>;
let keys = 0;

/** Radix leaves the list of toasts to the app. */
export const peer: Peer = {
  Toaster({ children }) {
    const [shown, set] = useState<readonly Shown[]>([]);
    setShown = set;
    return (
      <Toast.Provider duration={Infinity}>
        {children}
        {shown.map(({ key, title, message }) => (
          <Toast.Root key={key} type="foreground">
            <Toast.Title>{title}</Toast.Title>
            <Toast.Description>{message}</Toast.Description>
            <Toast.Action altText="Try again">Try again</Toast.Action>
            <Toast.Close aria-label="Close">×</Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className="viewport" />
      </Toast.Provider>
    );
  },
  show(failure) {
    const key = ++keys;
    setShown((shown) => [...shown, { ...failure, key }]);
  },
  update: (failure) => setShown((shown) => shown.map((one) => (one.key === keys ? { ...one, ...failure } : one))),
  toasts: '.viewport > li',
  neighbours: {},
};
