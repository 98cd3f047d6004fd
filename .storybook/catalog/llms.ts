import type { Catalog } from './build.js';

/** What the file is drawn from. */
export interface LlmsSources {
  readonly catalog: Catalog;
  readonly description: string;
  /** The entries of the package, as in its `exports`. */
  readonly entries: readonly string[];
  /** Where Storybook is published; unknown until the release workflow fills in `homepage` in `package.json`. */
  readonly homepage?: string | undefined;
  /** The code that is the shortest way in. */
  readonly start: string;
}

/** What each entry of the package is for. Those of dialects and files of data speak for themselves. */
export const entryPurposes: { readonly [entry: string]: string } = {
  '.': 'provider, hooks and the four surfaces for React on the web',
  './core': 'the pure part, for servers and other frameworks: normalize, describe, route, a store',
  './i18n': 'the words without React',
  './react': 'provider and hooks without components',
  './react-native': 'the platform and the deliveries of React Native, and what fails inside react-native-chat-uikit',
  './tracking': 'reports every failing call of an SDK client that a person made',
  './uikit': 'shows what fails inside agora-chat-uikit and easemob-chat-uikit',
  './opentelemetry': 'what happens to notices as OpenTelemetry log records',
  './sentry': 'the same as Sentry breadcrumbs and events',
  './testing': 'every error of every SDK in its own shape, and a connection that plays what it is told to',
  './locales/*': 'the words and the diagnosis as JSON, one folder a language',
  './styles.css': 'the one style sheet of the surfaces',
  './catalog.json': 'every code, meaning, text and diagnosis as data',
  './catalog.schema.json': 'what that file looks like',
  './llms.txt': 'this page',
};

/** The way in for language models, after llmstxt.org. */
export function llmsText({ catalog, description, entries, homepage, start }: LlmsSources): string {
  const { name, dialects, codes, kinds } = catalog;
  const ofDialects = Object.fromEntries(
    dialects.map(({ import: { from } }) => [from.replace(name, '.'), sdksOf(catalog, from)]),
  );
  const purposes: Record<string, string> = { ...ofDialects, ...entryPurposes };
  return `# ${name}

> ${description}
${homepage ? `\nGuides, every surface and every code to try: ${homepage}\n` : ''}
- The same number means different things in different SDKs. Ask which SDK an app uses; never guess the dialect from a number.
- A number has a kind, such as \`uploadFailed\`; refinements sharpen it. Severity, surface, actions and words hang on the kind.
- Name the \`operation\` in every report, such as \`send\`: it is the title of errors with a general cause ("Message not sent").
- Show people the words of the kind, never the message of the SDK. The diagnosis is for developers.

## Start

\`\`\`sh
npm install ${name} i18next react-i18next
\`\`\`

\`\`\`tsx
${start.trim()}
\`\`\`

## Entry points

${entries
  .filter((entry) => purposes[entry])
  .map((entry) => `- \`${entry.replace(/^\./, name)}\`: ${purposes[entry]}`)
  .join('\n')}

## Catalog

- [catalog.json](catalog.json): ${codes.length} codes of ${dialects.length} dialects and ${kinds.length} kinds, with words and diagnosis in English and Chinese
- [catalog.schema.json](catalog.schema.json): its JSON Schema
- The Explorer in the project’s Storybook shows the same to people; \`?path=/story/explorer--all-codes&args=entry:web-206\` opens one code.
`;
}

function sdksOf({ dialects }: Catalog, from: string): string {
  return dialects
    .filter((dialect) => dialect.import.from === from)
    .map((dialect) => `\`${dialect.import.name}\`, for ${dialect.sdks.en}`)
    .join('; ');
}
