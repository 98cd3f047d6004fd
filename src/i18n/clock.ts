import { durationText } from './duration.js';

/** A duration as a clock shows it, such as 0:44, in the digits of a language; from an hour on in words. */
export function clockText(milliseconds: number, language: string): string {
  const seconds = Number.isFinite(milliseconds) ? Math.max(0, Math.ceil(milliseconds / 1000)) : 0;
  if (seconds >= 3600) return durationText(milliseconds, language);
  return `${digits(Math.floor(seconds / 60), 1, language)}:${digits(seconds % 60, 2, language)}`;
}

function digits(value: number, minimumIntegerDigits: number, language: string): string {
  try {
    return new Intl.NumberFormat(language, { minimumIntegerDigits, useGrouping: false }).format(value);
  } catch {
    return String(value).padStart(minimumIntegerDigits, '0');
  }
}
