import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useExplorer } from './ExplorerContext.js';
import { catalog, type Filter, kindOf } from './entries.js';
import { Menus } from './Filters.js';
import { Row } from './Row.js';
import { type Found, wordsOf } from './search.js';

interface ResultsProps {
  readonly found: readonly Found[];
  readonly query: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly opened: string | undefined;
  readonly onClear: () => void;
}

/** As many rows as are rendered at first, and with each press for more. */
const page = 60;

/** The entries that were found. */
export const Results = memo(function Results({ found, query, filter, onFilter, opened, onClear }: ResultsProps) {
  const { words } = useExplorer();
  const what = `${query} ${Object.values(filter).join(' ')}`;
  const [limit, setLimit] = useState({ what, count: page });
  const count = limit.what === what ? limit.count : page;
  const rest = found.length - count;
  const terms = wordsOf(query);
  const rows = useRef<HTMLTableSectionElement>(null);

  return (
    <section className="explorer-results" aria-label={words.heads.code}>
      <div className="explorer-status">
        <span role="status">{words.found(found.length)}</span>
        {what.trim() !== '' && (
          <button type="button" className="explorer-link" onClick={onClear}>
            {words.clear}
          </button>
        )}
        <Menus filter={filter} onFilter={onFilter} />
      </div>
      {found.length === 0 ? (
        <Nothing query={query} />
      ) : (
        <table className="explorer-table">
          <thead>
            <tr>
              {Object.entries(words.heads).map(([name, head]) => (
                <th key={name} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={rows} onKeyDown={moveByArrows}>
            {found.slice(0, count).map(({ entry, hits }) => (
              <Row
                key={entry.id}
                entry={entry}
                hit={hits.find(({ place }) => place !== 'number' && place !== 'constant' && place !== 'kind')}
                terms={terms.join(' ')}
                isOpen={entry.id === opened}
              />
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <button
          type="button"
          className="explorer-button explorer-more"
          onClick={() => {
            setLimit({ what, count: count + page });
            // The row that comes next, so that the keyboard goes on from there.
            const last = rows.current?.rows[count - 1];
            requestAnimationFrame(() => last?.nextElementSibling?.querySelector('button')?.focus());
          }}
        >
          {words.more(Math.min(page, rest))}
        </button>
      )}
    </section>
  );
});

function Nothing({ query }: { readonly query: string }) {
  const { words, textsOf, language, dir } = useExplorer();
  const { title, message } = textsOf({ kind: kindOf('unknown') });
  const unseen = catalog.neverEmitted.find(({ code, name }) =>
    [String(code), name].includes(query.trim().toUpperCase()),
  );
  return (
    <div className="explorer-nothing">
      {unseen && (
        <p>
          <code>
            {unseen.code} {unseen.name}
          </code>{' '}
          {words.unseen(unseen.dialect)}
        </p>
      )}
      <p>{words.nothing(query.trim())}</p>
      <blockquote className="explorer-quote" lang={language} dir={dir}>
        <strong>{title}</strong> {message}
      </blockquote>
    </div>
  );
}

/** Up and down from row to row, as Tab does with more to stop at. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  const to = step[event.key as keyof typeof step];
  const row = to && (event.target as Element).closest('tr')?.[to];
  if (!row) return;
  event.preventDefault();
  row.querySelector('button')?.focus();
}
