import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type TypeScript from '../../test/compat/newest/node_modules/typescript/lib/typescript.js';

// The TypeScript that builds the package has no API to ask; the older one that it is tested against has.
const ts: typeof TypeScript = createRequire(new URL('../../test/compat/newest/package.json', import.meta.url))(
  'typescript',
);

/** A property of a public type, with its doc comment. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** The value of the `@default` tag. */
  readonly usual: string | undefined;
  /** The members of a union that have the property, by the value of their `type`. Undefined where all of them do. */
  readonly on: readonly string[] | undefined;
}

/** A public function, with its doc comment. */
export interface Signature {
  /** As one line of TypeScript, without type parameters. */
  readonly text: string;
  readonly description: string;
  /** The text of the `@returns` tag. */
  readonly returns: string | undefined;
}

/** The public types and functions, by name. */
export interface Api {
  readonly types: { readonly [name: string]: readonly Field[] };
  readonly functions: { readonly [name: string]: Signature };
}

const entries = ['index.ts', 'core/index.ts', 'react/index.ts'].map((path) =>
  fileURLToPath(new URL(`../../src/${path}`, import.meta.url)),
);

/** Reads the types and doc comments of what the package exports for apps. */
export function readApi(): Api {
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es5.d.ts'],
    types: [],
    strict: true,
  });
  const checker = program.getTypeChecker();
  const exported = entries.flatMap((path) => {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    return module ? checker.getExportsOfModule(module) : [];
  });
  const originals = exported.map((symbol) => ({
    name: symbol.name,
    symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  }));
  const docOf = (symbol: TypeScript.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tagOf = (symbol: TypeScript.Symbol, name: string) => {
    const tag = symbol.getJsDocTags(checker).find((one) => one.name === name);
    return tag && ts.displayPartsToString(tag.text);
  };
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');

  const fieldOf = (symbol: TypeScript.Symbol): Field => {
    const [declaration] = symbol.declarations ?? [];
    const written = declaration && ts.isPropertySignature(declaration) ? declaration.type?.getText() : undefined;
    const type = oneLine(written ?? checker.typeToString(checker.getTypeOfSymbol(symbol)));
    const required = !(symbol.flags & ts.SymbolFlags.Optional);
    return {
      name: symbol.name,
      // An optional property may be undefined anyway.
      type: required ? type : type.replace(/^\((.+)\) \| undefined$|^(.+) \| undefined$/, '$1$2'),
      required,
      description: docOf(symbol),
      usual: tagOf(symbol, 'default'),
      on: undefined,
    };
  };

  /** Whether an app can pass a value: in a union, some members rule a property out with the type `never`. */
  const canBeGiven = (symbol: TypeScript.Symbol) =>
    !(checker.getNonNullableType(checker.getTypeOfSymbol(symbol)).flags & ts.TypeFlags.Never);

  const isOurs = ({ declarations = [] }: TypeScript.Symbol) =>
    declarations.some((declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/'));

  /** What `type` is in a member of a union. */
  const tagsOf = (member: TypeScript.Type): readonly string[] => {
    const tag = member.getProperty('type');
    if (!tag) return [];
    const type = checker.getTypeOfSymbol(tag);
    return (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? one.value : []));
  };

  const fieldsOf = (type: TypeScript.Type): readonly Field[] => {
    const members = type.isUnion() ? type.types : [type];
    const all = members.flatMap((member) =>
      checker
        .getPropertiesOfType(member)
        .filter((symbol) => isOurs(symbol) && canBeGiven(symbol))
        .map((symbol) => ({ ...fieldOf(symbol), on: tagsOf(member) })),
    );
    return [...new Set(all.map(({ name }) => name))].map((name) => {
      const same = all.filter((field) => field.name === name);
      const [first] = same as [Field, ...Field[]];
      const isInAll = same.length === members.length;
      return {
        ...first,
        type: [...new Set(same.map(({ type }) => type))].join(' | '),
        description: same.map(({ description }) => description).find(Boolean) ?? '',
        required: isInAll && same.every(({ required }) => required),
        on: isInAll ? undefined : [...new Set(same.flatMap(({ on = [] }) => on))],
      };
    });
  };

  const signatureOf = (
    name: string,
    symbol: TypeScript.Symbol,
    declaration: TypeScript.FunctionDeclaration,
  ): Signature => {
    const parameters = declaration.parameters.map(({ name: binding, type, questionToken, initializer }) => {
      const label = ts.isIdentifier(binding) ? binding.text : 'options';
      return `${label}${questionToken || initializer ? '?' : ''}: ${type?.getText() ?? 'unknown'}`;
    });
    return {
      text: oneLine(`${name}(${parameters.join(', ')}): ${declaration.type?.getText() ?? 'void'}`),
      description: docOf(symbol),
      returns: tagOf(symbol, 'returns'),
    };
  };

  const types = originals
    .filter(({ symbol }) => symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))
    .map(({ name, symbol }) => [name, fieldsOf(checker.getDeclaredTypeOfSymbol(symbol))] as const);
  const functions = originals.flatMap(({ name, symbol }) => {
    const declaration = symbol.declarations?.find(ts.isFunctionDeclaration);
    return declaration ? [[name, signatureOf(name, symbol, declaration)] as const] : [];
  });
  return {
    types: Object.fromEntries(types.filter(([, fields]) => fields.length > 0)),
    functions: Object.fromEntries(functions),
  };
}

const id = 'virtual:api';

/** Gives the public types and functions to the pages that show them. */
export function serveApi(): Plugin {
  return {
    name: 'public-api',
    resolveId: (name) => (name === id ? `\0${id}` : undefined),
    load: (name) => (name === `\0${id}` ? `export default ${JSON.stringify(readApi())}` : undefined),
  };
}
