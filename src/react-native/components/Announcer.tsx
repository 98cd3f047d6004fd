import { useState } from 'react';
import { AccessibilityInfo, Platform } from 'react-native';
import { type ChatErrorAnnouncement, useChatErrorAnnouncements } from '../../react/useChatErrorAnnouncements.js';
import type { UseChatErrorSurface } from '../../react/useChatErrorSurface.js';
import { Unseen } from './Words.js';

/**
 * Has the notices of a surface read out by screen readers. Android reads what changes in a live region, which has to be there, empty,
 * before. iOS has no live regions and is passed the text. Never both on one platform, or a text is read twice.
 */
export function Announcer({ content }: { readonly content: UseChatErrorSurface }) {
  const [spoken, setSpoken] = useState<ChatErrorAnnouncement>();
  useChatErrorAnnouncements(content, (announcement) => {
    if (Platform.OS !== 'ios') setSpoken(announcement);
    else if (announcement) announceOnIos(announcement);
  });
  if (Platform.OS === 'ios') return null;
  return (
    <>
      <Unseen live="polite">{spoken?.urgent === false ? spoken.text : ''}</Unseen>
      <Unseen live="assertive">{spoken?.urgent ? spoken.text : ''}</Unseen>
    </>
  );
}

function announceOnIos({ text, urgent }: ChatErrorAnnouncement): void {
  // The mocks of older versions of React Native have only the plain one.
  if (AccessibilityInfo.announceForAccessibilityWithOptions)
    AccessibilityInfo.announceForAccessibilityWithOptions(text, { queue: !urgent });
  else AccessibilityInfo.announceForAccessibility(text);
}
