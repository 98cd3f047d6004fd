interface Origin {
  readonly from: HTMLElement;
  /** Where the person was before any surface had the focus: what it came from may be another one, and go first. */
  readonly outside: HTMLElement;
}

const origins = new WeakMap<Element, Origin>();

/** Notes where the focus was before it went into a surface. */
export function rememberOrigin(surface: Element, from: HTMLElement): void {
  origins.set(surface, { from, outside: originAround(from)?.outside ?? from });
}

/** Gives the focus that has gone with a surface, or with its last button, back to where it came from. */
export function giveFocusBack(surface: Element): void {
  const { from, outside } = origins.get(surface) ?? {};
  for (const element of [from, outside]) if (isFocusLost(surface)) element?.focus();
}

/** Moves the focus from a surface back to where it came from. Returns false if that is gone. */
export function returnFocus(surface: Element): boolean {
  const { from, outside } = origins.get(surface) ?? {};
  return [from, outside].some((element) => {
    element?.focus();
    return element?.matches(':focus') ?? false;
  });
}

/** Whether it is nowhere in the page of an element. */
export function isFocusLost({ ownerDocument: page }: Element): boolean {
  return !page.activeElement || page.activeElement === page.body;
}

function originAround(element: Element): Origin | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const origin = origins.get(at);
    if (origin) return origin;
  }
  return undefined;
}
