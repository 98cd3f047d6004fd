'use client';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { attempt } from '../../core/attempt.js';
import { renderDialect } from '../../react/renderDialect.js';
import { ChatErrorInline } from '../ChatErrorInline/ChatErrorInline.js';
import type { SurfaceProps } from '../shared/slots.js';

/** What it stands around, and when it tries again. */
export interface ChatErrorBoundaryProps extends SurfaceProps {
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

/** Where a component of the chat throws while it renders, this part of the chat says so, with a way to reload and to copy the details. The rest stays. */
export class ChatErrorBoundary extends Component<ChatErrorBoundaryProps, { readonly caught: Caught | undefined }> {
  override state: { readonly caught: Caught | undefined } = { caught: undefined };

  static getDerivedStateFromError(error: unknown): { readonly caught: Caught } {
    return { caught: { error } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    attempt(() => this.props.onError?.(error, info));
  }

  override componentDidUpdate(
    { resetKeys: before = [] }: ChatErrorBoundaryProps,
    { caught }: { readonly caught: Caught | undefined },
  ): void {
    const { resetKeys: now = [] } = this.props;
    const same = now.length === before.length && now.every((key, at) => Object.is(key, before[at]));
    // What the new keys themselves brought about is not tried twice.
    if (caught && this.state.caught === caught && !same) this.renderAgain();
  }

  private readonly renderAgain = () => this.setState({ caught: undefined });

  override render(): ReactNode {
    const { children, className, slots } = this.props;
    const { caught } = this.state;
    if (!caught) return children;
    return (
      <ChatErrorInline error={caught.error || caught} dialect={renderDialect} className={className} slots={slots} />
    );
  }
}
