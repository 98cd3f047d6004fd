/** A link that opens the explorer at an entry: Storybook's own page around this one, where there is one. */
export function linkTo(id: string): string {
  const url = new URL(pageAround().href);
  url.searchParams.set('args', `entry:${id}`);
  return url.href;
}

function pageAround(): Location {
  try {
    // A page from elsewhere does not say where it is.
    return new URLSearchParams(window.parent.location.search).has('path') ? window.parent.location : window.location;
  } catch {
    return window.location;
  }
}
