const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Returns how moments are worded in a language. */
export function timeFormat(language: string) {
  const relative = attemptFormat(() => new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' }));
  const absolute = attemptFormat(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }));
  const time = attemptFormat(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
  const date = attemptFormat(
    () => new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }),
  );
  const exact = (at: number) => absolute?.format(at) ?? new Date(at).toLocaleString();
  const ago = (at: number, now: number) => {
    if (!relative) return exact(at);
    const milliseconds = now - at;
    if (milliseconds < minuteMs) return relative.format(0, 'second');
    if (milliseconds < hourMs) return relative.format(-Math.floor(milliseconds / minuteMs), 'minute');
    if (milliseconds < dayMs) return relative.format(-Math.floor(milliseconds / hourMs), 'hour');
    return relative.format(-Math.floor(milliseconds / dayMs), 'day');
  };
  return {
    /** The date and time, such as "Nov 27, 2026, 5:04 PM". */
    exact,
    /** How long ago it was, such as "5 min. ago"; the date and time where the engine cannot word that. A time to come is now: the clock has been set back. */
    ago,
    /** The same under the heading of a day: on an earlier day the time of that day. */
    agoUnderDay: (at: number, now: number) =>
      relative && (now - at < hourMs || daysBetween(at, now) === 0) ? ago(at, now) : (time?.format(at) ?? exact(at)),
    /** The day, such as "yesterday" or "Wednesday, May 1". */
    day(at: number, now: number): string {
      const days = daysBetween(at, now);
      return (days > 1 ? date?.format(at) : relative?.format(-days, 'day')) ?? new Date(at).toLocaleDateString();
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

/** When the day of a moment began, where the person is. */
export function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Days differ in length where the clocks change. */
function daysBetween(at: number, now: number): number {
  return Math.max(0, Math.round((dayOf(now) - dayOf(at)) / dayMs));
}
