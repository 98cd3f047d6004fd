const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Returns how moments are worded in a language. */
export function timeFormat(language: string) {
  const relative = attemptFormat(() => new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' }));
  const absolute = attemptFormat(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }));
  const exact = (at: number) => absolute?.format(at) ?? new Date(at).toLocaleString();
  return {
    /** The date and time, such as "Nov 27, 2026, 5:04 PM". */
    exact,
    /** How long ago it was, such as "5 min. ago"; the date and time where the engine cannot word that. A time to come is now: the clock has been set back. */
    ago(at: number, now: number): string {
      if (!relative) return exact(at);
      const milliseconds = now - at;
      if (milliseconds < minuteMs) return relative.format(0, 'second');
      if (milliseconds < hourMs) return relative.format(-Math.floor(milliseconds / minuteMs), 'minute');
      if (milliseconds < dayMs) return relative.format(-Math.floor(milliseconds / hourMs), 'hour');
      return relative.format(-Math.floor(milliseconds / dayMs), 'day');
    },
  };
}

/** Hermes has no `Intl.RelativeTimeFormat`, and older versions have no `Intl`. */
function attemptFormat<Format>(make: () => Format): Format | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
