import { type Dialect, type KnownChatOperation, operations, type Reading } from '../dialects/dialect.js';
import { field, listField, textField } from '../dialects/field.js';
import { shapeOf } from '../dialects/shape.js';
import { actions, audiences, type ChatErrorAction, categories, severities, surfaces } from '../kinds/kind.js';
import { type ChatErrorKind, isChatErrorKind, kinds } from '../kinds/kinds.js';
import { say } from './developerConsole.js';
import type { ChatErrorEnvironment } from './environment.js';
import { nearestName } from './nearestName.js';
import type { NormalizedChatError } from './normalizedError.js';
import { type ChatErrorStoreOptions, reportOptions, storeOptions } from './options.js';
import type { MountedSurface } from './route.js';

// Production code reaches the checks through `check` of developer.ts only, so that bundles hold none of them.

/** A value in words that reveal none of its content. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'function') return isClass(value) ? 'a class' : 'a function';
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) return 'an array';
  if (typeof field(value, 'then') === 'function') return 'a promise';
  const name = value instanceof Error ? textField(value, 'name') : textField(value.constructor, 'name');
  return !name || name === 'Object' || !/^\w{1,40}$/.test(name) ? 'an object' : `an object of the class ${name}`;
}

function isClass(value: object): boolean {
  return Object.getOwnPropertyNames(field(value, 'prototype') ?? {}).length > 1;
}

// Names and options

const dialectNames = {
  web: ['webDialect', 'web'],
  web5: ['web5Dialect', 'web5'],
  native: ['nativeDialect', 'native'],
  legacyNative: ['legacyNativeDialect', 'native'],
  harmonyos: ['harmonyosDialect', 'harmonyos'],
} as const;

/** Checks that a dialect was given, and that it is one. */
function checkDialect(dialect: unknown): void {
  if (dialect === undefined || dialect === null) return say('dialectMissing');
  if (typeof field(dialect, 'read') === 'function' && listField(dialect, 'rows')) return;
  const names = Object.keys(dialectNames) as (keyof typeof dialectNames)[];
  const text = typeof dialect === 'string' && isName(dialect) ? dialect : undefined;
  const typed = text && nearestName(text.replace(/dialect$/i, ''), names);
  const given = text ? `the string '${text}'` : describeValue(dialect);
  const [name, path] = dialectNames[typed || 'web'];
  say('dialectInvalid', given, name, path);
}

/** What an app may call an option that has another name here. */
const optionAliases: Readonly<Record<string, string>> = {
  locale: 'language',
  lang: 'language',
  onError: 'onEvent',
  sdk: 'dialect',
  client: 'connection',
  id: 'scope',
  messageId: 'scope',
  retries: 'autoRetries',
};

/** Checks that an object has no other options than the known ones. */
export function checkOptionNames(where: string, given: unknown, known: readonly string[]): void {
  for (const [name, value] of entriesOf(given)) {
    if (value === undefined || known.includes(name)) continue;
    if (isAction(name) && known.includes('handlers')) say('actionAsOption', where, name);
    else {
      const alias = Object.hasOwn(optionAliases, name) ? optionAliases[name] : undefined;
      say('optionUnknown', where, name, known.find((one) => one === alias) ?? nearestName(name, known));
    }
  }
}

function checkStoreOptionNames(given: unknown): void {
  checkOptionNames('createChatErrorStore()', given, storeOptions);
}

/** Checks the options of a store or a provider that are in force. */
function checkStoreOptions({ handlers, policy }: Partial<ChatErrorStoreOptions>): void {
  checkHandlers(handlers);
  checkPolicy(policy);
}

/** Checks what came with a report or a tracked call. */
function checkReportOptions(given: unknown, getOptions: () => Partial<ChatErrorStoreOptions>): void {
  const inForce = getOptions();
  checkOptionNames('A report or tracked call', given, [...reportOptions, 'timeout']);
  checkHandlers(field(given, 'handlers'));
  for (const handlers of [inForce.handlers, field(given, 'handlers')]) checkOffers(handlers, inForce);
  checkOperation(field(given, 'operation'));
}

function checkHandlers(handlers: unknown): void {
  if (isNothing(handlers)) return;
  if (typeof handlers !== 'object' || Array.isArray(handlers)) return say('handlersInvalid', describeValue(handlers));
  for (const [name, value] of entriesOf(handlers)) {
    const known = [...actions, 'refreshSession'];
    if (!known.includes(name)) say('handlerUnknown', name, nearestName(name, known));
    else if (!isNothing(value) && typeof value !== 'function') say('handlerInvalid', name, describeValue(value));
  }
}

