import { field } from '../dialects/field.js';

/** Picks the known options that are set; tolerates any value. */
export function pick<T extends object>(options: T | undefined, names: readonly (keyof T & string)[]): Partial<T> {
  const given: { [name: string]: unknown } = {};
  for (const name of names) {
    const value = field(options, name);
    if (value !== undefined) given[name] = value;
  }
  return given as Partial<T>;
}

/** The scope as a text: some SDKs use numbers as IDs. */
export function scopeOf(scope: unknown): string | undefined {
  return typeof scope === 'string' || typeof scope === 'number' ? String(scope) : undefined;
}
