import { type RefObject, useEffect, useState } from 'react';
import { Icon } from '../shared/Icon.js';
import { watchSizes } from '../shared/watchSizes.js';

interface ExpandProps {
  readonly within: RefObject<HTMLElement | null>;
  /** The ID of the title, which names the button. */
  readonly titleId: string;
}

/** Covers a notice whose text is cut off, so that pressing it anywhere shows all of it. Nothing where all of it can be read. */
export function Expand({ within, titleId }: ExpandProps) {
  const [isCut, setCut] = useState(false);
  const [isOpen, setOpen] = useState(false);
  // In a layout effect the ref of the notice around this component would not be set yet.
  useEffect(() => {
    const texts = within.current?.querySelectorAll('.chat-error-title, .chat-error-message, .chat-error-attempt') ?? [];
    const measure = () => setCut([...texts].some(isCutOff));
    measure();
    const sizes = within.current ? watchSizes(within.current.ownerDocument, measure) : undefined;
    for (const text of texts) sizes?.observe(text);
    return () => sizes?.disconnect();
  });
  if (!isCut && !isOpen) return null;
  return (
    <button
      type="button"
      className="chat-error-expand"
      aria-expanded={isOpen}
      aria-labelledby={titleId}
      onClick={() => setOpen(!isOpen)}
    >
      <Icon className="chat-error-chevron">
        <path d="m4.5 7.5 5.5 5.5 5.5-5.5" />
      </Icon>
    </button>
  );
}

function isCutOff(text: Element): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = text;
  // In lines that wrap, the space at the end of a line may hang out. Letters may be higher than a line, but not by half of one.
  const style = text.ownerDocument.defaultView?.getComputedStyle(text);
  return style?.whiteSpace === 'nowrap' ? scrollWidth > clientWidth : scrollHeight - clientHeight > 8;
}
