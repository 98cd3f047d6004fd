import type { Failure } from './peer.ts';

/** The text of a toast, for libraries that take any content. */
export function Text({ failure: { title, message } }: { readonly failure: Failure }) {
  return (
    <div>
      <p>{title}</p>
      <p>{message}</p>
    </div>
  );
}

/** The buttons of a toast, where a library has none of its own. */
export function Buttons({ close }: { readonly close: () => void }) {
  return (
    <>
      <button type="button" onClick={close}>
        Try again
      </button>
      <button type="button" aria-label="Close" onClick={close}>
        ×
      </button>
    </>
  );
}
