import type { ServerTexts } from '../dialects/serverTextTypes.js';

/** The phrases of one condition or thing, as one expression. */
interface Entry {
  readonly name: string;
  readonly regex: RegExp;
}

/** Normalized words, with the entries that may match them, in the order of the vocabulary. */
export interface Saying {
  readonly words: string;
  readonly conditions: readonly Entry[];
  readonly things: readonly Entry[];
}

/** How many characters from the start of a word find its entries. Fewer find more in vain, more miss the endings of short words. */
const startLength = 3;

/** Returns a function that finds the entries which may match a text. Most match none of its words, and trying them all takes long. */
export function readVocabulary({ conditions, objects }: ServerTexts): (words: string) => Saying {
  const byStart = new Map<string, Entry[]>();
  /** @param unless a lookbehind: what must not stand before the phrases */
  const readEntries = (vocabulary: Readonly<Record<string, string>>, unless = '') =>
    Object.entries(vocabulary).map(([name, listed]) => {
      const phrases = listed.split(', ');
      const regex = new RegExp(`${unless}(?:${phrases.map(phraseSource).join('|')})`, 'g');
      const entry: Entry = { name, regex };
      for (const start of new Set(phrases.flatMap(startsOf)))
        byStart.set(start, [...(byStart.get(start) ?? []), entry]);
      return entry;
    });
  // A room that is not closed is not said to be closed.
  const allConditions = readEntries(conditions, '(?<! (?:is|are|was|were) not)');
  const allThings = readEntries(objects);
  return (words) => {
    const found = new Set(byStart.get(''));
    for (let at = 0; at >= 0; at = words.indexOf(' ', at + 1))
      for (const entry of byStart.get(words.slice(at + 1, at + 1 + startLength)) ?? []) found.add(entry);
    const isFound = (entry: Entry) => found.has(entry);
    return { words, conditions: allConditions.filter(isFound), things: allThings.filter(isFound) };
  };
}

/** The starts of words of which a text has one if it contains a phrase: those of the longest word of the phrase. */
function startsOf(phrase: string): readonly string[] {
  const choices = phrase.split(' ').map((token) => (token === '*' ? [''] : token.split('/')));
  const shortest = (words: readonly string[]) => Math.min(...words.map((word) => word.length));
  const longest = choices.reduce((best, words) => (shortest(words) > shortest(best) ? words : best));
  return longest.map((word) => {
    const isStem = word.endsWith('-');
    const start = isStem ? word.slice(0, -1) : `${word} `;
    // Too short to be found: tried with every text.
    return start.length < startLength ? '' : start.slice(0, startLength);
  });
}

function phraseSource(phrase: string): string {
  return ` ${phrase.split(' ').map(tokenSource).join('').slice(0, -1)}(?= )`;
}

/** Ends with the space after the word. */
function tokenSource(token: string): string {
  return token === '*' ? '(?:[^ |]+ ){0,4}' : `(?:${token.replace(/-(?=\/|$)/g, '\\S*').replaceAll('/', '|')}) `;
}
