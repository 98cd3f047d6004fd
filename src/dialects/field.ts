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
    return isObject(value) && name in value;
  } catch {
    return false;
  }
}

/** Whether a value can have properties of its own. */
export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Longer than any text of an SDK. Texts are cut when they are read, so that no value takes long to understand. */
const maxTextLength = 4000;
/** Longer than any list in an error or in the options of an app. */
const maxListLength = 1000;
/** Longer than any REST answer. */
const maxJsonLength = 100_000;

/** A text with something in it, up to its maximum length. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Half of a surrogate pair would make the text ill-formed.
  const text = value.length > maxTextLength ? value.slice(0, maxTextLength).replace(/[\uD800-\uDBFF]$/, '') : value;
  return /\S/.test(text) ? text : undefined;
}

/** A property that is a text with something in it, up to its maximum length. */
export function textField(value: unknown, name: string): string | undefined {
  return textOf(field(value, name));
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

/** A copy of a property that is a list, up to its maximum length. */
export function listField(value: unknown, name: string): readonly unknown[] | undefined {
  try {
    const found = field(value, name);
    if (!Array.isArray(found)) return undefined;
    return Array.from({ length: Math.min(found.length, maxListLength) }, (_, at) => found[at]);
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
  if (typeof value !== 'number' && (typeof value !== 'string' || value.length > maxTextLength)) return undefined;
  return /^\s*-?\d{1,6}\s*$/.test(`${value}`) ? Number(value) : undefined;
}

/** The object or array that a JSON text holds; undefined for anything else and for longer texts than a REST answer. */
export function parseJson(text: unknown): object | undefined {
  if (typeof text !== 'string' || text.length > maxJsonLength || !/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
