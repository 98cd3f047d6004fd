import { useCallback, useMemo, useRef, useState } from 'react';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import { englishWords, fetchWords } from '../../src/i18n/languages.js';
import type { WordsByLanguage } from './search.js';

/** The words of all languages, the reader's own first; English alone until they are asked for. */
export function useAllWords(language: string): { readonly words: WordsByLanguage; readonly load: () => void } {
  const [loaded, setLoaded] = useState<WordsByLanguage>(() => new Map([['en', englishWords]]));
  const asked = useRef(false);
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    void loadAll().then(setLoaded);
  }, []);
  const words = useMemo(() => {
    const own = loaded.get(language);
    return own ? new Map([[language, own], ...loaded]) : loaded;
  }, [loaded, language]);
  return { words, load };
}

async function loadAll(): Promise<WordsByLanguage> {
  const loads = chatErrorLanguages.map(async (language) => {
    return [language, language === 'en' ? englishWords : await fetchWords(language)] as const;
  });
  // A language that cannot be had is not searched.
  const settled = await Promise.allSettled(loads);
  return new Map(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}
