'use client';
import { StyleSheet, View } from 'react-native';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { abridgeForBanner } from '../../react/view.js';
import { Announcer } from './Announcer.js';
import { Tint } from './buttons.js';
import { NoticeBlock, useInFlow } from './InFlow.js';
import { NoticeText } from './NoticeParts.js';
import { type EdgeProps, type Look, type NativeSurfaceProps, splitProps } from './surfaceProps.js';
import { ThemeProvider, toneOf, useTheme } from './theme.js';

/** Props of `<ChatErrorBanner>`. */
export type ChatErrorBannerProps = SurfaceSource &
  NativeSurfaceProps &
  EdgeProps & {
    /** `bar` spans its container; `card` has a margin, a border and rounded corners. @default 'bar' */
    readonly variant?: 'bar' | 'card';
  };

/** Shows lasting conditions: offline, session about to end, muted. Put it above the content, which it moves down. With `insets` it may be at the top of the screen. */
export function ChatErrorBanner({ variant = 'bar', ...props }: ChatErrorBannerProps) {
  const { look, theme, source } = splitProps(props);
  return (
    <ThemeProvider {...theme}>
      <Banner variant={variant} look={look} source={source} />
    </ThemeProvider>
  );
}

interface BannerProps {
  readonly look: Look;
  readonly variant: 'bar' | 'card';
  readonly source: SurfaceSource;
}

function Banner({ variant, look: { style, slots, testID, insets }, source }: BannerProps) {
  const content = useSurface('banner', source, { most: Infinity });
  const { view, shown, touch } = useInFlow(content);
  const { colors, tint } = useTheme();
  const edges = {
    paddingTop: insets.top,
    paddingLeft: 14 + (insets.left ?? 0),
    paddingRight: 14 + (insets.right ?? 0),
  };
  const look = [styles.banner, { backgroundColor: colors.surface }, edges, variant === 'card' && styles.card, style];
  return (
    <View testID={testID} {...touch} {...(view && { role: 'group', 'aria-label': view.title, style: look })}>
      <Announcer content={content} />
      {view && (
        <>
          <Tint color={colors[toneOf(view)]} share={tint} />
          <NoticeBlock
            view={view}
            shown={shown}
            slots={slots}
            text={<NoticeText key={view.key} view={abridgeForBanner(view)} />}
          />
        </>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  banner: { flexDirection: 'row', alignItems: 'flex-start', gap: 10, overflow: 'hidden' },
  card: { margin: 8, borderRadius: 12 },
});
