import type { JsonSchema } from '../../.storybook/catalog/schema.js';

/** The places where a value does not fit a schema, each with what was expected there. */
export function violations(value: unknown, schema: JsonSchema, root = schema, at = ''): readonly string[] {
  const { $ref, type, enum: allowed, items, properties = {}, required = [], additionalProperties = true } = schema;
  if ($ref !== undefined) {
    const target = root.$defs?.[$ref.replace('#/$defs/', '')];
    return target ? violations(value, target, root, at) : [`${at}: no definition ${$ref}`];
  }
  if (type !== undefined && !([type].flat() as readonly string[]).includes(typeOf(value)))
    return [`${at}: not ${type}`];
  if (allowed !== undefined && !allowed.includes(value as string)) return [`${at}: ${String(value)} is not listed`];
  if (Array.isArray(value)) {
    return items ? value.flatMap((one, index) => violations(one, items, root, `${at}/${index}`)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${at}: no ${name}`);
  const inside = Object.entries(value).flatMap(([name, one]) => {
    const own = properties[name] ?? additionalProperties;
    if (own === false) return [`${at}: unknown ${name}`];
    return own === true ? [] : violations(one, own, root, `${at}/${name}`);
  });
  return [...missing, ...inside];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
