import { CopyButton } from './CopyButton.js';
import { useExplorer } from './ExplorerContext.js';
import type { Entry } from './entries.js';
import { snippetNames, snippetsFor } from './snippets.js';

/** Code that handles an entry, to be copied. */
export function Snippets({ entry }: { readonly entry: Entry }) {
  const { words, textsOf } = useExplorer();
  const snippets = snippetsFor(entry, textsOf(entry));
  return snippetNames.map((name) => {
    const code = snippets[name];
    if (code === undefined) return null;
    return (
      <figure key={name} className="explorer-snippet" data-snippet={name}>
        <figcaption className="explorer-snippet-head">
          {words.snippets[name]}
          <CopyButton label={words.copy} text={() => code} />
        </figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
        <pre dir="ltr" tabIndex={0}>
          <code>{code}</code>
        </pre>
      </figure>
    );
  });
}
