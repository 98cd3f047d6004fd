import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, waitFor } from 'storybook/test';
import { nativeDialect } from '../../src/dialects/native/index.js';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorToaster,
  chatErrorColors,
} from '../../src/react-native/index.js';
import { errorFixture } from '../../src/testing/index.js';
import { App, type SurfaceArgs } from '../surfaceStories.js';

/** The surfaces for React Native, drawn by react-native-web. */
const meta: Meta = { title: 'React Native/Surfaces', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;
type Happens = NonNullable<SurfaceArgs['happens']>;
type Look = Parameters<typeof ChatErrorHistory>[0];

const handlers = { retry() {}, signIn() {}, reconnect() {}, chooseFile() {}, contactSupport() {} };

/** Surfaces on the screen of a phone, in the theme of the toolbar. */
function story(happens: Happens, surfacesWith: (look: Look) => ReactNode): Story {
  return {
    render: (_, { globals }) => (
      <div style={{ inlineSize: 390, blockSize: 560, position: 'relative', overflow: 'hidden' }}>
        <App dialect={nativeDialect} handlers={handlers} happens={happens}>
          {surfacesWith({
            colors: chatErrorColors[globals.theme === 'dark' ? 'dark' : 'light'],
            fontFamily: 'inherit',
          })}
        </App>
      </div>
    ),
    play: async ({ canvasElement }) => {
      const { body } = canvasElement.ownerDocument;
      const notice = () => body.querySelector('[role=group], [role=alertdialog], [role=listitem]');
      await waitFor(() => expect(notice()).toHaveTextContent(/\p{Letter}/u));
    },
  };
}

type Kind = 'serverBusy' | 'uploadFailed' | 'groupFull' | 'groupNotFound';
const fixture = (kind: Kind) => errorFixture(nativeDialect, kind);
const sessionExpiring: Happens = (_, { play }) => {
  play('connected');
  play('sessionExpiring');
};
const failedMessage: Happens = ({ report }) =>
  void report(fixture('serverBusy'), { operation: 'send', scope: 'message' });

export const Banner = story(sessionExpiring, (look) => <ChatErrorBanner {...look} insets={{ top: 24 }} />);

export const Card = story(sessionExpiring, (look) => <ChatErrorBanner {...look} variant="card" />);

export const Toast = story(
  ({ report }) => void report(fixture('uploadFailed')),
  (look) => <ChatErrorToaster {...look} insets={{ top: 24 }} />,
);

export const Toasts = story(
  ({ report }) => {
    for (const kind of ['uploadFailed', 'groupFull', 'groupNotFound'] as const) report(fixture(kind));
  },
  (look) => <ChatErrorToaster {...look} position="bottom" insets={{ bottom: 24 }} />,
);

export const Modal = story(
  (_, { play }) => play('signedInElsewhere'),
  (look) => <ChatErrorModal {...look} inModal={false} />,
);

export const Line = story(failedMessage, (look) => <ChatErrorInline {...look} scope="message" align="end" />);

export const Block = story(failedMessage, (look) => <ChatErrorInline {...look} scope="message" density="block" />);

export const History = story(
  ({ report }) => {
    for (const kind of ['uploadFailed', 'groupFull'] as const) report(fixture(kind));
  },
  (look) => (
    <>
      <ChatErrorHistory {...look} />
      <ChatErrorToaster {...look} position="bottom" />
    </>
  ),
);
