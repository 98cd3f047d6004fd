import { useEffect } from 'react';
import { type ChatErrors, type ChatErrorView, useChatErrorNotices, useChatErrors } from '../src/index.js';

/** What a test sees from inside a provider. */
export interface ProvidedErrors extends ChatErrors {
  readonly notices: readonly ChatErrorView[];
}

/** Hands the functions and the notices of a provider to a test. */
export function Errors({ to }: { readonly to: (errors: ProvidedErrors) => void }) {
  const errors = useChatErrors();
  const notices = useChatErrorNotices();
  useEffect(() => {
    to({ ...errors, notices });
  });
  return null;
}
