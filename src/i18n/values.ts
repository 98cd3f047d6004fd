import type { ChatErrorDescription } from '../core/describe.js';
import { valuesOf } from '../core/values.js';

/** What i18next inserts into a text, with the options of `Intl` for each name. */
export interface TextValues {
  readonly names: readonly string[];
  readonly given: Readonly<Record<string, string | number | object>>;
}

const time: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** The values of an error that this platform can format. Those left out are not mentioned. */
export function textValues(description: Partial<Pick<ChatErrorDescription, 'values'>> | undefined): TextValues {
  const { maxBytes, until, perMinute, device } = valuesOf(description?.values) ?? {};
  const size = maxBytes === undefined ? undefined : sizeOf(maxBytes);
  const given = {
    ...(size && canFormat(() => new Intl.NumberFormat('en', size.format)) && { maxBytes: size.amount }),
    ...(until !== undefined && canFormat(() => new Intl.DateTimeFormat('en', time)) && { until }),
    ...(perMinute !== undefined && { perMinute }),
    // Isolated, because a name may run in the other direction than the text.
    ...(device !== undefined && { device: `\u2068${device}\u2069` }),
  };
  const names = Object.keys(given);
  if (names.length === 0) return { names, given };
  return { names, given: { ...given, formatParams: { maxBytes: size?.format, until: time } } };
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the largest unit of which there is at least one. Servers count by 1024, some by 1000: whichever gives the rounder number. */
function sizeOf(bytes: number): { amount: number; format: Intl.NumberFormatOptions } {
  const base = bytes % 1000 === 0 && bytes % 1024 !== 0 ? 1000 : 1024;
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log(bytes) / Math.log(base) + 1e-9)));
  return {
    amount: bytes / base ** power,
    format: { style: 'unit', unit: units[power], unitDisplay: 'short', maximumFractionDigits: 1 },
  };
}

function canFormat(make: () => unknown): boolean {
  try {
    return make() !== undefined;
  } catch {
    return false;
  }
}
