import { ChatErrorDetails, ChatErrorToaster } from 'chat-error-kit';

export const Toasts = () => (
  <ChatErrorToaster
    slots={{
      icon: ({ severity }) => <img src={`/icons/${severity}.svg`} alt="" />,
      extra: (view) => <ChatErrorDetails view={view} />,
    }}
  />
);
