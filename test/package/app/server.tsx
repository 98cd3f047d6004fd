import { loadChatErrorLocale } from 'chat-error-kit';
import { renderToString } from 'react-dom/server';
import { App } from './App.js';

export async function render(): Promise<string> {
  await loadChatErrorLocale('de');
  return renderToString(<App />);
}
