'use client';
import { useChatErrors } from 'chat-error-kit';

/** Where the SDK would fail. */
export function Failures() {
  const { report } = useChatErrors();
  return [605, 39, 206].map((type) => (
    <button key={type} type="button" onClick={() => report({ type })}>
      {type}
    </button>
  ));
}
