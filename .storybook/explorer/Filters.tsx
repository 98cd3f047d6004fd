import { type Ref, useMemo } from 'react';
import { useExplorer } from './ExplorerContext.js';
import { type Column, choices, columns, type Filter } from './entries.js';
import { Segments } from './Segments.js';

interface FilterProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

interface SearchBarProps extends FilterProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** What is looked for, and in which SDK. */
export function SearchBar({ inputRef, query, filter, onQuery, onFilter }: SearchBarProps) {
  const { words } = useExplorer();
  const dialects = useMemo(() => choices('dialect', filter), [filter]);
  return (
    <search className="explorer-bar">
      <label className="explorer-search">
        <span className="explorer-unseen">{words.search}</span>
        <SearchIcon />
        <input
          className="explorer-search-input"
          ref={inputRef}
          type="search"
          dir="auto"
          value={query}
          placeholder="206, kicked, WEBIM_CONN, 被踢…"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onQuery(target.value)}
        />
      </label>
      <Segments
        legend={words.columns.dialect}
        value={filter.dialect ?? ''}
        options={[
          { value: '', label: words.all },
          ...dialects.map(({ value, count }) => ({ value, label: value, count })),
        ]}
        onChange={(dialect) => onFilter({ ...filter, dialect })}
      />
    </search>
  );
}

const menus = (Object.keys(columns) as Column[]).filter((column) => column !== 'dialect');

/** One value for each of the other columns. */
export function Menus({ filter, onFilter }: FilterProps) {
  const { words } = useExplorer();
  return (
    <div className="explorer-menus">
      {menus.map((column) => (
        <label key={column} className="explorer-menu" data-chosen={filter[column] ? '' : undefined}>
          <span>{words.columns[column]}</span>
          <select
            className="explorer-select"
            name={column}
            value={filter[column] ?? ''}
            onChange={({ target }) => onFilter({ ...filter, [column]: target.value })}
          >
            <option value="">{words.any}</option>
            {choices(column, filter).map(({ value, count }) => (
              <option key={value} value={value}>
                {value} ({count})
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function SearchIcon() {
  return (
    <svg
      className="explorer-search-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d="M8.75 14.25a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM12.75 12.75l4 4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
