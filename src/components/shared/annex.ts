/** Opens a place in a dialog where an element looks as in its shadow tree: outside of it nobody knows the styles that are in it. */
export function annexOf(root: ShadowRoot, dialog: Element): ShadowRoot {
  const host = dialog.ownerDocument.createElement('div');
  host.style.display = 'contents';
  const annex = host.attachShadow({ mode: 'open' });
  annex.adoptedStyleSheets = root.adoptedStyleSheets;
  for (const sheet of root.querySelectorAll('style, link[rel="stylesheet"]')) annex.append(sheet.cloneNode(true));
  dialog.append(host);
  return annex;
}
