import { useState } from 'react';

export interface Folded {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Undefined while it is folded. */
  readonly close: (() => void) | undefined;
}

/** Whether the explanation of a notice is open. That of another notice is folded. */
export function useFolded(key: string | undefined): Folded {
  const [opened, setOpened] = useState<string>();
  const isOpen = key !== undefined && opened === key;
  const toggle = () => setOpened(isOpen ? undefined : key);
  return { isOpen, toggle, close: isOpen ? toggle : undefined };
}
