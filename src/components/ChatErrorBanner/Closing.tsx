import { Component, type RefObject } from 'react';

interface ClosingProps {
  readonly banner: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
}

/** Lets a banner that has closed shrink or fade, so that the page below does not jump. A copy does so: the banner itself is done with its notice. */
export class Closing extends Component<ClosingProps> {
  override getSnapshotBeforeUpdate({ isOpen }: ClosingProps): HTMLElement | null {
    const { banner, isOpen: staysOpen } = this.props;
    return isOpen && !staysOpen && banner.current ? copyOf(banner.current) : null;
  }

  override componentDidUpdate(_: ClosingProps, __: unknown, copy: HTMLElement | null): void {
    if (!copy || typeof copy.getAnimations !== 'function') return;
    this.props.banner.current?.after(copy);
    Promise.allSettled(copy.getAnimations().map(({ finished }) => finished)).then(() => copy.remove());
  }

  override render() {
    return null;
  }
}

/** A copy that neither the keyboard, nor a screen reader, nor a script that looks for the notice can find. */
function copyOf(banner: HTMLElement): HTMLElement {
  const copy = banner.cloneNode(true) as HTMLElement;
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  copy.removeAttribute('data-kind');
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  copy.setAttribute('data-leaving', '');
  copy.style.blockSize = `${banner.offsetHeight}px`;
  return copy;
}
