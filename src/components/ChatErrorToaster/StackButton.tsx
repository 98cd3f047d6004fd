import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';

interface StackButtonProps {
  /** How many toasts a folded stack hides. */
  readonly hidden: number;
  readonly folded: boolean;
  readonly onToggle: () => void;
}

/** Unfolds and folds a stack of toasts. */
export function StackButton({ hidden, folded, onToggle }: StackButtonProps) {
  const { t, dir } = useChatErrorTexts();
  if (hidden <= 0) return null;
  return (
    <button type="button" className="chat-error-more" dir={dir} aria-expanded={!folded} onClick={onToggle}>
      {folded ? t('labels.more', { count: hidden }) : t('labels.showLess')}
    </button>
  );
}
