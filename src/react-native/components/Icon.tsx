import type { ReactNode } from 'react';
import { StyleSheet, useWindowDimensions, View } from 'react-native';
import type { ChatErrorView } from '../../react/view.js';
import { type Tone, toneOf, useTheme } from './theme.js';

/** A bar on a grid of 20 by 20, whose center is at x and y. */
interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn?: string;
}

const cross: readonly Bar[] = [
  { x: 10, y: 10, width: 13, height: 1.75, turn: '45deg' },
  { x: 10, y: 10, width: 13, height: 1.75, turn: '-45deg' },
];
const exclamation: readonly Bar[] = [
  { x: 10, y: 8, width: 2, height: 6 },
  { x: 10, y: 13.5, width: 2, height: 2 },
];
const marks: Record<Tone, readonly Bar[]> = {
  info: [
    { x: 10, y: 6.5, width: 2, height: 2 },
    { x: 10, y: 12, width: 2, height: 6 },
  ],
  warning: exclamation.map((bar) => ({ ...bar, y: bar.y + 2, height: bar.height * 0.8 })),
  error: exclamation,
  critical: cross.map((bar) => ({ ...bar, width: 9 })),
  recovered: [
    { x: 7.5, y: 11, width: 5, height: 1.75, turn: '45deg' },
    { x: 11.5, y: 9.5, width: 8, height: 1.75, turn: '-50deg' },
  ],
};

interface NoticeIconProps {
  readonly view: Pick<ChatErrorView, 'severity'> & Partial<Pick<ChatErrorView, 'state'>>;
  /** @default 20 */
  readonly size?: number;
}

/** A shape for each severity, out of boxes: drawings need a native library. Color alone tells some people nothing (WCAG 1.4.1). */
export function NoticeIcon({ view, size }: NoticeIconProps) {
  const { colors } = useTheme();
  const tone = toneOf(view);
  return (
    <Drawing size={size}>
      {(unit) => (
        <>
          <Shape tone={tone} unit={unit} />
          <Bars bars={marks[tone]} unit={unit} color={colors.surface} />
        </>
      )}
    </Drawing>
  );
}

export function CrossIcon() {
  const { colors } = useTheme();
  return <Drawing>{(unit) => <Bars bars={cross} unit={unit} color={colors.textSecondary} />}</Drawing>;
}

interface DrawingProps {
  readonly size?: number;
  /** @param unit the length of one step of the grid */
  readonly children: (unit: number) => ReactNode;
}

/** Grows with the text beside it. */
function Drawing({ size = 20, children }: DrawingProps) {
  const { fontScale = 1 } = useWindowDimensions();
  const length = size * Math.min(Math.max(fontScale, 1), 2);
  return (
    <View aria-hidden importantForAccessibility="no-hide-descendants" style={{ width: length, height: length }}>
      {children(length / 20)}
    </View>
  );
}

function Shape({ tone, unit }: { readonly tone: Tone; readonly unit: number }) {
  const { colors } = useTheme();
  const color = colors[tone];
  if (tone === 'warning') {
    // Edges that meet at a slant make a triangle.
    const edges = { borderLeftWidth: 10 * unit, borderRightWidth: 10 * unit, borderBottomWidth: 17 * unit };
    return <View style={[styles.triangle, edges, { top: 1 * unit, borderBottomColor: color }]} />;
  }
  const radius = (tone === 'critical' ? 5 : 10) * unit;
  return <View style={[StyleSheet.absoluteFill, { backgroundColor: color, borderRadius: radius }]} />;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly unit: number;
  readonly color: string;
}

function Bars({ bars, unit, color }: BarsProps) {
  return bars.map(({ x, y, width, height, turn = '0deg' }) => (
    <View
      key={`${x} ${y} ${turn}`}
      style={{
        position: 'absolute',
        left: (x - width / 2) * unit,
        top: (y - height / 2) * unit,
        width: width * unit,
        height: height * unit,
        borderRadius: unit,
        backgroundColor: color,
        transform: [{ rotate: turn }],
      }}
    />
  ));
}

const styles = StyleSheet.create({
  triangle: {
    position: 'absolute',
    width: 0,
    height: 0,
    borderStyle: 'solid',
    borderLeftColor: 'transparent',
    borderRightColor: 'transparent',
  },
});
