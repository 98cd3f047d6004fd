import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { UseCurrentChatError } from '../../react/useCurrentChatError.js';
import { Icon } from './Icon.js';

/** Which of several notices is shown; a press shows the next one. */
export function Next({ position, total, next }: Pick<UseCurrentChatError, 'position' | 'total' | 'next'>) {
  const { t, dir, language } = useChatErrorTexts();
  if (total < 2) return null;
  const number = new Intl.NumberFormat(language);
  return (
    <button type="button" className="chat-error-next" dir={dir} onClick={next}>
      {`${number.format(position)}/${number.format(total)}`}
      <span className="chat-error-unseen"> {t('labels.more', { count: total - 1 })}</span>
      <Icon className="chat-error-chevron">
        <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />
      </Icon>
    </button>
  );
}
