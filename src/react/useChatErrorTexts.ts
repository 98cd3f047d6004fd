'use client';
import { useMemo } from 'react';
import { type ChatErrorTexts, type ChatErrorWorded, getChatErrorTexts } from '../i18n/texts.js';
import type { ChatErrorTranslate } from '../i18n/translate.js';
import { useVoice } from './useVoice.js';

/** The kit's texts and their language. */
export interface UseChatErrorTexts {
  /** Returns the texts of an error: title, message, severity and labels of its actions. */
  readonly textsFor: (description: ChatErrorWorded) => ChatErrorTexts;
  /** Looks up a text of the namespace `chatErrors`, such as `labels.close`. */
  readonly t: ChatErrorTranslate;
  /** The language of the texts, for the attribute `lang`. */
  readonly language: string;
  /** The direction of the texts, for the attribute `dir`. */
  readonly dir: 'ltr' | 'rtl';
}

/** Returns the kit's texts in the reader's language, for components of your own. Re-renders when the language or the texts change. */
export function useChatErrorTexts(): UseChatErrorTexts {
  const { t, language, dir } = useVoice();
  return useMemo(
    () => ({ textsFor: (description) => getChatErrorTexts(description, t), t, language, dir }),
    [t, language, dir],
  );
}
