import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type ChatErrorTexts, chatErrorLanguages } from '../../src/i18n/index.js';
import { describeChatError } from '../../src/index.js';
import { useChatErrorTexts } from '../../src/react/index.js';
import { Details } from './Details.js';
import { ExplorerContext } from './ExplorerContext.js';
import { admits, catalog, type Entry, entryOf, type Filter } from './entries.js';
import { SearchBar } from './Filters.js';
import './explorer.css';
import './results.css';
import './details.css';
import { Results } from './Results.js';
import { indexEntries, search } from './search.js';
import { useAllWords } from './useAllWords.js';
import { wordsFor } from './words.js';

export interface ExplorerProps {
  /** The language of the toolbar. */
  readonly language: string;
  /** The entry that is open, such as `web-206`. */
  readonly entry?: string;
  /** Called when another one was opened, with an empty text when it was closed. */
  readonly onOpen?: (id: string) => void;
}

/** Every error code of every SDK, on one page to search. */
export function Explorer({ language, entry, onOpen }: ExplorerProps) {
  const words = wordsFor(language);
  const voice = useTexts();
  const [query, setQuery] = useState(() => String(entryOf(entry)?.code.code ?? ''));
  const [filter, setFilter] = useState<Filter>({});
  const { words: searchable, load } = useAllWords(language);
  const index = useMemo(() => indexEntries(searchable), [searchable]);
  const wanted = useDeferredValue(query);
  const narrowed = useDeferredValue(filter);
  const found = useMemo(
    () => search(wanted, index).filter((one) => admits(narrowed, one.entry)),
    [wanted, narrowed, index],
  );

  const input = useRef<HTMLInputElement>(null);
  const { opened, open, close, heading } = useOpened(entry, onOpen, input);
  const context = useMemo(() => ({ words, open, ...voice }), [words, open, voice]);
  const clear = useCallback(() => {
    setQuery('');
    setFilter({});
    input.current?.focus();
  }, []);

  return (
    <ExplorerContext value={context}>
      <main className="explorer" lang={words.language} data-open={opened ? '' : undefined}>
        <header className="explorer-header">
          <h1 className="explorer-title">{words.title}</h1>
          <p className="explorer-lead">
            {words.lead(catalog.codes.length, catalog.dialects.length, catalog.kinds.length, chatErrorLanguages.length)}{' '}
            <span>
              {words.asData}{' '}
              {['catalog.json', 'llms.txt'].map((file) => (
                <a key={file} className="explorer-file" href={file} target="_blank" rel="noreferrer">
                  {file}
                </a>
              ))}
            </span>
          </p>
        </header>
        <SearchBar
          inputRef={input}
          query={query}
          filter={filter}
          onQuery={(text) => {
            load();
            setQuery(text);
          }}
          onFilter={setFilter}
        />
        <div className="explorer-body">
          <Results
            found={found}
            query={wanted}
            filter={filter}
            onFilter={setFilter}
            opened={opened?.id}
            onClear={clear}
          />
          {opened && <Details key={opened.id} entry={opened} headingRef={heading} onClose={close} />}
        </div>
      </main>
    </ExplorerContext>
  );
}

/** What people read of an entry, in the language of the page. */
function useTexts() {
  const { textsFor, language, dir } = useChatErrorTexts();
  return useMemo(() => {
    const known = new Map<string, ChatErrorTexts>();
    const textsOf = ({ kind: { kind } }: Pick<Entry, 'kind'>) => {
      const texts = known.get(kind) ?? textsFor(describeChatError({ kind, details: {}, cause: undefined }));
      known.set(kind, texts);
      return texts;
    };
    return { textsOf, language, dir };
  }, [textsFor, language, dir]);
}

/** Which entry is open. The focus goes to its heading, and back to its row or else to where a reader searches. */
function useOpened(given: string | undefined, tell: ExplorerProps['onOpen'], input: RefObject<HTMLElement | null>) {
  const [id, setId] = useState(given);
  const [before, setBefore] = useState(given);
  // A link or the toolbar opened another one.
  if (given !== before) {
    setBefore(given);
    setId(given);
  }
  const heading = useRef<HTMLHeadingElement>(null);
  /** The entry that the reader opened or closed. */
  const touched = useRef<string>(undefined);
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });

  const open = useCallback((next: string) => {
    touched.current = next;
    setId(next);
    latest.current?.(next);
  }, []);
  const close = () => {
    touched.current = id;
    setId('');
    latest.current?.('');
  };
  useEffect(() => {
    if (touched.current === undefined) return;
    const row = document.getElementById(`open-${touched.current}`);
    (id ? heading.current : (row ?? input.current))?.focus();
    touched.current = undefined;
  }, [id, input]);
  return { opened: entryOf(id), open, close, heading };
}
