import type { surfaces } from '../../src/kinds/kind.js';
import { catalog, type Entry } from './entries.js';

export const snippetNames = ['show', 'decide', 'reword'] as const;
export type SnippetName = (typeof snippetNames)[number];
type Surface = Exclude<(typeof surfaces)[number], 'none'>;

/** The component that is a surface. */
const components: { readonly [S in Surface]: string } = {
  inline: 'ChatErrorInline',
  toast: 'ChatErrorToaster',
  banner: 'ChatErrorBanner',
  modal: 'ChatErrorModal',
};

/** What works without a handler of the app. */
const builtIn: readonly string[] = ['reload', 'copyDetails', 'dismiss'];

/** Code that handles an error of this number. */
export function snippetsFor(entry: Entry, texts: { readonly title: string; readonly message: string }) {
  return {
    show:
      entry.kind.surface === 'none'
        ? undefined
        : isNative(entry)
          ? showByHook(entry)
          : showIn(entry, entry.kind.surface),
    decide: decide(entry),
    reword: reword(entry, texts),
  } satisfies Record<SnippetName, string | undefined>;
}

function showIn(entry: Entry, surface: Surface): string {
  const component = components[surface];
  const props = options(entry).map(
    ([name, value]) => `\n  ${name}=${value.replace(/^'(.*)'$/, '"$1"').replace(/^[^"].*$/, '{$&}')}`,
  );
  return `import { ${component} } from 'chat-error-kit';
${importDialect(entry)}
import 'chat-error-kit/styles.css';

<${component}
  error={error}${props.join('')}
/>`;
}

function showByHook(entry: Entry): string {
  return `import { useChatError } from 'chat-error-kit/react';
${importDialect(entry)}

const notice = useChatError(error, {${options(entry)
    .map(([name, value]) => `\n  ${name}: ${value},`)
    .join('')}
});
// notice?.title, notice?.message, notice?.actions`;
}

function decide(entry: Entry): string {
  const operations = operationsOf(entry);
  const among =
    operations.length > 1
      ? `// What the app was doing sharpens this number, such as '${operations.slice(0, 2).join("' or '")}'.\n`
      : '';
  const given = operations.length > 0 ? `, operation${operations.length > 1 ? '' : `: '${operations[0]}'`}` : '';
  return `import { normalizeChatError } from 'chat-error-kit/core';
${importDialect(entry)}

${among}const { kind } = normalizeChatError(error, { dialect: ${dialectOf(entry).import.name}${given} });
if (kind === '${entry.kind.kind}') {
  // ${entry.code.dialect} ${[entry.code.code, ...others(entry)].join(', ')}
}`;
}

function reword({ code }: Entry, { title, message }: { readonly title: string; readonly message: string }): string {
  return JSON.stringify({ codes: { [code.dialect]: { [code.code]: { title, message } } } }, undefined, 2);
}

function options(entry: Entry): readonly (readonly [name: string, value: string])[] {
  const operations = operationsOf(entry);
  const handlers = entry.kind.actions.filter((action) => !builtIn.includes(action));
  return [
    ['dialect', dialectOf(entry).import.name],
    ...(operations.length === 1 ? [['operation', `'${operations[0]}'`] as const] : []),
    ...(operations.length > 1 ? [['operation', 'operation'] as const] : []),
    ...(handlers.length > 0 ? [['handlers', `{ ${handlers.join(', ')} }`] as const] : []),
  ];
}

/** The same meaning under other numbers of the dialect. */
function others({ code }: Entry): readonly number[] {
  return catalog.codes
    .filter((other) => other.dialect === code.dialect && other.kind === code.kind && other.code !== code.code)
    .map((other) => other.code);
}

/** What the app may have been doing, where that is among what sharpens the number. */
function operationsOf({ refinements }: Entry): readonly string[] {
  return [...new Set(refinements.flatMap((row) => row.operation ?? []))];
}

function importDialect(entry: Entry): string {
  const { name, from } = dialectOf(entry).import;
  return `import { ${name} } from '${from}';`;
}

export function dialectOf({ code }: Entry) {
  const dialect = catalog.dialects.find(({ id }) => id === code.dialect);
  if (!dialect) throw new Error(`The catalog has no dialect '${code.dialect}'.`);
  return dialect;
}

function isNative(entry: Entry): boolean {
  return dialectOf(entry).shapes.includes('native');
}
