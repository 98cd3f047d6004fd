import type { ComponentRef, Ref } from 'react';
import { StyleSheet, View } from 'react-native';
import { useCountdown } from '../../react/useCountdown.js';
import { type ChatErrorCountdown, type ChatErrorView, type NoticeView, visibleStatusOf } from '../../react/view.js';
import { ActionButton } from './buttons.js';
import { readAs, Unseen, Words } from './Words.js';

interface NoticeTextProps {
  readonly view: ChatErrorView & Partial<Pick<NoticeView, 'tags'>>;
  /** Larger, as the heading of a dialog. */
  readonly big?: boolean;
  readonly textRef?: Ref<ComponentRef<typeof View>>;
}

/** The severity for screen readers, title, count and message of a notice, which are read as one. */
export function NoticeText({ view, big = false, textRef }: NoticeTextProps) {
  const { severityLabel, title, message, repeated, count, language, tags } = view;
  return (
    <View ref={textRef} style={styles.text} {...readAs(fullTextOf(view))}>
      {severityLabel !== '' && <Unseen>{`${severityLabel} `}</Unseen>}
      <Words tag={view} strong style={big && styles.bigTitle}>
        {repeated ? `${title}  ×${count.toLocaleString(language)}` : title}
      </Words>
      {message !== '' && (
        <Words tag={tags?.message ?? view} secondary={!big} style={big && styles.bigMessage}>
          {message}
        </Words>
      )}
    </View>
  );
}

/** All that is said of a notice. */
export function fullTextOf({ severityLabel, title, message, repeated }: ChatErrorView): string {
  return [severityLabel, title, repeated, message].filter(Boolean).join(' ');
}

interface NoticeActionsProps {
  readonly view: ChatErrorView & Partial<Pick<NoticeView, 'tags'>>;
  /** Whether each button takes a line. */
  readonly stacked?: boolean;
}

/** The buttons of a notice and, below them so that no button moves, the progress and outcome of the last action. */
export function NoticeActions({ view, stacked = false }: NoticeActionsProps) {
  const { actions, progress, countdown, title } = view;
  const status = visibleStatusOf(view);
  const tag = view.tags?.labels ?? view;
  if (actions.length === 0 && !progress) return null;
  return (
    <>
      {actions.length > 0 && (
        <View style={stacked ? styles.stack : styles.row}>
          {actions.map((action) => (
            <ActionButton key={action.action} action={action} tag={tag} title={title} wide={stacked} />
          ))}
        </View>
      )}
      {status && (
        <Words tag={tag} secondary>
          {status}
        </Words>
      )}
      {progress && (
        <Words tag={tag} secondary>
          {progress}
        </Words>
      )}
      {countdown && <Countdown countdown={countdown} tag={tag} />}
    </>
  );
}

interface CountdownProps {
  readonly countdown: ChatErrorCountdown;
  readonly tag: Pick<ChatErrorView, 'language' | 'dir'>;
}

export function Countdown({ countdown, tag }: CountdownProps) {
  const text = useCountdown(countdown);
  return text ? (
    <Words tag={tag} secondary style={styles.digits}>
      {text}
    </Words>
  ) : null;
}

const styles = StyleSheet.create({
  text: { flexShrink: 1, gap: 2 },
  bigTitle: { fontSize: 18, lineHeight: 24 },
  bigMessage: { fontSize: 15, lineHeight: 21 },
  row: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  stack: { gap: 8 },
  digits: { fontVariant: ['tabular-nums'] },
});
