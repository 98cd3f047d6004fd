import { useEffect } from 'react';
import { type ChatErrors, useChatErrors } from '../src/index.js';

/** Hands what `useChatErrors` gives to a test, from inside a provider. */
export function Errors({ to }: { readonly to: (errors: ChatErrors) => void }) {
  const errors = useChatErrors();
  useEffect(() => {
    to(errors);
  });
  return null;
}
