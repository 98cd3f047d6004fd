'use client';
import { useMemo } from 'react';
import { type ChatErrorTexts, type ChatErrorWorded, getChatErrorTexts } from '../i18n/texts.js';
import type { ChatErrorTranslate } from '../i18n/translate.js';
import { useVoice } from './useVoice.js';

/** The words of the kit, and their language. */
export interface UseChatErrorTexts {
  /** All that a person reads of an error. */
  readonly textsFor: (description: ChatErrorWorded) => ChatErrorTexts;
  /** Looks up any text of the namespace `chatErrors`, such as `labels.close`. */
  readonly t: ChatErrorTranslate;
  /** The language of the texts, for the attribute `lang`. */
  readonly language: string;
  /** The direction of the texts, for the attribute `dir`. */
  readonly dir: 'ltr' | 'rtl';
}

/** The words of the kit in the reader's language, for components of the app's own. */
export function useChatErrorTexts(): UseChatErrorTexts {
  const { t, language, dir } = useVoice();
  return useMemo(
    () => ({ textsFor: (description) => getChatErrorTexts(description, t), t, language, dir }),
    [t, language, dir],
  );
}
