import styles from 'chat-error-kit/styles.css?inline';
import { createRoot } from 'react-dom/client';
import { Chat } from './Chat';

const widget = document.createElement('chat-widget');
const shadow = widget.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
shadow.adoptedStyleSheets = [sheet];
document.body.append(widget);
createRoot(shadow).render(<Chat name="widget" language="en" />);

const stranger = document.createElement('p');
stranger.className = 'chat-error-toast';
document.body.append(stranger);

const dialog = document.createElement('dialog');
dialog.textContent = 'A dialog of the page';
document.body.append(dialog);
