'use client';
import { useMemo } from 'react';
import { type ChatErrorStatusLine, statusLineOf } from './statusLine.js';
import { useVoice } from './useVoice.js';
import type { ChatErrorView, NoticeView } from './view.js';

/**
 * Returns what one line beside a message or file says of its notice, such as "Not sent", with the action that belongs in it.
 * Undefined without a notice.
 */
export function useChatErrorStatusLine(view: ChatErrorView | undefined): ChatErrorStatusLine | undefined {
  const voice = useVoice();
  const notice = (view as NoticeView | undefined)?.notice;
  return useMemo(() => notice && statusLineOf(notice, voice), [notice, voice]);
}
