import type { ServerTexts } from '../dialects/serverTextTypes.js';
import { remember } from './remember.js';

/** Texts of servers are short: what follows is a trace, or the answer of yet another server. */
export const maxLength = 400;

/** Returns a text as lower-case words with a space around each, without names and IDs that it echoes. */
export function normalWords(text: string, glossary: ServerTexts['glossary'] = {}): string {
  const plain = withoutNames(inEnglish(text.slice(0, maxLength), glossary))
    // What stands in quotes or brackets, after a label, or looks like an ID, is echoed.
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`|(?<!\p{L})'[^']*'|\[[^\]]*\]|\{[^}]*\}|<[^>]*>/gu, ' ')
    .replace(/\b(user|group|room|id|name|app ?key|member|owner|file|key)(s?)\s*[:=]\s*[^\s,;]+/gi, '$1$2 ')
    // The slashes of a code, such as `path/not_found`, are no part of a path.
    .replace(/(?<!\S)(?:[a-z]+\/)*[a-z]+(?:_[a-z]+)+\/?(?!\S)/g, (code) => code.replaceAll('/', ' '))
    .replace(/\S*(?:[@/#_]|\d\p{L}|\p{L}\d)\S*/gu, (token) =>
      /^(?:[A-Za-z]+(?:_[A-Za-z]+)*|[A-Z]+(?:_[A-Z\d]+)+)[.!]?$/.test(token) ? token : ' ',
    )
    .replace(/(\p{Ll})(\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$3 $2')
    .toLowerCase()
    .replace(/\bcan ?['’]?t(?![\p{L}\p{N}])|cannot/gu, 'can not')
    .replace(/n['’]t\b|\b(?<=d[io]|does|did|is|are|was|has|have)nt\b/g, ' not')
    .replace(/['’]s\b/g, '')
    // A wildcard does not reach beyond a clause.
    .replace(/[,;.!?]+(?=\s|$)/g, ' | ')
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .replace(
      /\b(chat|app|user|white|allow|black|block|mute|ban|device) (?=rooms?\b|keys?\b|names?\b|ids?\b|lists?\b)|\b(device) (?=tokens?\b)/g,
      '$1$2',
    )
    .replace(/\bdose not\b/g, 'does not')
    .replace(/authoris/g, 'authoriz');
  return ` ${plain.trim()} `;
}

/** Chinese has no spaces between words: each word that the glossary knows is put between some. */
function inEnglish(text: string, glossary: ServerTexts['glossary']): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return text.replace(/[，。；！？、]/g, ', ').replace(wordsOf(glossary), (word) => ` ${glossary[word]} `);
}

const wordsOf = remember((glossary: ServerTexts['glossary']) => {
  const longestFirst = Object.keys(glossary).sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.join('|') || '(?!)', 'g');
});

/** What a sentence in lower case calls `group Full House` is a name. Titles, such as “Too Many Requests”, are in capitals, too. */
function withoutNames(text: string): string {
  const isSentence = (text.match(/(?<![\p{L}_])\p{Ll}+(?![\p{L}_])/gu)?.length ?? 0) >= 3;
  if (!isSentence) return text;
  return text.replace(/\b(user|member|group|room|channel|contact|friend)(?:[\s:=]+\p{Lu}\p{Ll}+)+/gu, '$1');
}
