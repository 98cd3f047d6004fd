'use client';
import { ScrollView, StyleSheet, View } from 'react-native';
import { Slot } from '../../react/Slot.js';
import type { ChatErrorSlots } from '../../react/slots.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { daysIn, type HistoryEntry, useHistoryEntries } from '../../react/useHistoryEntries.js';
import { useTimeOfDay } from '../../react/useTimeAgo.js';
import { LinkButton } from './buttons.js';
import { NoticeIcon } from './Icon.js';
import { NoticeActions, NoticeText } from './NoticeParts.js';
import type { NativeSurfaceProps } from './surfaceProps.js';
import { ThemeProvider, useTheme } from './theme.js';
import { Unseen, Words } from './Words.js';

/** Props of `<ChatErrorHistory>`. */
export type ChatErrorHistoryProps = Omit<NativeSurfaceProps, 'slots'> & {
  /** Renders parts of an entry. Only `extra` is possible: it stands below the entry. */
  readonly slots?: Pick<ChatErrorSlots, 'extra'>;
};

/** Lists the notices that have been shown, so that people can read a toast again, and try again what is still open. Marks them as read while it is on screen. */
export function ChatErrorHistory({ colors, fontFamily, slots, style, testID }: ChatErrorHistoryProps) {
  const { entries, clear } = useHistoryEntries();
  const { t, dir, language } = useChatErrorTexts();
  const tag = { language, dir };
  return (
    <ThemeProvider colors={colors} fontFamily={fontFamily}>
      <ScrollView testID={testID} style={style} contentContainerStyle={styles.content}>
        <View style={styles.header}>
          <View role="heading">
            <Words tag={tag} strong style={styles.heading}>
              {t('labels.history')}
            </Words>
          </View>
          {entries.length > 0 && <LinkButton label={t('labels.clearHistory')} tag={tag} onPress={clear} />}
        </View>
        {entries.length === 0 && (
          <Words tag={tag} secondary>
            {t('labels.historyEmpty')}
          </Words>
        )}
        {daysIn(entries).map(({ day, entries: ofDay }) => (
          <View key={day}>
            <Day at={day} tag={tag} />
            <View role="list">
              {ofDay.map((one) => (
                <Entry key={one.entry.id} {...one} slots={slots} />
              ))}
            </View>
          </View>
        ))}
      </ScrollView>
    </ThemeProvider>
  );
}

/** The heading of the entries of one day, such as "Yesterday". */
function Day({ at, tag }: { readonly at: number; readonly tag: Parameters<typeof Words>[0]['tag'] }) {
  const { day } = useTimeOfDay(at, tag.language);
  return (
    <View role="heading">
      <Words tag={tag} secondary style={styles.day}>
        {/* Many languages write "today" in lower case. */}
        {day.charAt(0).toLocaleUpperCase(tag.language) + day.slice(1)}
      </Words>
    </View>
  );
}

function Entry({ entry, retry, isNew, slots }: HistoryEntry & Pick<ChatErrorHistoryProps, 'slots'>) {
  const { colors } = useTheme();
  const { t } = useChatErrorTexts();
  const { ago } = useTimeOfDay(entry.lastAt, entry.language);
  return (
    <View role="listitem" style={[styles.entry, { borderTopColor: colors.border }]}>
      <NoticeIcon view={entry} />
      <View style={styles.body}>
        {isNew && (
          <>
            <Unseen>{`${t('labels.unread', { count: 1 })} `}</Unseen>
            <View style={[styles.dot, { backgroundColor: colors.info }]} />
          </>
        )}
        <Words tag={entry} secondary style={styles.time}>
          {ago}
        </Words>
        <NoticeText view={entry} />
        {retry && <NoticeActions view={retry} />}
        <Slot name="extra" slots={slots} view={entry} hasActions={false} />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  content: { paddingHorizontal: 16, paddingBottom: 16 },
  header: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', minHeight: 44 },
  heading: { fontSize: 18, lineHeight: 24 },
  entry: { flexDirection: 'row', gap: 10, paddingVertical: 12, borderTopWidth: StyleSheet.hairlineWidth },
  body: { flex: 1, gap: 4 },
  dot: { position: 'absolute', end: 0, top: 6, width: 8, height: 8, borderRadius: 4 },
  day: { fontSize: 13, fontWeight: '600', paddingTop: 8, paddingBottom: 4 },
  time: { fontSize: 12, lineHeight: 16 },
});
