/** One property of any value whatever; undefined where there is none or where reading it throws. */
export function field(value: unknown, name: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** Whether a value has a property, also where it is undefined. */
export function hasField(value: unknown, name: string): boolean {
  try {
    return name in (value as object);
  } catch {
    return false;
  }
}

/** A property that is a text with something in it. */
export function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** A property that is a finite number. */
export function numberField(value: unknown, name: string): number | undefined {
  const found = field(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

/** A property that is the number of an error, also one written as text: React Native's bridge rejects with `code: "300"`. */
export function codeField(value: unknown, name: string): number | undefined {
  return codeOf(field(value, name));
}

/** A property that is the status of an HTTP answer. */
export function statusField(value: unknown, name: string): number | undefined {
  const found = codeField(value, name);
  return found !== undefined && found >= 100 && found < 600 ? found : undefined;
}

/** A copy of a property that is a list. */
export function listField(value: unknown, name: string): readonly unknown[] | undefined {
  try {
    const found = field(value, name);
    return Array.isArray(found) ? [...found] : undefined;
  } catch {
    return undefined;
  }
}

/** How long an answer asks to wait: its seconds, in milliseconds. */
export function retryAfterMs(answer: unknown): number | undefined {
  const seconds = numberField(answer, 'retry_after') ?? numberField(answer, 'retryAfter');
  return seconds !== undefined && seconds > 0 ? seconds * 1000 : undefined;
}

/** The number of an error, also one that is a whole text. A longer one is no code, but may be a phone number. */
export function codeOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  return /^\s*-?\d{1,6}\s*$/.test(`${value}`) ? Number(value) : undefined;
}

/** The object or array that a JSON text holds; undefined for anything else. Longer texts than any REST answer are not parsed. */
export function parseJson(text: unknown): object | undefined {
  if (typeof text !== 'string' || text.length > 100_000 || !/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
