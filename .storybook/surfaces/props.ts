import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type TypeScript from '../../test/compat/newest/node_modules/typescript/lib/typescript.js';

// The TypeScript that builds the package has no API to ask; the older one that it is tested against has.
const ts: typeof TypeScript = createRequire(new URL('../../test/compat/newest/package.json', import.meta.url))(
  'typescript',
);

/** A prop as its type and docstring have it. */
export interface Prop {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly usual: string | undefined;
}

const pathOf = (component: string) =>
  fileURLToPath(new URL(`../../src/components/${component}/${component}.tsx`, import.meta.url));

/** The props of components, read from the types that their names are the beginning of. */
export function propsOf(components: readonly string[]): { readonly [component: string]: readonly Prop[] } {
  const program = ts.createProgram(components.map(pathOf), {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es5.d.ts'],
    types: [],
    strict: true,
  });
  const checker = program.getTypeChecker();

  const typeOf = (component: string) => {
    const file = program.getSourceFile(pathOf(component));
    const module = file && checker.getSymbolAtLocation(file);
    const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === `${component}Props`);
    if (!symbol) throw new Error(`'${component}' has no type of its props.`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  };

  const propOf = (symbol: TypeScript.Symbol): Prop => {
    const [declaration] = symbol.declarations ?? [];
    const written = declaration && ts.isPropertySignature(declaration) ? declaration.type?.getText() : undefined;
    const usual = symbol.getJsDocTags(checker).find(({ name }) => name === 'default');
    return {
      name: symbol.name,
      type: (written ?? checker.typeToString(checker.getTypeOfSymbol(symbol))).replace(/\s+/g, ' '),
      required: !(symbol.flags & ts.SymbolFlags.Optional),
      description: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      usual: usual && ts.displayPartsToString(usual.text),
    };
  };

  /** Where there are several ways to use a component, the props of all of them. */
  const rowsOf = (component: string) => {
    const type = typeOf(component);
    const ways = type.isUnion() ? type.types : [type];
    const canBeGiven = (symbol: TypeScript.Symbol) =>
      !(checker.getNonNullableType(checker.getTypeOfSymbol(symbol)).flags & ts.TypeFlags.Never);
    const all = ways.flatMap((way) => way.getProperties().filter(canBeGiven).map(propOf));
    const isInAll = ({ name }: Prop) => all.filter((other) => other.name === name).length === ways.length;
    return [...new Map(all.map((prop) => [prop.name, { ...prop, required: prop.required && isInAll(prop) }])).values()];
  };

  return Object.fromEntries(components.map((component) => [component, rowsOf(component)]));
}

const id = 'virtual:surface-props';

/** Gives the props of all components to the pages that ask for them. */
export function serveProps(): Plugin {
  return {
    name: 'surface-props',
    resolveId: (name) => (name === id ? `\0${id}` : undefined),
    load: (name) => (name === `\0${id}` ? `export default ${JSON.stringify(propsOf(components()))}` : undefined),
  };
}

function components(): readonly string[] {
  const folder = fileURLToPath(new URL('../../src/components', import.meta.url));
  return readdirSync(folder).filter((name) => name.startsWith('ChatError'));
}
