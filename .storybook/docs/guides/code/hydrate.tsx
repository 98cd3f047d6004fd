import { loadChatErrorLocale } from 'chat-error-kit';
import { hydrateRoot } from 'react-dom/client';
import { App } from './surfaces';

// On the server before renderToString, in the browser before hydrateRoot: the first words agree.
await loadChatErrorLocale(document.documentElement.lang);
hydrateRoot(document.body, <App />);