const columns = {
  category: categories,
  severity: severities,
  surface: surfaces,
  actions,
  audience: audiences,
  retryable: undefined,
} as const;

function checkPolicy(policy: unknown): void {
  for (const [kind, row] of entriesOf(policy)) {
    if (!isChatErrorKind(kind)) {
      say('kindUnknown', 'The policy', kind, nearestName(kind, allKinds()));
      continue;
    }
    for (const [column, value] of entriesOf(row)) {
      if (!Object.hasOwn(columns, column)) {
        say('policyUnknownColumn', kind, column, nearestName(column, Object.keys(columns)));
        continue;
      }
      const known: readonly string[] = columns[column as keyof typeof columns] ?? [];
      const values = column === 'actions' ? (listField(row, 'actions') ?? [value]) : [value];
      for (const one of column === 'retryable' ? [] : values) {
        if (one === undefined || known.includes(one as string)) continue;
        const text = typeof one === 'string' && isName(one) ? one : describeValue(one);
        say('policyUnknownValue', kind, column, text, known.join(', '), nearestName(text, known));
      }
    }
  }
}

/** Words of the SDKs and of other libraries for an operation of the kit. */
const operationAliases: Readonly<Record<string, KnownChatOperation>> = {
  signin: 'login',
  signup: 'register',
  sendmessage: 'send',
  uploadfile: 'upload',
  downloadfile: 'download',
  recallmessage: 'recall',
  modifymessage: 'editMessage',
  gethistorymessages: 'fetchHistory',
  fetchhistorymessages: 'fetchHistory',
  renewtoken: 'refreshSession',
  joinroom: 'joinChatRoom',
  addreaction: 'react',
  translatemessage: 'translate',
};

/** An app may use names of its own, so only a name that is close to a known one is a mistake. */
function checkOperation(operation: unknown): void {
  if (typeof operation !== 'string' || !isName(operation) || (operations as readonly string[]).includes(operation))
    return;
  const alias = operation.toLowerCase().replace(/[^a-z]/g, '');
  const meant = Object.hasOwn(operationAliases, alias) ? operationAliases[alias] : nearestName(operation, operations);
  if (meant) say('operationUnknown', operation, meant);
}

// What is reported

/** Checks what an app passed to `report`. What a tracked call rejects with is the SDK's. */
function checkReportedValue(error: unknown): void {
  if (isNothing(error)) say('reportedNothing', String(error));
}

/** Checks what was passed to `track` or `run` instead of a function or a promise. */
function checkTrackedValue(value: unknown): void {
  say('trackedNothing', describeValue(value));
}

