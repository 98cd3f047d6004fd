import { type ChatOperation, withIncluding } from '../dialects/dialect.js';
import type { ServerTexts } from '../dialects/serverTextTypes.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { remember } from './remember.js';
import { maxLength, normalWords } from './serverWords.js';
import { readVocabulary, type Saying } from './vocabulary.js';

/** A refusal of a server. */
export interface Refusal {
  /** Its text for developers. */
  readonly text?: string;
  /** Its name of the error, such as `forbidden_op`. */
  readonly name?: string;
  readonly httpStatus?: number;
  /** Its own number, of five to seven digits. */
  readonly errorCode?: number;
  readonly operation?: ChatOperation;
}

/** The meaning of a refusal. */
export interface RefusalMeaning {
  readonly kind: ChatErrorKind;
  /** Whether the same would be said of nearly any failure. */
  readonly isWeak: boolean;
  /** Whether it says no more than that something failed. */
  readonly isEmpty: boolean;
}

/** Where words name a condition. */
interface Sign {
  readonly saying: Saying;
  readonly condition: string;
  readonly start: number;
  readonly end: number;
}

/** In a flood, a server says the same again and again. */
const maxKnown = 100;
const knownMeanings = remember((_texts: ServerTexts) => new Map<string, RefusalMeaning>());

/** Returns what a refusal of a server means: its words name a condition and the thing that it is said of, and the table has a kind for both. */
export function meaningOfRefusal(refusal: Refusal, texts: ServerTexts): RefusalMeaning {
  const { text = '', name = '', httpStatus, errorCode, operation } = refusal;
  const known = knownMeanings(texts);
  const key = [text, name, httpStatus, errorCode, operation].join();
  const found = known.get(key);
  if (found) return found;
  const [, cause = ''] = /\b(?:reason|caused by)\s*[:：]\s*(.+)/is.exec(text) ?? [];
  const said = [cause, text, name].filter(Boolean).map((each) => finderOf(texts)(normalWords(each, texts.glossary)));
  const meaning = meaningOfSayings(said, refusal, texts);
  if (known.size >= maxKnown) known.clear();
  known.set(key, meaning);
  return meaning;
}

function meaningOfSayings(said: readonly Saying[], refusal: Refusal, texts: ServerTexts): RefusalMeaning {
  const { httpStatus = 0, errorCode = 0 } = refusal;
  const signs = said.flatMap((saying) => signIn(saying) ?? []);

  const sign = signs.find((each) => isDefinite(each, texts));
  if (sign) {
    // What is too much for a moment is a limit in other words.
    const passes = (httpStatus === 429 || httpStatus === 503) && texts.passing.includes(sign.condition);
    const condition = passes ? conditionOf(httpStatus, texts) : sign.condition;
    return { kind: kindOf({ ...sign, condition }, said, refusal, texts), isWeak: false, isEmpty: false };
  }
  const numbered = texts.kinds[errorCode];
  if (numbered) return { kind: numbered, isWeak: false, isEmpty: false };

  const condition = weakCondition(signs, httpStatus, texts);
  const kind = kindOf({ condition }, said, refusal, texts);
  const isFailure = kind === texts.table[conditionOf(500, texts)]?.else;
  return { kind, isWeak: texts.weak.includes(condition), isEmpty: isFailure };
}

/** Weak words say something only of a thing that their row knows. */
function isDefinite(sign: Sign, texts: ServerTexts): boolean {
  if (!texts.weak.includes(sign.condition)) return true;
  return texts.table[sign.condition]?.[thingIn(sign, texts) ?? ''] !== undefined;
}

/** The condition where no word is definite. */
function weakCondition(signs: readonly Sign[], httpStatus: number, texts: ServerTexts): string {
  const byStatus = conditionOf(httpStatus, texts);
  // Services answer 400 and 403 to whatever they refuse, so that even weak words say more.
  const isVague = httpStatus === 0 || httpStatus === 403 || (httpStatus < 500 && byStatus === conditionOf(400, texts));
  const told = isVague ? signs.find(({ condition }) => condition !== conditionOf(500, texts)) : undefined;
  return told?.condition ?? byStatus;
}

