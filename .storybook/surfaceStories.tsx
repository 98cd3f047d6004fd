import type { StoryObj } from '@storybook/react-vite';
import { type ComponentType, useMemo } from 'react';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { ChatErrorKind } from '../src/kinds/kinds.js';
import type { OneErrorOptions } from '../src/react/index.js';
import { errorOfKind, kindsWithNumbers } from './errors.js';

/** What the stories of all surfaces can be given. */
export interface SurfaceArgs extends Pick<OneErrorOptions, 'handlers' | 'operation' | 'policy' | 'onClose'> {
  /** The meaning of the error that is shown. */
  readonly kind: ChatErrorKind;
  /** The error itself, where it is not the usual one of that meaning. */
  readonly error?: unknown;
}

/** Lets the reader of the docs choose any meaning. */
export const argTypes = {
  kind: { control: 'select', options: kindsWithNumbers },
  handlers: { control: false },
} as const;

type Surface = ComponentType<{ error: unknown } & OneErrorOptions>;
type Story = StoryObj<SurfaceArgs>;

/** Shows one error of a kind in a surface, in the dialect of the toolbar. */
export function renderIn(SurfaceUnderTest: Surface): NonNullable<Story['render']> {
  return ({ kind, ...options }, { globals }) => (
    <OneError surface={SurfaceUnderTest} kind={kind} dialect={globals.dialect} options={options} />
  );
}

interface OneErrorProps {
  surface: Surface;
  kind: ChatErrorKind;
  dialect: string;
  options: Omit<SurfaceArgs, 'kind'>;
}

function OneError({ surface: SurfaceUnderTest, kind, dialect, options }: OneErrorProps) {
  const usual = useMemo(() => errorOfKind(kind, dialect), [kind, dialect]);
  return <SurfaceUnderTest {...usual} {...options} />;
}

const nothing = {
  signIn: () => {},
  retry: () => {},
  reconnect: () => {},
  edit: () => {},
  chooseFile: () => {},
  contactSupport: () => {},
};

function shows(kind: ChatErrorKind, role: 'status' | 'alert'): Story {
  return {
    args: { kind, handlers: nothing },
    play: async ({ canvasElement }) => {
      const notice = await waitFor(() => {
        const found = canvasElement.ownerDocument.querySelector(`[data-kind="${kind}"]`);
        expect(found).not.toBeNull();
        return found as HTMLElement;
      });
      const title = notice.querySelector('.chat-error-title')?.textContent ?? '';
      const speaker = notice.closest('[role=alertdialog]') ?? notice.closest('.chat-error-toaster') ?? notice;
      const live = [...speaker.querySelectorAll(`[role=${role}]`)].filter((region) =>
        region.textContent?.includes(title),
      );
      await expect(speaker.matches('[role=alertdialog]') || live.length === 1).toBe(true);
      await waitFor(() => expect(notice.querySelector('.chat-error-title')).toBeVisible());
    },
  };
}

/** The four severities. A modal speaks as a dialog, whatever it has to say. */
export const severityStories = {
  info: shows('recallTimedOut', 'status'),
  warning: shows('connectionLost', 'status'),
  error: shows('uploadFailed', 'alert'),
  critical: shows('signedInElsewhere', 'alert'),
};

async function press(element: HTMLElement, action: string) {
  const button = await waitFor(() => {
    const found = element.ownerDocument.querySelector<HTMLElement>(`[data-action="${action}"]`);
    expect(found).not.toBeNull();
    return found as HTMLElement;
  });
  await userEvent.click(button);
  return button;
}

/** What an action can come to. */
export const actionStories = {
  pending: {
    args: { kind: 'uploadFailed', handlers: { retry: fn(() => new Promise(() => {})) } },
    play: async ({ canvasElement, args }) => {
      const button = await press(canvasElement, 'retry');
      await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'));
      button.click();
      await expect(args.handlers?.retry).toHaveBeenCalledOnce();
    },
  },
  failedAgain: {
    args: { kind: 'uploadFailed', handlers: { retry: () => Promise.reject(undefined) } },
    play: async ({ canvasElement }) => {
      const button = await press(canvasElement, 'retry');
      await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
      await waitFor(() =>
        expect(canvasElement.ownerDocument.querySelector('.chat-error-outcome')).toHaveTextContent(/\p{Letter}/u),
      );
    },
  },
  recovered: {
    args: { kind: 'uploadFailed', handlers: { retry: () => Promise.resolve() } },
    play: async ({ canvasElement }) => {
      await press(canvasElement, 'retry');
      const document = canvasElement.ownerDocument;
      await waitFor(() => expect(document.querySelector('[data-kind=uploadFailed][data-state=open]')).toBeNull());
    },
  },
  dismissed: {
    args: { kind: 'groupNotFound', onClose: fn() },
    play: async ({ canvasElement, args }) => {
      const close = await waitFor(() => {
        const found = canvasElement.ownerDocument.querySelector<HTMLElement>('.chat-error-close');
        expect(found).not.toBeNull();
        return found as HTMLElement;
      });
      await userEvent.click(close);
      await waitFor(() => expect(args.onClose).toHaveBeenCalledWith({ outcome: 'dismissed' }));
    },
  },
  noHandlers: {
    args: { kind: 'uploadFailed' },
    play: async ({ canvasElement }) => {
      const document = canvasElement.ownerDocument;
      await waitFor(() => expect(document.querySelector('[data-kind=uploadFailed]')).not.toBeNull());
      // No dead buttons: what nobody handles is not offered.
      await expect(document.querySelector('[data-action=retry]')).toBeNull();
    },
  },
  unknownCode: {
    args: { kind: 'sdkUnclassified', error: 4711 },
    play: async ({ canvasElement }) => {
      const document = canvasElement.ownerDocument;
      await waitFor(() => expect(document.querySelector('[data-kind=unknown]')).not.toBeNull());
      await expect(document.body).not.toHaveTextContent('4711');
    },
  },
} satisfies Record<string, Story>;
