import { Component, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { tellDeveloper } from '../core/developer.js';
import { CopyOffered, never } from './context.js';
import type { ChatErrorSlots } from './slots.js';
import type { ChatErrorView } from './view.js';

interface SlotProps {
  readonly name: keyof ChatErrorSlots;
  /** What the app gave, which untyped code may have got wrong. */
  readonly slots: ChatErrorSlots | null | undefined;
  readonly view: ChatErrorView;
  /** Whether the buttons of the view are shown beside it. @default true */
  readonly hasActions?: boolean;
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
    const { name, slots, view, hasActions = !this.props.slots?.actions, children } = this.props;
    const render = slots?.[name];
    if (!render || this.state.hasFailed) return children;
    const part: PartState = { isComplete: false };
    // A server has no error boundaries. There, a Suspense boundary renders its fallback if its content throws.
    return (
      <Suspense
        fallback={
          <StandIn name={name} part={part}>
            {children}
          </StandIn>
        }
      >
        <CopyOffered.Provider value={hasActions && view.actions.some(({ action }) => action === 'copyDetails')}>
          <Part render={render} view={view} />
        </CopyOffered.Provider>
        <End part={part} />
      </Suspense>
    );
  }
}

interface PartState {
  isComplete: boolean;
}

/** A component of its own, since a component does not catch what it throws itself. */
function Part({ render, view }: { readonly render: (view: ChatErrorView) => ReactNode; readonly view: ChatErrorView }) {
  return render(view);
}

/** Rendered after the app's part, unless that throws. */
function End({ part }: { readonly part: PartState }) {
  part.isComplete = true;
  return null;
}

/** The kit's own part, while the app's part suspends or after it threw on a server. */
function StandIn({ name, part, children }: Pick<SlotProps, 'name' | 'children'> & { readonly part: PartState }) {
  const isOnServer = useSyncExternalStore(never, onClient, onServer);
  // A server may render the fallback of content that is complete, too.
  if (isOnServer && !part.isComplete) tellDeveloper('slotFailed', name);
  return children;
}

const onClient = () => false;
const onServer = () => true;
