import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';

/** How many notices wait behind those on screen. */
export function More({ count }: { readonly count: number }) {
  const { t } = useChatErrorTexts();
  return count > 0 ? <p className="chat-error-more">{t('labels.more', { count })}</p> : null;
}
