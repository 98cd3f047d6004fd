import { linesUnder } from '../languages/anatomy.js';

/** The files of `src/components`, by their path there. */
export type Sources = { readonly [path: string]: string };

/** The rows of the page about styling that are about a component. */
export function stylingOf(component: string, page: string, sources: Sources) {
  const names = namesOf(component, sources);
  const rowsOf = (heading: string) =>
    linesUnder(heading, page).filter((line) => {
      const [, name = '', , on = ''] = /^\| `([\w-]+)` \| (([^|]*) \|)?/.exec(line) ?? [];
      return names.has(name) && !isElsewhere(on, names, page);
    });
  return {
    classes: rowsOf('Classes'),
    attributes: rowsOf('Attributes'),
    variables: rowsOf('Three variables make a theme'),
  };
}

/** Whether surfaces are named, and this is none of them. */
function isElsewhere(on: string, names: ReadonlySet<string>, page: string): boolean {
  const surfaces = on
    .split(/\W+/)
    .map((word) => `chat-error-${word}`)
    .filter((name) => page.includes(`| \`${name}\``));
  return surfaces.length > 0 && !surfaces.some((name) => names.has(name));
}

/** The classes, attributes and variables of a component, for styles and scripts of an app. */
function namesOf(component: string, sources: Sources): ReadonlySet<string> {
  const markup = markupOf(`${component}/${component}`, sources);
  const [, surface = ''] = /surface(?:="|: ')(\w+)/.exec(markup) ?? [];
  const names = [
    ...all(markup.replace('$' + '{surface}', surface), /["'`](chat-error-[a-z]+)["'`]/g),
    ...all(markup, /(data-[a-z-]+)['"]?[=:]/g),
  ];
  return new Set([...names, ...variablesOf(new Set(names), sources)]);
}

/** The text of a file and of the components that it is made of. */
function markupOf(path: string, sources: Sources, seen = new Set<string>()): string {
  const file = [`${path}.ts`, `${path}.tsx`].find((name) => name in sources);
  if (!file || seen.has(file)) return '';
  seen.add(file);
  const text = sources[file] ?? '';
  const imports = all(text, /import \{[^}]*\b(?:[A-Z]|attributesOf\b|useInFlow\b)[^}]*\} from '(\.[^']+)\.js'/g);
  const paths = imports.map((name) => new URL(name, `file:///${file}`).pathname.slice(1));
  return [text, ...paths.map((name) => markupOf(name, sources, seen))].join('\n');
}

/** The variables in the rules that are about nothing but these. */
function variablesOf(names: ReadonlySet<string>, sources: Sources): string[] {
  const styles = Object.keys(sources).filter((path) => path.endsWith('.css'));
  const rules = styles.flatMap((path) => [...(sources[path] ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]);
  return rules
    .filter(([, selectors = '']) =>
      selectors.split(',').some((selector) => {
        const about = all(selector, /\.?(chat-error-[a-z]+|data-[a-z-]+)/g);
        return about.length > 0 && about.every((name) => names.has(name));
      }),
    )
    .flatMap(([, , rule = '']) => all(rule, /var\((--chat-error-[a-z-]+)/g));
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}
