import type { ChatOperation } from '../dialects/dialect.js';
import type { ServerTexts } from '../dialects/serverTextTypes.js';
import type { ChatErrorKind } from '../kinds/kinds.js';

/** A refusal of a server that has a kind. */
export interface RefusalExample {
  readonly reason?: string;
  readonly errorCode?: number;
  readonly operation?: ChatOperation;
}

/** Returns refusals that the texts of a server read as a kind, as far as the table alone tells. */
export function refusalsOf(kind: ChatErrorKind | (string & {}), texts: ServerTexts): readonly RefusalExample[] {
  const worded = (wanted: string): readonly RefusalExample[] =>
    Object.entries(texts.table).flatMap(([condition, row]) =>
      Object.entries(row)
        .filter(([, cell]) => cell === wanted)
        .map(([column]) => {
          const said = firstPhrase(texts.conditions[condition]);
          if (column !== 'else' && !(column in texts.objects))
            return { reason: said, operation: column.replace('!', '') };
          return { reason: `${firstPhrase(texts.objects[column])} ${said}`.trim() };
        }),
    );
  const ofOthers = Object.entries(texts.kindsUnder).flatMap(([operation, kinds]) =>
    Object.entries(kinds)
      .filter(([, other]) => other === kind)
      .flatMap(([own]) => worded(own).map(({ reason }) => ({ reason: `users ${reason}`, operation }))),
  );
  const numbered = Object.entries(texts.kinds)
    .filter(([, of]) => of === kind)
    .map(([errorCode]) => ({ errorCode: Number(errorCode) }));
  return [...worded(kind), ...numbered, ...ofOthers];
}

/** The first of several phrases, as plain words. */
export function firstPhrase(phrases = ''): string {
  return plainPhrase(phrases.split(', ')[0] ?? '');
}

/** A phrase without wildcards: the first of each choice, and the shortest of each ending. */
export function plainPhrase(phrase: string): string {
  return phrase
    .replace(/ \*/g, '')
    .replace(/\/\S+/g, '')
    .replace(/-(?= |$)/g, '');
}
