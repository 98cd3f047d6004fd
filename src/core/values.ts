import type { ChatErrorValues } from '../dialects/dialect.js';
import { field, isObject, numberField, textField } from '../dialects/field.js';

/** Names are longer only to annoy. */
const longestText = 40;

/** The values that can be shown, of the first source that has each. Tolerates any source. */
export function valuesOf(...sources: readonly unknown[]): ChatErrorValues | undefined {
  // Most errors bring none.
  if (!sources.some(isObject)) return undefined;
  const first = <T>(read: (source: unknown) => T | undefined) => sources.map(read).find((found) => found !== undefined);
  const values: ChatErrorValues = {
    maxBytes: first((source) => positive(numberField(source, 'maxBytes'))),
    perMinute: first((source) => positive(numberField(source, 'perMinute'))),
    until: first((source) => timeOf(field(source, 'until'))),
    device: first((source) => oneLine(textField(source, 'device'))),
  };
  return Object.values(values).some((value) => value !== undefined) ? values : undefined;
}

/** The size that a server names as its limit, such as `exceeds the maximum of 10 MB`. */
export function maxBytesIn(reason: string | undefined): number | undefined {
  const named = /(?:limit|max\w*|exceed\w*|larger than|up to)\D{0,40}?(\d+(?:\.\d+)?)\s?(bytes?|[kmg]i?b)\b/i;
  const [, amount, unit = ''] = named.exec(reason ?? '') ?? [];
  if (amount === undefined) return undefined;
  const power = ['b', 'k', 'm', 'g'].indexOf(unit.charAt(0).toLowerCase());
  return Number(amount) * 1024 ** power;
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

/** Milliseconds since 1970, of a `Date` too. */
function timeOf(value: unknown): number | undefined {
  const time = value instanceof Date ? value.getTime() : value;
  return typeof time === 'number' && !Number.isNaN(new Date(time).getTime()) ? time : undefined;
}

/** A name without what breaks lines or turns the direction of the text around it. */
function oneLine(text: string | undefined): string | undefined {
  const clean = [
    ...(text ?? '')
      .slice(0, 1000)
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  ];
  if (clean.length === 0) return undefined;
  return clean.length > longestText
    ? `${clean
        .slice(0, longestText - 1)
        .join('')
        .trimEnd()}…`
    : clean.join('');
}
