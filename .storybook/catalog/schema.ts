import { operations } from '../../src/dialects/dialect.js';
import { actions, audiences, type ChatErrorKindRow, categories, severities, surfaces } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { dialects } from '../dialects.js';
import { catalogLanguages } from './build.js';

/** The part of JSON Schema that the catalog needs. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema };
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | readonly ('integer' | 'null')[];
  readonly enum?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
}

/** What a catalog looks like, for those who read one without the types. */
export function catalogSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Catalog of chat-error-kit',
    description:
      'What the numbers of the Agora Chat and Easemob SDKs mean. A code of a dialect has a kind, refinements give some of its errors another, and the kind says what people read and what can be done.',
    ...object(
      {
        $schema: text(),
        name: text(),
        version: text(),
        dialects: arrayOf(ref('dialect')),
        codes: arrayOf(ref('code')),
        refinements: arrayOf(ref('refinement'), 'Those of a dialect are tried in order; the first that fits decides.'),
        kinds: arrayOf(ref('kind')),
        labels: object({
          effects: mapOf(inBoth(text('The title of an error of a general kind if the app names the operation.'))),
          actions: mapOf(inBoth(text())),
          severities: mapOf(inBoth(text())),
        }),
        neverEmitted: arrayOf(
          object({ dialect: ref('dialectId'), code: { type: 'integer' }, name: text() }),
          'Numbers that an SDK lists and that no error carries.',
        ),
      },
      [],
    ),
    $defs: {
      dialectId: oneOf(Object.keys(dialects), 'How one SDK family reports errors. Never guess it from a number.'),
      kindId: oneOf(Object.keys(kinds), 'A meaning, shared by all dialects.'),
      dialect: object({
        id: ref('dialectId'),
        sdks: inBoth(text('The SDKs that report errors in this way.')),
        import: object({ name: text(), from: text('The entry of the package.') }),
        shapes: arrayOf(text()),
        page: inBoth(text('The vendor’s page with the numbers.')),
      }),
      code: object(
        {
          dialect: ref('dialectId'),
          code: { type: 'integer' },
          name: text("The vendor's constant."),
          also: arrayOf(text(), 'Further constants of the same number.'),
          kind: ref('kindId'),
          link: inBoth(text('Where the vendor explains it: the page of the dialect, at the constant.')),
          since: arrayOf(text(), 'The releases of SDKs that brought it, where they are known.'),
          vague: {
            type: 'boolean',
            description: 'The number says little; what it wraps, or what wraps it, says more.',
          },
          diagnosis: inBoth(diagnosis([])),
          elsewhere: arrayOf(
            object({ dialect: ref('dialectId'), kind: ref('kindId') }),
            'What the same number means in dialects where it means something else.',
          ),
        },
        ['diagnosis'],
      ),
      refinement: object(
        {
          dialect: ref('dialectId'),
          codes: arrayOf({ type: ['integer', 'null'] }, 'null stands for an error without a number.'),
          http: arrayOf({ type: 'integer' }),
          serverError: text('Stands in the `error` field of the answer, whatever its case.'),
          errorName: text("The name of the error's class."),
          reasonKey: text("The SDK's own word for the reason."),
          says: arrayOf(text(), "One of them stands in the server's reason or the SDK's message, whatever its case."),
          operation: arrayOf(oneOf(operations), 'What the app was doing.'),
          kind: ref('kindId'),
        },
        ['http', 'serverError', 'errorName', 'reasonKey', 'says', 'operation'],
      ),
      kind: object(
        {
          kind: ref('kindId'),
          category: oneOf(categories),
          severity: oneOf(severities),
          surface: oneOf(surfaces),
          actions: arrayOf(oneOf(actions)),
          audience: oneOf(audiences, 'Who can do something about it.'),
          retryable: { type: 'boolean', description: 'Whether doing the same again can work.' },
          words: ref('kindId'),
          is: oneOf(conditions('is'), 'The lasting condition that an error of this kind is.'),
          follows: oneOf(conditions('follows'), 'The condition that explains an error of this kind.'),
          general: {
            type: 'boolean',
            description:
              'If the app names the operation, its effect is the title, and only the message is of this kind.',
          },
          texts: inBoth({
            ...object({ title: text(), message: text() }),
            additionalProperties: text(
              'The message if a value is known, such as `message_maxBytes`, or the label of an action, such as `signIn`, if it differs.',
            ),
          }),
          diagnosis: inBoth(diagnosis(['reason', 'fix'])),
        },
        ['is', 'follows', 'general'],
      ),
    },
  };
}

/** The conditions that kinds name in a column. */
function conditions(column: 'is' | 'follows'): readonly string[] {
  return [...new Set(Object.values<ChatErrorKindRow>(kinds).flatMap((row) => row[column] ?? []))];
}

function object(properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

function diagnosis(required: readonly string[]): JsonSchema {
  const all = { reason: text(), fix: text(), trap: text('What to beware of.') };
  return object(
    all,
    Object.keys(all).filter((name) => !required.includes(name)),
  );
}

function inBoth(schema: JsonSchema): JsonSchema {
  return object(Object.fromEntries(catalogLanguages.map((language) => [language, schema])));
}

function mapOf(schema: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: schema };
}

function arrayOf(items: JsonSchema, description?: string): JsonSchema {
  return { type: 'array', items, ...(description && { description }) };
}

function text(description?: string): JsonSchema {
  return { type: 'string', ...(description && { description }) };
}

function oneOf(values: readonly string[], description?: string): JsonSchema {
  return { ...text(description), enum: values };
}

function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}
