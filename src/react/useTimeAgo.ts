import { useMemo } from 'react';
import { timeFormat } from '../i18n/timeAgo.js';
import { useEverySecond } from './useEverySecond.js';

/** How long ago something was, kept up to date, and exactly when. Renders again only when the text changes. */
export function useTimeAgo(at: number, language: string): { readonly ago: string; readonly exact: string } {
  const format = useMemo(() => timeFormat(language), [language]);
  return { ago: useEverySecond((now) => format.ago(at, now)), exact: format.exact(at) };
}

/** The day of a moment, such as "yesterday", and under that heading how long ago or at what time it was. */
export function useTimeOfDay(at: number, language: string): ReturnType<typeof useTimeAgo> & { readonly day: string } {
  const format = useMemo(() => timeFormat(language), [language]);
  const day = useEverySecond((now) => format.day(at, now));
  return { day, ago: useEverySecond((now) => format.agoUnderDay(at, now)), exact: format.exact(at) };
}
