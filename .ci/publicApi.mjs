// Reads the public surface of the built package: what each entry exports, and the names in styles and words that apps may rely on.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// The TypeScript that builds the package has no API to ask; the older one that it is tested against has.
const ts = createRequire(new URL('../test/compat/newest/package.json', import.meta.url))('typescript');

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');
const { name: packageName, exports: entries } = JSON.parse(read('package.json'));
const lineWidth = 120;

/**
 * The surface as a text to compare, each declaration where it is first exported, the main entry last.
 * @returns {{ text: string, undocumented: string[] }} with the exports that have no docstring
 */
export function publicApi() {
  const modules = Object.entries(entries)
    .filter(([, { types }]) => types && types !== entries['./styles.css'].types)
    .map(([subpath, { types }]) => ({ name: packageName + subpath.slice(1), path: root + types.slice(2) }))
    .sort((a, b) => Number(a.name === packageName) - Number(b.name === packageName));
  const program = ts.createProgram(
    modules.map(({ path }) => path),
    { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, types: [] },
  );
  const checker = program.getTypeChecker();
  const original = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

  /** Where each symbol is exported first. */
  const homes = new Map();
  const undocumented = [];
  const sections = modules.map(({ name, path }) => {
    const file = checker.getSymbolAtLocation(program.getSourceFile(path));
    const exported = checker.getExportsOfModule(file).sort((a, b) => compare(a.name, b.name));
    const again = new Map();
    const own = exported.flatMap((symbol) => {
      const declared = original(symbol);
      const home = homes.get(declared);
      if (home) {
        again.set(home, [...(again.get(home) ?? []), symbol.name]);
        return [];
      }
      homes.set(declared, name);
      if (declared.getDocumentationComment(checker).length === 0) undocumented.push(`${name} ${symbol.name}`);
      return [declarationOf(declared, symbol.name)];
    });
    const others = [...again].map(([home, names]) => fold(`from ${home}: ${names.join(', ')}`));
    return [`# ${name}`, ...others, ...own];
  });

  const inner = namedBy([...homes.keys()], checker, original).sort((a, b) => compare(a.name, b.name));
  const unexported = ['# Named by these, exported nowhere', ...inner.map((symbol) => declarationOf(symbol))];
  const text = [...sections, styles(), words(), unexported].map((section) => section.join('\n\n')).join('\n\n');
  return { text: `${text}\n`, undocumented };
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

/** The declarations of the package that others are written with, however far from an export. */
function namedBy(exported, checker, original) {
  const known = new Set(exported);
  const found = [];
  const visit = (node) => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    const named = symbol && original(symbol);
    const [declaration] = named?.declarations ?? [];
    if (declaration && isOurs(declaration) && !known.has(named)) {
      known.add(named);
      found.push(named);
      visit(declaration);
    }
    ts.forEachChild(node, visit);
  };
  for (const symbol of exported) symbol.declarations.forEach(visit);
  return found;
}

/** Whether it stands at the top of one of the package's own declaration files. */
function isOurs(declaration) {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isSourceFile(statement.parent) && statement.parent.fileName.startsWith(`${root}dist/`);
}

const printer = ts.createPrinter({ removeComments: true });

function declarationOf(symbol, name = symbol.name) {
  const [declaration] = symbol.declarations;
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = printer
    .printNode(ts.EmitHint.Unspecified, statement, declaration.getSourceFile())
    .replace(/^export (declare )?|^declare /, '')
    .replace(symbol.name, name === symbol.name ? name : `${symbol.name} as ${name}`)
    .replace(/import\("[^"]*"\)\./g, '')
    .replace(/(?<=[(, ])\{[^}:]*\}(?=\??:)/g, '{…}')
    .replace(/;$/, '')
    .replace(/^ *private .*\n/gm, '')
    .replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));
  return isDialect(text) ? dialectOf(text) : inOneLine(text).split('\n').map(fold).join('\n');
}

/** Lists, and object types with one member. */
function inOneLine(text) {
  return text
    .replace(/\[\n\s*([^[\]]*)\n\s*\]/g, (_, list) => `[${list.replace(/\n\s*/g, ' ')}]`)
    .replace(/^(?!interface|class)(.*)\{\n\s*([^{}\n]*);\n\s*\}/gm, '$1{ $2 }');
}

function isDialect(text) {
  return /^const \w+: Dialect</.test(text);
}

/** Its numbers: what they are called and mean is held by the tests of the tables. */
function dialectOf(text) {
  const numbers = [...new Set([...text.matchAll(/readonly code: (-?\d+);/g)].map(([, code]) => Number(code)))];
  return fold(`${text.slice(0, text.indexOf('<'))} of ${numbers.sort((a, b) => a - b).join(', ')}`);
}

/** Breaks a line that is too long where a list in it goes on. */
function fold(line) {
  if (line.length <= lineWidth) return line;
  const indent = `${line.match(/^ */)[0]}  `;
  const lines = [''];
  for (const part of line.split(/(?<=, )|(?= \| )/)) {
    if ((lines.at(-1) + part).trimEnd().length > lineWidth) lines.push(indent + part.trimStart());
    else lines[lines.length - 1] += part;
  }
  return lines.map((folded) => folded.trimEnd()).join('\n');
}

/** The names that the page about styling promises; a test holds it to the markup. */
function styles() {
  const page = read('.storybook/docs/Styling.mdx');
  const names = (start) => [...page.matchAll(new RegExp(`^\\| \`(${start}[a-z-]+)\``, 'gm'))].map(([, name]) => name);
  const list = (title, start) => fold(`${title}: ${names(start).join(', ')}`);
  return [
    `# ${packageName}/styles.css`,
    list('variables', '--chat-error-'),
    list('classes', 'chat-error-'),
    list('attributes', 'data-'),
  ];
}

/** The keys that an app may reword. */
function words() {
  const groups = Object.entries(JSON.parse(read('locales/en/chatErrors.json'))).map(([group, texts]) => {
    const keys = Object.keys(texts).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, ''));
    return group === 'kinds'
      ? 'kinds.<kind>: title, message'
      : fold(`${group}: ${[...new Set(keys)].sort().join(', ')}`);
  });
  return [`# ${packageName}/locales/*`, ...groups];
}