/** Checks that a tracked function did not forget to return its promise. One without a body returns all it has. */
function checkTrackedCall(call: () => unknown, result: unknown): void {
  const source = Function.prototype.toString.call(call);
  if (result === undefined && /^[^{]*\)\s*(=>\s*)?\{/.test(source) && !/\breturn\b/.test(source))
    say('trackedNoPromise');
}

/** Checks that something could be made of an error. */
function checkMeaning({ kind, dialect, code, cause }: NormalizedChatError): void {
  if (kind !== 'unknown' || dialect === undefined || code !== undefined || isNothing(cause)) return;
  if (typeof cause === 'string') return say('reportedText');
  if (shapeOf(cause) === 'bare') say('errorUnreadable', upperFirst(describeValue(cause)));
}

let rareActions: ReadonlySet<string> | undefined;

/** The actions that no kind offers by default. */
function actionsWithoutKind(): ReadonlySet<string> {
  if (rareActions) return rareActions;
  const offered = Object.values(kinds).flatMap((row) => row.actions);
  const own: readonly ChatErrorAction[] = ['reload', 'copyDetails', 'dismiss'];
  rareActions = new Set(actions.filter((action) => !own.includes(action) && !offered.includes(action)));
  return rareActions;
}

/** Checks that some kind of error offers the actions that an app has handlers for. Only now, since a policy may come after the handlers. */
function checkOffers(handlers: unknown, { policy }: Partial<ChatErrorStoreOptions>): void {
  const rare = entriesOf(handlers).filter(
    ([name, value]) => typeof value === 'function' && actionsWithoutKind().has(name),
  );
  if (rare.length === 0) return;
  const offered = entriesOf(policy).flatMap(([, row]) => listField(row, 'actions') ?? []);
  for (const [name] of rare) if (!offered.includes(name)) say('handlerNeverOffered', name);
}

/** Checks that `resolve` was called with the notices to end. An object whose values are undefined is allowed. */
function checkResolve(which: unknown): void {
  const known = ['id', 'kind', 'scope'];
  if (typeof which === 'string') return say('resolveInvalid', 'a string');
  const names = entriesOf(which).map(([name]) => name);
  if (names.length === 0) {
    const isEmpty = describeValue(which) === 'an object';
    return say('resolveInvalid', isEmpty ? 'an empty object' : describeValue(which));
  }
  checkOptionNames('resolve()', which, known);
  const kind = field(which, 'kind');
  if (typeof kind === 'string' && isName(kind) && !isChatErrorKind(kind))
    say('kindUnknown', 'resolve()', kind, nearestName(kind, allKinds()));
}

// Connections

/** Checks why a connection cannot be followed. */
function checkConnection(connection: unknown, dialect: Dialect | undefined, stop: unknown): void {
  checkDialect(dialect);
  const id = textField(dialect, 'id');
  const shapes = listField(dialect, 'shapes') ?? [];
  if (!id) return;
  const isWeb = typeof field(connection, 'open') === 'function' && typeof field(connection, 'isOpened') === 'function';
  const isWeb5 = !isWeb && typeof field(connection, 'chatManager') === 'object';
  if (isWeb && !isClassOrNamespace(connection) && !shapes.includes('web')) say('connectionOfOtherSdk', id, 'web');
  else if (isWeb5 && shapes.includes('web')) say('connectionOfOtherSdk', id, 'web5');
  else if (typeof stop !== 'function')
    say('connectionInvalid', id, isNamespace(connection) ? 'the SDK itself' : describeValue(connection));
}

function isClassOrNamespace(value: unknown): boolean {
  return typeof value === 'function' || isNamespace(value);
}

function isNamespace(value: unknown): boolean {
  return ['connection', 'ChatClient', 'default'].some((name) => !isNothing(field(value, name)));
}

/** Who follows each connection: the options of a store stand for the store. */
const followers = new WeakMap<object, Set<unknown>>();
/** The connections of a store, and when it was given each. */
const givenConnections = new WeakMap<
  object,
  readonly { readonly connection: WeakRef<object>; readonly at: number }[]
>();

/** No person signs out and in again this often. */
const changes = { most: 4, withinMs: 3000 };

/** Checks that a store follows the same connection over time, and that no other store follows it. */
function rememberFollower(store: object, connection: unknown, environment: ChatErrorEnvironment): void {
  const now = environment.now();
  if (typeof connection !== 'object' || connection === null) return;
  const stores = followers.get(connection) ?? new Set();
  followers.set(connection, stores);
  if (stores.size > 0 && !stores.has(store)) say('connectionFollowedTwice');
  stores.add(store);

  const recent = (givenConnections.get(store) ?? []).filter(
    ({ connection: other, at }) => other.deref() !== connection && now - at < changes.withinMs,
  );
  givenConnections.set(store, [...recent, { connection: new WeakRef(connection), at: now }]);
  if (recent.length >= changes.most) say('connectionRecreated');
}

function forgetFollower(store: object, connection: unknown): void {
  followers.get(connection as object)?.delete(store);
}

// Surfaces

const surfaceProps = ['error', 'dialect', 'operation', 'handlers', 'policy', 'onClose', 'scope', 'className', 'slots'];

/** Checks the props of a surface. All others go to its element, so only a name that is close to a known one is a mistake. */
function checkSurfaceProps(surface: string, props: unknown): void {
  for (const [name, value] of entriesOf(props)) {
    if (value === undefined || surfaceProps.includes(name) || /^(on[A-Z]|data-|aria-|slot$)/.test(name)) continue;
    const meant = nearestName(name, surfaceProps);
    if (isAction(name)) say('actionAsOption', `A ${surface}`, name);
    else if (meant) say('optionUnknown', `A ${surface}`, name, meant);
  }
}

/** Checks the options that came with one error. */
function checkOneErrorOptions(own: unknown, inForce: Partial<ChatErrorStoreOptions>): void {
  checkHandlers(field(own, 'handlers'));
  checkPolicy(field(own, 'policy'));
  checkOffers(inForce.handlers, inForce);
  checkOperation(field(own, 'operation'));
}

const lastErrors = new WeakMap<
  object,
  { readonly error: unknown; readonly meaning: string; readonly changes: number }
>();

/** So many new objects in a row, one in each commit, are no coincidence. */
const mostEqualErrors = 3;

/** Checks that a component is not given a new object for the same error in each render. */
function checkStableError(component: object, error: unknown, normalized: NormalizedChatError | undefined): void {
  const last = lastErrors.get(component);
  const meaning = JSON.stringify([normalized?.kind, normalized?.code, normalized?.sdkMessage]);
  const isAnother = typeof error === 'object' && error !== last?.error && meaning === last?.meaning;
  const changes = isAnother ? last.changes + 1 : 0;
  lastErrors.set(component, { error, meaning, changes });
  if (changes === mostEqualErrors) say('errorUnstable');
}

const positions = ['top-start', 'top', 'top-end', 'bottom-start', 'bottom', 'bottom-end'];

/** Checks the position of the toasts. */
function checkPosition(position: string): void {
  if (positions.includes(position)) return;
  const logical = position
    .replace('left', 'start')
    .replace('right', 'end')
    .replace(/-?(center|middle)-?/, '');
  say('positionUnknown', position, nearestName(logical, positions) ?? 'top-end');
}

const mountedIn = new WeakMap<object, readonly MountedSurface[]>();

/** Remembers the mounted surfaces of a store. */
function rememberMounted(store: object, mounted: readonly MountedSurface[]): void {
  mountedIn.set(store, mounted);
}

/** Names the scopes of the mounted surfaces of a store, and one that was probably meant. */
export function scopesFor(store: object, scope: string | undefined) {
  const mounted = mountedIn.get(store) ?? [];
  const scopes = [...new Set(mounted.map((place) => place.scope))];
  const plain = (text: string) => text.toLowerCase().replace(/[\s_:./-]/g, '');
  return {
    isAnyMounted: mounted.length > 0,
    names: listNames(scopes.flatMap((one) => (one === undefined ? [] : `'${clip(one)}'`))),
    /** Names of objects may differ by a letter on purpose, but hardly by case alone. */
    meant:
      scope === undefined || scopes.includes(scope)
        ? undefined
        : scopes.find((one) => one !== undefined && plain(one) === plain(scope)),
  };
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 5);
  return shown.length < names.length ? `${shown.join(', ')} and others` : shown.join(', ');
}

