import { type RefObject, useState } from 'react';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';
import { Icon } from '../shared/Icon.js';
import { watchSizes } from '../shared/watchSizes.js';

interface ExpandProps {
  readonly banner: RefObject<HTMLElement | null>;
  /** The ID of the title, which names the button. */
  readonly titleId: string;
}

/** Covers a banner of one line, so that pressing it anywhere shows the text that the line cuts off. Nothing where all of it can be read. */
export function Expand({ banner, titleId }: ExpandProps) {
  const [isCut, setCut] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useBrowserLayoutEffect(() => {
    const find = (selector: string) => banner.current?.querySelector(`.chat-error-${selector}`);
    const texts = [find('title'), find('message'), find('attempt')].filter((text) => text instanceof Element);
    const measure = () => setCut(texts.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
    measure();
    const sizes = watchSizes(measure);
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
