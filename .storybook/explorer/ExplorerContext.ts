import { createContext, useContext } from 'react';
import type { ChatErrorTexts } from '../../src/i18n/index.js';
import type { Entry } from './entries.js';
import type { ExplorerWords } from './words.js';

/** What all parts of the explorer need. */
export interface ExplorerContextValue {
  readonly words: ExplorerWords;
  /** What people read, in the language of the toolbar. */
  readonly textsOf: (entry: Pick<Entry, 'kind'>) => ChatErrorTexts;
  /** Of those texts. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly open: (id: string) => void;
}

const Context = createContext<ExplorerContextValue | undefined>(undefined);
export const ExplorerContext = Context.Provider;

export function useExplorer(): ExplorerContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('A part of the explorer stands outside it.');
  return value;
}
