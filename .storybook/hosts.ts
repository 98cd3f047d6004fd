import i18next, { type InitOptions, type i18n } from 'i18next';
import { isPseudo, pseudoWords } from './pseudo.js';

const hosts = new Map<string, i18n>();

/** The i18next of an app in a language. It leaves all words to the kit, but for those of the pseudo-languages. */
export function hostIn(language: string): i18n {
  const found = hosts.get(language) ?? makeHost(language);
  hosts.set(language, found);
  return found;
}

function makeHost(language: string): i18n {
  const host = i18next.createInstance();
  const resources = isPseudo(language) ? { [language]: { chatErrors: pseudoWords(language) } } : {};
  void host.init({
    lng: language,
    resources,
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  } as InitOptions);
  return host;
}
