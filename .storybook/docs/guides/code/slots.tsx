import { type ChatErrorSlots, ChatErrorToaster } from 'chat-error-kit';
import type { ButtonHTMLAttributes } from 'react';

/** In your app: `import { Button } from '@/components/ui/button'`. */
function Button(props: ButtonHTMLAttributes<HTMLButtonElement> & { variant: string }) {
  const { variant, ...button } = props;
  return <button type="button" data-variant={variant} {...button} />;
}

const slots: ChatErrorSlots = {
  actions: ({ actions }) =>
    actions.map(({ action, label, primary, pending, disabled, run }) => (
      <Button
        key={action}
        variant={primary ? 'default' : 'outline'}
        aria-busy={pending}
        aria-disabled={disabled}
        onClick={run}
      >
        {label}
      </Button>
    )),
};

export const Toasts = () => <ChatErrorToaster className="font-sans" slots={slots} />;
