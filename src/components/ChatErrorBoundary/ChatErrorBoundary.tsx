'use client';
import { Component, type ErrorInfo, type ForwardedRef, forwardRef, type ReactNode, useEffect } from 'react';
import { attempt } from '../../core/attempt.js';
import { renderDialect } from '../../react/renderDialect.js';
import { classes } from '../shared/attributes.js';
import { NoticeBlock, useInFlow } from '../shared/InFlow.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';

/** Props of `<ChatErrorBoundary>`. */
export interface ChatErrorBoundaryProps extends Omit<SurfaceProps, 'onError'> {
  /** The part of the chat to protect. */
  readonly children?: ReactNode;
  /** Called with what a component threw, and where. */
  readonly onError?: (error: unknown, info: ErrorInfo) => void;
  /** Renders the children again when one of these values changes, such as the ID of the open conversation. */
  readonly resetKeys?: readonly unknown[];
}

interface Caught {
  readonly error: unknown;
}

interface BoundaryProps extends ChatErrorBoundaryProps {
  readonly rootRef: ForwardedRef<HTMLDivElement>;
}

/** Shows a notice in place of its children when one of them throws while rendering, with a button to reload and a link that copies the details. The rest of the chat stays. */
export const ChatErrorBoundary: Surface<ChatErrorBoundaryProps, HTMLDivElement> = forwardRef(
  function ChatErrorBoundary(props, ref) {
    return <Boundary {...props} rootRef={ref} />;
  },
);

class Boundary extends Component<BoundaryProps, { readonly caught: Caught | undefined }> {
  override state: { readonly caught: Caught | undefined } = { caught: undefined };

  static getDerivedStateFromError(error: unknown): { readonly caught: Caught } {
    return { caught: { error } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    attempt(() => this.props.onError?.(error, info));
  }

  override componentDidUpdate(
    { resetKeys: before = [] }: BoundaryProps,
    { caught }: { readonly caught: Caught | undefined },
  ): void {
    const { resetKeys: now = [] } = this.props;
    const same = now.length === before.length && now.every((key, at) => Object.is(key, before[at]));
    // What the new keys themselves brought about is not tried twice.
    if (caught && this.state.caught === caught && !same) this.renderAgain();
  }

  private readonly renderAgain = () => this.setState({ caught: undefined });

  override render(): ReactNode {
    const { children, onError, resetKeys, rootRef, ...given } = this.props;
    const { caught } = this.state;
    if (!caught) return children;
    return <Fallback given={given} error={caught.error || caught} rootRef={rootRef} onClose={this.renderAgain} />;
  }
}

interface FallbackProps {
  readonly given: SurfaceProps;
  readonly error: unknown;
  readonly rootRef: BoundaryProps['rootRef'];
  readonly onClose: () => void;
}

/** Has no cross. An app's own handler for `reload` may solve the problem without loading the page: then the children come back. */
function Fallback({ given, error, rootRef, onClose }: FallbackProps) {
  const source = { ...given, error, dialect: renderDialect, onClose };
  const { view, root, ...content } = useInFlow({ surface: 'inline', shortcut: null, given: source, rootRef });
  const isOver = view?.state === 'recovered';
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver, onClose]);
  return (
    <div {...root} className={classes('chat-error-boundary', given.className)}>
      {view && <NoticeBlock {...content} view={{ ...view, dismiss: undefined }} slots={given.slots} />}
    </div>
  );
}
