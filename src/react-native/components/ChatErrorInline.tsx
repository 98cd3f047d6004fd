'use client';
import { StyleSheet, View } from 'react-native';
import { isOnMessage } from '../../react/statusLine.js';
import { useChatErrorStatusLine } from '../../react/useChatErrorStatusLine.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { Announcer } from './Announcer.js';
import { NoticeBlock, useInFlow } from './InFlow.js';
import { StatusLine } from './StatusLine.js';
import { type NativeSurfaceProps, splitProps } from './surfaceProps.js';
import { ThemeProvider } from './theme.js';

/** Props of `<ChatErrorInline>`. Without `scope` and `error` it shows the notices that have no scope. */
export type ChatErrorInlineProps = SurfaceSource &
  NativeSurfaceProps & {
    /**
     * `line`: one row whose explanation opens on demand. `block`: title, message and buttons at once, for fields and the composer.
     * @default 'line' with a `scope` if the operation is on a message or file, such as `send`, `upload` or `recall`; otherwise 'block'
     */
    readonly density?: 'line' | 'block' | undefined;
    /** The side of the message that the notice belongs to: `end` for the person's own. @default 'start' */
    readonly align?: 'start' | 'end' | undefined;
  };

/** Shows notices about one object beside it: a message, a file, the composer. */
export function ChatErrorInline({ density, align = 'start', ...props }: ChatErrorInlineProps) {
  const { look, theme, source } = splitProps(props);
  const content = useSurface('inline', source, { most: Infinity });
  const { view, shown, touch } = useInFlow(content);
  const isLine = density ? density === 'line' : source.scope !== undefined && isOnMessage(view?.operation);
  const line = useChatErrorStatusLine(isLine ? view : undefined);
  const { style, slots, testID } = look;
  return (
    <ThemeProvider {...theme}>
      <View
        testID={testID}
        {...touch}
        {...(view && { role: 'group', 'aria-label': view.title, style: [!line && styles.block, style] })}
      >
        <Announcer content={content} />
        {view && line && <StatusLine view={view} line={line} shown={shown} slots={slots} align={align} />}
        {view && !line && <NoticeBlock view={view} shown={shown} slots={slots} />}
      </View>
    </ThemeProvider>
  );
}

const styles = StyleSheet.create({
  block: { flexDirection: 'row', alignItems: 'flex-start', gap: 8 },
});
