import { Dialog } from 'radix-ui';
import './shadcn.css';
import type { HostProps } from './host';

/** An app on Radix, with the base styles and classes of shadcn and Tailwind's reset. */
export function Host({ open }: HostProps) {
  return (
    <>
      <button
        type="button"
        className="inline-flex h-9 items-center rounded-md bg-primary px-4 text-sm font-medium text-primary-foreground hover:bg-primary/90"
      >
        Send
      </button>
      <p className="leading-7">A paragraph</p>
      <Dialog.Root open={open}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed top-1/2 left-1/2 z-50 grid w-full max-w-lg -translate-x-1/2 -translate-y-1/2 gap-4 rounded-lg border bg-background p-6 shadow-lg"
          >
            <Dialog.Title className="text-lg font-semibold">A dialog</Dialog.Title>
            <p className="text-sm text-muted-foreground">Its text</p>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}
