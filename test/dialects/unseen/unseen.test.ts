import { describe, expect, test } from 'vitest';
import { normalizeChatError } from '../../../src/core/normalize.js';
import type { Dialect } from '../../../src/dialects/dialect.js';
import { nativeDialect } from '../../../src/dialects/native/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { web5Dialect } from '../../../src/dialects/web5/index.js';
import type { ChatErrorKindRow } from '../../../src/kinds/kind.js';
import { kinds } from '../../../src/kinds/kinds.js';
import * as texts from './texts.js';
import * as values from './values.js';

/*
 * How well the kit reads what its words were not written for. Rules were changed for the learned half only; the half that
 * was held back was then asked once, before anything was changed for it:
 *
 *                      right  general  wrong  misleading
 * texts, learned        69 %     26 %    5 %        0 %   before any change
 * texts, held back      84 %     11 %    5 %        0 %
 * texts, later          81 %     12 %    7 %        0 %   after rules were learned from those held back, too
 * texts, last           85 %     11 %    5 %        0 %   of Telegram and Rocket.Chat
 * texts, at last        87 %      8 %    4 %        0 %   of four more, after rules were learned from those
 * values, learned       69 %     31 %    0 %        0 %   before any change
 * values, held back     84 %     13 %    2 %        0 %
 * values, last          84 %     16 %    0 %        0 %   of other clients and services, after rules were learned from those
 * values, at last       88 %      4 %    8 %        0 %   of 24 more, after rules were learned from these, too
 */

const dialects: Record<string, Dialect> = { web: webDialect, web5: web5Dialect, native: nativeDialect };

function verdictOf(value: unknown, dialect: Dialect, operation: string | undefined, accepted: string) {
  const read = normalizeChatError(value, { dialect, operation }).kind;
  if (accepted.split('|').includes(read)) return { read, verdict: 'right' };
  const row: ChatErrorKindRow = kinds[read];
  return { read, verdict: row.general ? 'general' : row.severity === 'critical' ? 'misleading' : 'wrong' };
}

const ofTexts = (set: typeof texts.learned) =>
  Object.values(set)
    .flat()
    .map(([text, accepted, operation, name, status = 400]) => ({
      text,
      ...verdictOf({ response: { status, data: { message: text, error: name } } }, webDialect, operation, accepted),
    }));

const ofValues = (set: typeof values.learned) =>
  set.map(([name, dialect, operation, value, accepted]) => ({
    name,
    ...verdictOf(value, dialects[dialect] as Dialect, operation, accepted),
  }));

describe.each([
  ['texts that rules were learned from', ofTexts(texts.learned)],
  ['texts that were held back', ofTexts(texts.heldBack)],
  ['texts that were held back once more', ofTexts(texts.heldBackLater)],
  ['texts that were held back from those rules', ofTexts(texts.heldBackLast)],
  ['texts that were held back at last', ofTexts(texts.heldBackAtLast)],
  ['values that rules were learned from', ofValues(values.learned)],
  ['values that were held back', ofValues(values.heldBack)],
  ['values that were held back from those rules', ofValues(values.heldBackLast)],
  ['values that were held back at last', ofValues(values.heldBackAtLast)],
])('of %s', (_, judged) => {
  const those = (verdict: string) => judged.filter((each) => each.verdict === verdict);

  test('at least nine in ten are read as what they mean', () => {
    expect(those('right').length / judged.length).toBeGreaterThanOrEqual(0.9);
  });

  test('at most one in twenty is read as something else', () => {
    expect(those('wrong').length / judged.length).toBeLessThanOrEqual(0.05);
  });

  test('none ends the session of somebody whose session goes on', () => {
    expect(those('misleading')).toEqual([]);
  });
});
