import { createContext, useContext } from 'react';
import { arabic } from './ar.js';
import { english, type SimulatorWords } from './en.js';
import { chinese } from './zh.js';

export type { SimulatorWords } from './en.js';

/** Chinese, Arabic or English: for readers of all other languages the last. */
export function wordsIn(language: string): SimulatorWords {
  return (
    new Map([
      ['ar', arabic],
      ['zh', chinese],
    ]).get(language.slice(0, 2)) ?? english
  );
}

export const WordsContext = createContext(english);

export function useWords(): SimulatorWords {
  return useContext(WordsContext);
}

/** What a step of a scenario says. */
export function stepText(
  { scenarios }: SimulatorWords,
  { scenario, step }: { scenario: keyof SimulatorWords['scenarios']; step: string },
) {
  return (scenarios[scenario].steps as Readonly<Record<string, string>>)[step];
}
