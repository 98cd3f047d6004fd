import { useEffect, useState } from 'react';
import { useExplorer } from './ExplorerContext.js';

interface CopyButtonProps {
  readonly label: string;
  /** What is copied, made when the button is pressed. */
  readonly text: () => string;
}

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { words } = useExplorer();
  const [outcome, setOutcome] = useState<string>();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome(words.copied);
    } catch {
      setOutcome(words.notCopied);
    }
  };
  return (
    <span className="explorer-copy">
      <span role="status">{outcome}</span>
      <button type="button" className="explorer-button" onClick={copy}>
        {label}
      </button>
    </span>
  );
}
