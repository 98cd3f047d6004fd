// A node of an iframe or of another window is no instance of this window's classes.

/** Whether a value is an element, of whatever window. */
export function isElement(value: unknown): value is Element {
  return (value as Partial<Node> | null | undefined)?.nodeType === 1;
}

/** Whether a node is the root of a shadow tree, of whatever window. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return 'host' in node && !isElement(node);
}
