import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { ChatErrorView } from '../../react/view.js';
import { CrossIcon } from './SeverityIcon.js';

/** Closes a notice that may be closed without doing anything. */
export function CloseButton({ view }: { readonly view: ChatErrorView }) {
  const { t } = useChatErrorTexts();
  if (!view.dismiss) return null;
  return (
    <button type="button" className="chat-error-close" aria-label={t('labels.close')} onClick={view.dismiss}>
      <CrossIcon />
    </button>
  );
}
