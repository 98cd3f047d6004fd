import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import surfaceSheet from '../../src/components/styles.css?inline';
import stageSheet from './stage.css?inline';

interface FrameProps {
  readonly title: string;
  /** Whether it is a picture only. */
  readonly inert: boolean;
  readonly children: ReactNode;
}

/** A window of its own in the page, so that what fills a window can be seen in place. It speaks and looks as the page does. */
export function Frame({ title, inert, children }: FrameProps) {
  const [body, setBody] = useState<HTMLElement>();
  useEffect(() => {
    if (!body) return;
    const page = document.documentElement;
    const follow = () => {
      for (const name of followed) body.ownerDocument.documentElement.setAttribute(name, page.getAttribute(name) ?? '');
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(page, { attributeFilter: followed });
    return () => observer.disconnect();
  }, [body]);
  const keepFocus = useFocusOutside(inert);
  const onLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    keepFocus(currentTarget);
    setBody(currentTarget.contentDocument?.body);
  };
  return (
    <>
      <iframe className="explorer-frame" title={title} inert={inert} srcDoc={emptyPage} onLoad={onLoad} />
      {body && createPortal(children, body)}
    </>
  );
}

/** A dialog takes the focus as soon as it can, `inert` or not. While the frame is a picture, the focus goes back to where it was. */
function useFocusOutside(wanted: boolean): (frame: HTMLIFrameElement) => void {
  const isWanted = useRef(wanted);
  const last = useRef<HTMLElement>(undefined);
  useEffect(() => {
    isWanted.current = wanted;
  });
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.localName !== 'iframe') last.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return (frame) =>
    frame.contentDocument?.addEventListener('focusin', () => {
      if (!isWanted.current) return;
      frame.blur();
      last.current?.focus({ preventScroll: true });
    });
}

/** What a page says of itself. */
const followed = ['lang', 'dir', 'data-chat-error-theme', 'data-chat-error-contrast'];

const emptyPage = `<!doctype html><style>${surfaceSheet}${stageSheet}</style>`;