// Other entry points

function checkForeignShape({ id }: Dialect, { shape }: Reading): void {
  say('errorOfOtherSdk', id, shape);
}

function checkLanguageFile(language: string, error: unknown): void {
  say('languageNotLoaded', language, String(error));
}

function checkScenario(scenario: unknown, dialect: unknown): void {
  say('scenarioUnknown', String(scenario), textField(dialect, 'id') ?? 'none');
}

// Small parts

/** The properties of an object that have a name that somebody may have typed; others are data. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.keys(value).flatMap((name) => (isName(name) ? [[name, field(value, name)] as const] : []));
}

function isName(text: string): boolean {
  return /^[a-z][\w-]{0,39}$/i.test(text);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === false;
}

function isAction(name: string): name is ChatErrorAction {
  return (actions as readonly string[]).includes(name);
}

function allKinds(): readonly ChatErrorKind[] {
  return Object.keys(kinds) as ChatErrorKind[];
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Names come from the app; a long one is no name. */
export function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The checks, by what they check. */
export const checks = {
  foreignShape: checkForeignShape,
  languageFile: checkLanguageFile,
  scenario: checkScenario,
  dialect: checkDialect,
  storeOptions: checkStoreOptions,
  reportOptions: checkReportOptions,
  reportedValue: checkReportedValue,
  trackedValue: checkTrackedValue,
  trackedCall: checkTrackedCall,
  meaning: checkMeaning,
  oneErrorOptions: checkOneErrorOptions,
  stableError: checkStableError,
  resolve: checkResolve,
  connection: checkConnection,
  followed: rememberFollower,
  unfollowed: forgetFollower,
  position: checkPosition,
  surfaceProps: checkSurfaceProps,
  mounted: rememberMounted,
  storeOptionNames: checkStoreOptionNames,
};
