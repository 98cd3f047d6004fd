import { field } from '../dialects/field.js';

/** The given ones of some options, out of any value whatever. What is undefined counts as not given. */
export function pick<T extends object>(options: T | undefined, names: readonly (keyof T & string)[]): Partial<T> {
  const given = names.map((name) => [name, field(options, name)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<T>;
}
