import { ChatErrorBanner, ChatErrorProvider } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Chat, connection } from './chat';

await i18next.use(initReactI18next).init({
  lng: 'de',
  fallbackLng: 'en',
  // With a backend, name the namespace beside your own: ns: ['translation', 'chatErrors'].
  resources: {
    de: {
      translation: { greeting: 'Hallo' },
      chatErrors: {
        kinds: { groupFull: { title: 'Dieser Kurs ist voll' } },
        codes: { web: { 101: { message: 'Bitte ein Foto unter 5 MB wählen.' } } },
        actions: { contactSupport: 'Sekretariat anrufen' },
      },
    },
  },
});

export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorBanner />
      <button type="button" onClick={() => i18next.changeLanguage('fr')}>
        Français
      </button>
      <Chat />
    </ChatErrorProvider>
  );
}
