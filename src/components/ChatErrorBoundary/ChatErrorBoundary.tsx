'use client';
import { Component, type ErrorInfo, type ForwardedRef, forwardRef, type ReactNode } from 'react';
import { attempt } from '../../core/attempt.js';
import { renderDialect } from '../../react/renderDialect.js';
import { ChatErrorInline } from '../ChatErrorInline/ChatErrorInline.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';

/** What it stands around, and when it tries again. */
export interface ChatErrorBoundaryProps extends Omit<SurfaceProps, 'onError'> {
  /** What it stands around. */
  readonly children?: ReactNode;
  /** Hears what a component threw, and where. */
  readonly onError?: (error: unknown, info: ErrorInfo) => void;
  /** Renders the children again when one of these changes, such as the conversation that is open. */
  readonly resetKeys?: readonly unknown[];
}

interface Caught {
  readonly error: unknown;
}

interface BoundaryProps extends ChatErrorBoundaryProps {
  readonly rootRef: ForwardedRef<HTMLDivElement>;
}

/** Where a component of the chat throws while it renders, this part of the chat says so, with a way to reload and to copy the details. The rest stays. */
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
    return <ChatErrorInline {...given} ref={rootRef} error={caught.error || caught} dialect={renderDialect} />;
  }
}
