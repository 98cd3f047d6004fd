const formats = new Map<string, Intl.NumberFormat>();

/** A duration as people say it in a language: whole seconds, from a minute on minutes, from an hour on hours, rounded up. */
export function durationText(milliseconds: number, language: string): string {
  const seconds = Number.isFinite(milliseconds) ? Math.max(0, Math.ceil(milliseconds / 1000)) : 0;
  if (seconds < 60) return format(seconds, 'second', language);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? format(minutes, 'minute', language) : format(Math.ceil(minutes / 60), 'hour', language);
}

/** Of the SI brochure, and the same in every language: for engines without `Intl`, or without its units. */
const symbols = { second: 's', minute: 'min', hour: 'h' } as const;

function format(value: number, unit: keyof typeof symbols, language: string): string {
  const key = `${language} ${unit}`;
  try {
    const found = formats.get(key) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    formats.set(key, found);
    return found.format(value);
  } catch {
    return `${value} ${symbols[unit]}`;
  }
}
