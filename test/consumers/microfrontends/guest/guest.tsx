import 'chat-error-kit/styles.css';
import { version } from 'react';
import { createRoot } from 'react-dom/client';
import { Chat } from './Chat';

/** Brings its own styles, its own React and its own copy of the kit. */
export function mount(element: HTMLElement): void {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = new URL('guest.css', import.meta.url).href;
  document.head.append(styles);
  createRoot(element).render(<Chat name={`React ${version}`} language="de" />);
}
