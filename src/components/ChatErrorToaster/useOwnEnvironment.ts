import { type RefObject, useState } from 'react';
import { type Platform, platformIn } from '../../core/environment.js';
import { useEnvironment } from '../../react/context.js';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';

/** The environment as seen from the window that an element is in. */
export function useOwnEnvironment(element: RefObject<Element | null>): Platform {
  const environment = useEnvironment();
  const [own, setOwn] = useState(environment);
  useBrowserLayoutEffect(() => {
    if (element.current) setOwn(platformIn(element.current.ownerDocument, environment));
  }, [element, environment]);
  return own;
}
