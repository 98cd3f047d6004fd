import englishDiagnosis from '../../locales/en/chatErrorDiagnosis.json' with { type: 'json' };
import english from '../../locales/en/chatErrors.json' with { type: 'json' };
import chineseDiagnosis from '../../locales/zh-CN/chatErrorDiagnosis.json' with { type: 'json' };
import chinese from '../../locales/zh-CN/chatErrors.json' with { type: 'json' };
import { version } from '../../src/core/version.js';
import { type CodeRow, type Dialect, operations, type Refinement } from '../../src/dialects/dialect.js';
import * as harmonyos from '../../src/dialects/harmonyos/index.js';
import * as native from '../../src/dialects/native/index.js';
import type { ErrorShape } from '../../src/dialects/shape.js';
import * as web from '../../src/dialects/web/index.js';
import * as web5 from '../../src/dialects/web5/index.js';
import type { ChatErrorDiagnosis } from '../../src/i18n/files.js';
import { linkTo } from '../../src/i18n/linkTo.js';
import { actions, type ChatErrorKindRow, severities } from '../../src/kinds/kind.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';
import { dialects } from '../dialects.js';
import { neverEmitted } from './neverEmitted.js';
import { sdks } from './sdks.js';
import { sinceOf } from './since.js';

/** A text in the two languages that the diagnosis is written in. */
export type InBoth<Text = string> = { readonly [Language in CatalogLanguage]: Text };
export const catalogLanguages = ['en', 'zh-CN'] as const;
export type CatalogLanguage = (typeof catalogLanguages)[number];

/** All that the kit knows, as one document of plain data. */
export interface Catalog {
  readonly $schema: string;
  readonly name: string;
  readonly version: string;
  readonly dialects: readonly CatalogDialect[];
  readonly codes: readonly CatalogCode[];
  readonly refinements: readonly CatalogRefinement[];
  readonly kinds: readonly CatalogKind[];
  /** The titles of operations, the labels of the actions and the words of the severities. */
  readonly labels: {
    /** What people read as the title of an error of a general kind if the app names the operation. */
    readonly effects: Readonly<Record<string, InBoth>>;
    readonly actions: Readonly<Record<string, InBoth>>;
    readonly severities: Readonly<Record<string, InBoth>>;
  };
  /** Numbers that an SDK lists and that no error carries. */
  readonly neverEmitted: readonly Pick<CatalogCode, 'dialect' | 'code' | 'name'>[];
}

export interface CatalogDialect {
  readonly id: string;
  /** The SDKs that report errors in this way. */
  readonly sdks: InBoth;
  /** What an app imports to have it read. */
  readonly import: { readonly name: string; readonly from: string };
  readonly shapes: readonly ErrorShape[];
  /** The vendor’s page with the numbers. */
  readonly page: InBoth;
}

export interface CatalogCode extends Pick<CodeRow, 'code' | 'name' | 'kind'> {
  readonly dialect: string;
  readonly also: readonly string[];
  readonly vague: boolean;
  /** Where the vendor explains it: the page of the dialect, at the constant. */
  readonly link: InBoth;
  /** The releases of SDKs that brought it, where they are known. */
  readonly since: readonly string[];
  /** What this number alone has to be told of; goes before the diagnosis of its kind. */
  readonly diagnosis?: InBoth<Partial<ChatErrorDiagnosis>>;
  /** What the same number means in dialects where it means something else. */
  readonly elsewhere: readonly { readonly dialect: string; readonly kind: ChatErrorKind }[];
}

/** A rule that gives some errors of a number another kind. Those of a dialect are tried in order; the first whose every column fits decides. */
export interface CatalogRefinement {
  readonly dialect: string;
  /** `null` stands for an error without a number. */
  readonly codes: readonly (number | null)[];
  readonly http?: readonly number[];
  readonly serverError?: string;
  readonly errorName?: string;
  readonly reasonKey?: string;
  readonly says?: readonly string[];
  readonly operation?: readonly string[];
  readonly kind: ChatErrorKind;
}

export interface CatalogKind extends Omit<ChatErrorKindRow<ChatErrorKind>, 'words'> {
  readonly kind: ChatErrorKind;
  /** The kind whose words people read: itself, or another that they cannot tell apart. */
  readonly words: ChatErrorKind;
  /** `message_maxBytes` is the message if that value is known, `signIn` the label of an action under this kind. */
  readonly texts: InBoth<Words[string]>;
  readonly diagnosis: InBoth<ChatErrorDiagnosis>;
}

