'use client';
import { useCallback, useEffect, useRef } from 'react';
import { announcerOf, clockOf, type Say, spokenMs } from './announcer.js';
import { useEnvironment } from './context.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';
import type { UseChatErrorSurface } from './useChatErrorSurface.js';
import type { SurfaceContent } from './useSurface.js';

/** Something that a screen reader has to say. */
export interface ChatErrorAnnouncement {
  /** What to say. News that came together is one text with a line for each. */
  readonly text: string;
  /** Whether it interrupts what the screen reader is saying. */
  readonly urgent: boolean;
  /** The language of the text, for the attribute `lang`. */
  readonly language: string;
  /** The direction of the text, for the attribute `dir`. */
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Calls back with what screen readers have to say of the notices of a surface: when one comes, changes or ends, each thing once wherever
 * the notice is shown. All surfaces of the page or app take turns: at most one announcement a second, the urgent ones first.
 * @param content what `useChatErrorSurface` returned. Do not announce it in a second way, such as with the role `alert`
 * @param announce puts the text into a live region or, in React Native on iOS, passes it to `AccessibilityInfo`.
 * Five seconds later it is called with undefined, to empty the live region
 */
export function useChatErrorAnnouncements(
  content: UseChatErrorSurface,
  announce: (announcement: ChatErrorAnnouncement | undefined) => void,
): void {
  const { after } = useEnvironment();
  const latest = useRef(announce);
  const cancel = useRef(() => {});
  useBrowserLayoutEffect(() => {
    latest.current = announce;
  });
  const whereOf = useCallback(() => {
    const say: Say = ({ paragraphs, isUrgent }) => {
      const text = paragraphs.map((texts) => texts.map((one) => one.text).join(' ')).join('\n');
      const { language = '', dir = 'ltr' } = paragraphs[0]?.[0] ?? {};
      latest.current({ text, urgent: isUrgent, language, dir });
      cancel.current();
      cancel.current = after(spokenMs, () => latest.current(undefined));
    };
    return { page: globalThis.document ?? globalThis, say };
  }, [after]);
  useEffect(() => () => cancel.current(), []);
  useAnnouncements(content as SurfaceContent, whereOf);
}

/** @param whereOf returns the document or app whose announcer is used, and how it speaks; undefined while there is none */
export function useAnnouncements(
  { takeNews }: Pick<SurfaceContent, 'takeNews'>,
  whereOf: () => { readonly page: object; readonly say: Say } | undefined,
): void {
  const environment = useEnvironment();
  useEffect(() => {
    const where = whereOf();
    return where && announcerOf(where.page).join();
  }, [whereOf]);
  useEffect(() => {
    const where = whereOf();
    if (where) announcerOf(where.page).announce(takeNews(), where.say, clockOf(environment));
  }, [whereOf, takeNews, environment]);
}
