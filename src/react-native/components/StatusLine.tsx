import { StyleSheet, View } from 'react-native';
import { Slot } from '../../react/Slot.js';
import type { ChatErrorSlots } from '../../react/slots.js';
import { type ChatErrorStatusLine, lesserActionsOf } from '../../react/statusLine.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { useFolded } from '../../react/useFolded.js';
import type { NoticeView } from '../../react/view.js';
import { LinkButton, NextButton } from './buttons.js';
import { NoticeIcon } from './Icon.js';
import { Countdown, fullTextOf, NoticeActions, NoticeText } from './NoticeParts.js';
import { readAs, Words } from './Words.js';

interface StatusLineProps {
  readonly view: NoticeView;
  readonly line: ChatErrorStatusLine;
  readonly shown: Parameters<typeof NextButton>[0];
  readonly slots: ChatErrorSlots | undefined;
  readonly align: 'start' | 'end';
}

/** One row beside a message, such as "Not sent · Try again · Why?", and the explanation below it on demand. */
export function StatusLine({ view, line, shown, slots, align }: StatusLineProps) {
  const { t } = useChatErrorTexts();
  const { isOpen, toggle } = useFolded(view.key);
  const { text, note, countdown, state } = line;
  const isRunning = state === 'running';
  const action = view.actions.find((one) => one.action === line.action);
  const tag = view.tags.labels;
  if (state === 'recovered') return <NoticeText view={view} />;
  return (
    <View style={align === 'end' ? styles.end : styles.start}>
      <View style={styles.line}>
        <Slot name="icon" slots={slots} view={view}>
          <NoticeIcon view={view} size={16} />
        </Slot>
        {/* Without the explanation on screen, screen readers get it here. */}
        <View style={styles.words} {...readAs(isOpen ? text : fullTextOf(view))}>
          {text !== '' && !(isRunning && action) && <Words tag={view}>{text}</Words>}
          {countdown && <Countdown countdown={countdown} tag={view} />}
          {note && (
            <Words tag={view} secondary>
              {note}
            </Words>
          )}
        </View>
        <Slot name="actions" slots={slots} view={view}>
          {action && (
            <LinkButton
              label={isRunning ? text : action.label}
              tag={tag}
              hint={view.title}
              busy={isRunning}
              onPress={action.run}
            />
          )}
        </Slot>
        {(line.explains || isOpen) && (
          <LinkButton label={t(isOpen ? 'labels.less' : 'labels.why')} tag={tag} expanded={isOpen} onPress={toggle} />
        )}
      </View>
      {isOpen && (
        <View style={styles.explanation}>
          <Slot name="text" slots={slots} view={view}>
            <NoticeText view={view} />
          </Slot>
          <NoticeActions view={{ ...view, actions: lesserActionsOf(view, line, t) }} />
          <Slot name="extra" slots={slots} view={view} />
          <NextButton {...shown} />
        </View>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  start: { alignItems: 'flex-start' },
  end: { alignItems: 'flex-end' },
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: 8 },
  words: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: 8, flexShrink: 1 },
  explanation: { gap: 8, paddingBottom: 4 },
});
