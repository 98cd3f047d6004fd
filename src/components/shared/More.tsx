import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';

/** How many notices wait behind those on screen. */
export function More({ count }: { readonly count: number }) {
  const { t, dir } = useChatErrorTexts();
  if (count <= 0) return null;
  return (
    <p className="chat-error-more" dir={dir}>
      {t('labels.more', { count })}
    </p>
  );
}
