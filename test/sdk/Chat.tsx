import { render } from '@testing-library/react';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  type ChatErrorHandlers,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
} from '../../src/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';
import { remoteService } from '../stub/client.js';
import { type SdkName, sdks } from './sdks.js';

/** What an app with every surface and every handler looks like to the kit. */
export const allHandlers: ChatErrorHandlers = Object.fromEntries(
  ['retry', 'reconnect', 'signIn', 'chooseFile', 'edit', 'contactSupport'].map((action) => [action, () => {}]),
);

export type Connection = InstanceType<(typeof sdks)['agora-chat']['connection']>;

/** Starts a real SDK against a chat service of its own, and an app with the kit around it. */
export function startChat(sdk: SdkName, name: string, handlers: ChatErrorHandlers = allHandlers) {
  const { service, apiUrl, url } = remoteService(`${sdk}-${name.replace(/\W/g, '')}`);
  const connection: Connection = new sdks[sdk].connection({
    appKey: 'org#app',
    isHttpDNS: false,
    https: false,
    apiUrl,
    url,
  });
  let errors: ProvidedErrors | undefined;
  const app = (language: string) => (
    <ChatErrorProvider dialect={webDialect} connection={connection} language={language} handlers={handlers}>
      <ChatErrorBanner />
      <ChatErrorToaster />
      <ChatErrorModal />
      <ChatErrorInline scope="composer" />
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>
  );
  const { rerender, unmount } = render(app('en'));
  return {
    service,
    connection,
    sdk: sdks[sdk],
    errors: () => errors as ProvidedErrors,
    speak: (language: string) => rerender(app(language)),
    signIn: () => connection.open({ user: 'alice', pwd: 'secret' }),
    unmount,
    /** What is on screen, as the surfaces themselves tell. */
    shown: () =>
      [...document.querySelectorAll<HTMLElement>('[data-chat-error-surface][data-kind]')].map((element) => ({
        surface: element.dataset.chatErrorSurface,
        kind: element.dataset.kind,
        title: element.querySelector('.chat-error-title')?.textContent,
        message: element.querySelector('.chat-error-message')?.textContent,
        role: element.role,
        actions: [...element.querySelectorAll<HTMLElement>('[data-action]')].map((button) => button.dataset.action),
        language: element.lang,
      })),
  };
}
