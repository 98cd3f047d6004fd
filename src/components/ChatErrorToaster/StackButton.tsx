import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';

interface StackButtonProps {
  /** How many toasts are not shown. */
  readonly hidden: number;
  /** Whether the stack has others than the front one. */
  readonly isStack: boolean;
  readonly folded: boolean;
  readonly onPress: () => void;
}

/** Shows more toasts of a stack, or folds it. */
export function StackButton({ hidden, isStack, folded, onPress }: StackButtonProps) {
  const { t, dir } = useChatErrorTexts();
  if (!isStack) return null;
  return (
    <button type="button" className="chat-error-more" dir={dir} aria-expanded={!folded} onClick={onPress}>
      {hidden > 0 ? t('labels.more', { count: hidden }) : t('labels.showLess')}
    </button>
  );
}