/** Joins dialects, kinds and locales. */
export function buildCatalog(): Catalog {
  const all = Object.values(dialects);
  return {
    $schema: './catalog.schema.json',
    name: 'chat-error-kit',
    version,
    dialects: all.map(dialectEntry),
    codes: all.flatMap(({ id, rows }) => rows.map((row) => codeEntry(id, row))),
    refinements: all.flatMap(({ id, refinements = [] }) => refinements.map((row) => refinementEntry(id, row))),
    kinds: Object.keys(kinds).map((kind) => kindEntry(kind as ChatErrorKind)),
    labels: {
      effects: Object.fromEntries(
        operations.map((name) => [name, { en: english.effects[name], 'zh-CN': chinese.effects[name] }]),
      ),
      actions: Object.fromEntries(
        actions.map((action) => [action, { en: english.actions[action], 'zh-CN': chinese.actions[action] }]),
      ),
      severities: Object.fromEntries(
        severities.map((name) => [name, { en: english.severities[name], 'zh-CN': chinese.severities[name] }]),
      ),
    },
    neverEmitted: neverEmitted.map((row) => ({ dialect: web.webDialect.id, ...row })),
  };
}

const folders = { web, web5, native, harmonyos };

function dialectEntry(dialect: Dialect): CatalogDialect {
  const found = Object.entries(folders).flatMap(([folder, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => value === dialect)
      .map(([name]) => ({ name, from: `chat-error-kit/dialects/${folder}` })),
  );
  if (!found[0]) throw new Error(`No folder of dialects exports '${dialect.id}'.`);
  return { id: dialect.id, sdks: sdks(dialect.id), import: found[0], shapes: dialect.shapes, page: pageOf(dialect.id) };
}

function codeEntry(dialect: string, { code, name, kind, also = [], vague }: CodeRow): CatalogCode {
  const elsewhere = Object.values(dialects).flatMap(({ id, rows }) => {
    const other = rows.find((row) => row.code === code);
    return id !== dialect && other && other.kind !== kind ? [{ dialect: id, kind: other.kind }] : [];
  });
  const since = sinceOf(dialect, code);
  const page = pageOf(dialect);
  const linkIn = (language: CatalogLanguage) => linkTo(page[language], { code, name }) ?? '';
  const link = { en: linkIn('en'), 'zh-CN': linkIn('zh-CN') };
  const own = ownDiagnosis(dialect, code);
  return { dialect, code, name, also, kind, vague: vague === true, link, since, ...own, elsewhere };
}

type Pages = { readonly [dialect: string]: string };

function pageOf(dialect: string): InBoth {
  const [en = '', zh = ''] = [englishDiagnosis.pages, chineseDiagnosis.pages].map((pages: Pages) => pages[dialect]);
  return { en, 'zh-CN': zh };
}

type Special = { readonly [dialect: string]: { readonly [code: string]: Partial<ChatErrorDiagnosis> } };

function ownDiagnosis(dialect: string, code: number): Pick<CatalogCode, 'diagnosis'> {
  const en = (englishDiagnosis.codes as Special)[dialect]?.[code];
  const zh = (chineseDiagnosis.codes as Special)[dialect]?.[code];
  return en && zh ? { diagnosis: { en, 'zh-CN': zh } } : {};
}

function refinementEntry(dialect: string, row: Refinement): CatalogRefinement {
  const { code, http, says, operation, ...rest } = row;
  return {
    dialect,
    codes: list(code).map((one) => one ?? null),
    ...rest,
    ...(http !== undefined && { http: list(http) }),
    ...(says !== undefined && { says: list(says) }),
    ...(operation !== undefined && { operation: list(operation) }),
  };
}

function list<T>(value: T | readonly T[]): readonly T[] {
  return [value].flat() as T[];
}

type Words = {
  readonly [kind: string]: {
    readonly title: string;
    readonly message: string;
    readonly [valued: `message_${string}`]: string;
  };
};

function kindEntry(kind: ChatErrorKind): CatalogKind {
  const { words = kind, ...row }: ChatErrorKindRow<ChatErrorKind> = kinds[kind];
  const textsIn = (all: Words) => all[words] ?? { title: '', message: '' };
  return {
    kind,
    ...row,
    words,
    texts: { en: textsIn(english.kinds), 'zh-CN': textsIn(chinese.kinds) },
    diagnosis: { en: englishDiagnosis.kinds[kind], 'zh-CN': chineseDiagnosis.kinds[kind] },
  };
}