/** The cell of the table for a condition that words or a status name. */
function kindOf(
  found: Sign | Pick<Sign, 'condition'>,
  said: readonly Saying[],
  { httpStatus, operation }: Refusal,
  texts: ServerTexts,
): ChatErrorKind {
  const row = texts.table[found.condition] ?? {};
  const isWorded = 'saying' in found;
  const named = isWorded ? (thingIn(found, texts) ?? thingAnywhere(said, found.condition, texts)) : undefined;
  const operations = withIncluding(operation).map((each) => each ?? '');
  const usual = operations.map((each) => texts.things[each]).find(Boolean) ?? '';
  // A status names no thing, unless what was sent is too large.
  const isUsual = named === undefined ? isWorded || httpStatus === 413 : named === texts.calledAs[usual];
  const decided = operations.map((each) => row[`!${each}`]).find(Boolean);
  const byOperation = isWorded ? operations.map((each) => row[each]).find(Boolean) : undefined;
  const kind = decided ?? row[(isUsual ? usual : named) ?? ''] ?? byOperation ?? row.else ?? 'requestFailed';
  const isOfOthers = texts.others.test(said.map(({ words }) => words).join(''));
  const renamed = operations.map(
    (each) => texts.kindsUnder[each]?.[kind] ?? (isOfOthers ? texts.kindsOfOthers[each]?.[kind] : undefined),
  );
  return renamed.find(Boolean) ?? kind;
}

/** The condition of a status; other refusals from 400 on are of the app's making, from 500 on of the server's. */
function conditionOf(httpStatus: number, { statuses }: ServerTexts): string {
  return statuses[httpStatus] ?? statuses[Math.floor(httpStatus / 100) * 100] ?? statuses[500] ?? '';
}

function signIn(saying: Saying): Sign | undefined {
  for (const { name: condition, regex } of saying.conditions) {
    const match = firstMatch(regex, saying.words);
    if (match) return { saying, condition, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The thing of which a condition is said: the nearest before it, else the nearest after it. */
function thingIn({ saying: { words, things }, condition, start, end }: Sign, texts: ServerTexts): string | undefined {
  let best: string | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  const isOfNoun = texts.ofTheNoun.includes(condition);
  for (const { name: thing, regex } of things) {
    const isKnown = texts.table[condition]?.[thing] !== undefined;
    if (!isKnown && !isOfNoun) continue;
    // Unlike `matchAll`, this does not compile a copy of the expression for each text.
    for (let match = firstMatch(regex, words); match; match = regex.exec(words)) {
      const { index, 0: found } = match;
      const isInside = index >= start && index < end;
      const gap = start - index - found.length;
      // In “the file of the user”, the file is meant.
      const isOwner = isOfNoun && / of(?: (?:the|this|that|an?|your|its))?$/.test(words.slice(0, index));
      // Of two at the same place, the one that the row knows.
      const distance =
        (isInside ? 0 : gap >= -1 ? gap + 1 : maxLength + index) + (isKnown ? 0 : 0.5) + (isOwner ? maxLength : 0);
      if (distance < nearest) [best, nearest] = [thing, distance];
    }
  }
  return best;
}

/** The thing that is named elsewhere, such as in the name of the error. */
function thingAnywhere(said: readonly Saying[], condition: string, texts: ServerTexts): string | undefined {
  for (const saying of said) {
    const end = saying.words.length;
    const thing = thingIn({ saying, condition, start: end, end }, texts);
    if (thing !== undefined) return thing;
  }
  return undefined;
}

const finderOf = remember(readVocabulary);

function firstMatch(regex: RegExp, words: string): RegExpExecArray | null {
  regex.lastIndex = 0;
  return regex.exec(words);
}
