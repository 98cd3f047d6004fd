'use client';
import { type ComponentRef, useRef } from 'react';
import { Modal, type View } from 'react-native';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { Announcer } from './Announcer.js';
import { Covering, Dialog } from './Dialog.js';
import { focusOn, useMotion } from './device.js';
import { type EdgeProps, type NativeSurfaceProps, splitProps } from './surfaceProps.js';
import { ThemeProvider } from './theme.js';

/** Props of `<ChatErrorModal>`. */
export type ChatErrorModalProps = SurfaceSource &
  NativeSurfaceProps &
  EdgeProps & {
    /**
     * Whether the dialog opens in a `Modal` of React Native, above everything. iOS cannot show two of them at once: with `false` the
     * dialog covers what this component is in, so put it last in the screen, and into a `Modal` of the app while that is open.
     * @default true
     */
    readonly inModal?: boolean;
  };

/** Shows critical notices, such as the end of the session, in a dialog that stays until the person has dealt with them. */
export function ChatErrorModal({ inModal = true, ...props }: ChatErrorModalProps) {
  const { look, theme, source } = splitProps(props);
  const content = useSurface('modal', source, { most: 1 });
  const {
    views: [view],
    more,
  } = content;
  const text = useRef<ComponentRef<typeof View>>(null);
  const motion = useMotion() ? 'fade' : 'none';
  const close = () => view?.dismiss?.();
  const dialog = view && <Dialog key={view.key} view={view} more={more} look={look} textRef={text} />;
  return (
    <ThemeProvider {...theme}>
      <Announcer content={content} />
      {inModal ? (
        <Modal
          visible={view !== undefined}
          transparent
          statusBarTranslucent
          animationType={motion}
          supportedOrientations={['portrait', 'landscape']}
          onRequestClose={close}
          onShow={() => focusOn(text.current)}
        >
          {dialog}
        </Modal>
      ) : (
        dialog && <Covering onBack={close}>{dialog}</Covering>
      )}
    </ThemeProvider>
  );
}
