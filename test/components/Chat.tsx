import { act } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  type ChatErrorHandlers,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrorHistory,
} from '../../src/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

export const surfaces: Record<string, ComponentType> = {
  banner: () => <ChatErrorBanner />,
  toast: () => <ChatErrorToaster />,
  modal: () => <ChatErrorModal />,
  inline: () => <ChatErrorInline />,
};

/** Records notices and shows nothing. */
function History() {
  useChatErrorHistory();
  return null;
}

export let errors: ProvidedErrors;

export const hear = (found: ProvidedErrors) => {
  errors = found;
};

interface ChatProps {
  readonly with: readonly string[];
  readonly handlers?: ChatErrorHandlers;
  readonly children?: ReactNode;
}

export function Chat({ with: names, handlers, children }: ChatProps) {
  return (
    <ChatErrorProvider dialect={webDialect} handlers={handlers}>
      {names.map((name) => {
        const Surface = name === 'history' ? History : (surfaces[name] as ComponentType);
        return <Surface key={name} />;
      })}
      {children}
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

export const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-kind]')].map(
    ({ dataset }) => `${dataset.chatErrorSurface}: ${dataset.kind}`,
  );
export const report = (...all: unknown[]) =>
  act(async () => {
    for (const error of all) errors.report(error);
  });

/** An error for each surface that is wanted first. */
export const wanted = { modal: 206, banner: 39, toast: 605, inline: 101 } as const;
