import { loadChatErrorLocale } from 'chat-error-kit';
import 'chat-error-kit/styles.css';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.js';

await loadChatErrorLocale('de');
hydrateRoot(document.body, <App />, {
  onRecoverableError: (error) => document.body.setAttribute('data-mismatch', String(error)),
});
