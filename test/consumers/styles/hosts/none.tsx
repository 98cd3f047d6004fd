/** An app without a style of its own. */
export function Host() {
  return null;
}
