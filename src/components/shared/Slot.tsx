import { Component, type ReactNode } from 'react';
import { tellDeveloper } from '../../core/developer.js';
import type { ChatErrorView } from '../../react/view.js';
import type { ChatErrorSlots } from './slots.js';

interface SlotProps {
  readonly name: keyof ChatErrorSlots;
  /** What the app gave, which untyped code may have got wrong. */
  readonly slots: ChatErrorSlots | null | undefined;
  readonly view: ChatErrorView;
  /** The kit's own part. */
  readonly children?: ReactNode;
}

interface SlotState {
  readonly id?: string;
  readonly hasFailed?: boolean;
}

/** A part of a notice that the app may render. If that throws, the kit's own part stands in for it until the next notice. */
export class Slot extends Component<SlotProps, SlotState> {
  override state: SlotState = {};

  static getDerivedStateFromProps({ view }: SlotProps, { id }: SlotState): SlotState | null {
    return view.id === id ? null : { id: view.id, hasFailed: false };
  }

  static getDerivedStateFromError(): SlotState {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    tellDeveloper('slotFailed', this.props.name);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.children : <Part {...this.props} />;
  }
}

/** A component of its own, since a component does not catch what it throws itself. */
function Part({ name, slots, view, children }: SlotProps) {
  const render = slots?.[name];
  return render ? render(view) : children;
}
