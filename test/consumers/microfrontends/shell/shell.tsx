import 'chat-error-kit/styles.css';
import { version } from 'react';
import { createRoot } from 'react-dom/client';
import { Chat } from './Chat';

const at = (id: string) => document.querySelector(`#${id}`) as HTMLElement;

createRoot(at('shell')).render(<Chat name={`React ${version}`} language="en" />);
const guest = await import(/* @vite-ignore */ `${location.origin}/guest/guest.js`);
guest.mount(at('guest'));
