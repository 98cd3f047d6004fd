import 'chat-error-kit/styles.css';
import { createRoot } from 'react-dom/client';
import { Chat } from './Chat';

createRoot(document.body).render(
  <>
    <Chat name="one" language="en" />
    <Chat name="two" language="de" />
  </>,
);
