import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { ChatErrorView } from '../../react/view.js';
import { Icon } from './Icon.js';

/** Closes a notice that may be closed without doing anything. */
export function CloseButton({ view }: { readonly view: ChatErrorView }) {
  const { t } = useChatErrorTexts();
  if (!view.dismiss) return null;
  return (
    <button type="button" className="chat-error-close" aria-label={t('labels.close')} onClick={view.dismiss}>
      <Icon>
        <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
      </Icon>
    </button>
  );
}
