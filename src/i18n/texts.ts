import type { ChatErrorDescription } from '../core/describe.js';
import { field, listField, numberField, textField } from '../dialects/field.js';
import { type ChatErrorAction, type ChatErrorSeverity, actions as knownActions, severities } from '../kinds/kind.js';
import { type ChatErrorKind, isChatErrorKind } from '../kinds/kinds.js';
import { kit } from './kit.js';
import type { ChatErrorTranslate } from './translate.js';
import { type TextValues, textValues } from './values.js';

/** A description, or a notice. */
export type ChatErrorWorded = Pick<ChatErrorDescription, 'kind' | 'severity' | 'actions' | 'dialect' | 'code'> &
  Partial<Pick<ChatErrorDescription, 'words' | 'effect' | 'values'>>;

/** The texts of an error. */
export interface ChatErrorTexts {
  /** What happened, in a few words. */
  readonly title: string;
  /** The cause, as far as it is known, and the next step. */
  readonly message: string;
  /** The severity in a word, for people who cannot see the icon. */
  readonly severity: string;
  /** The labels of the description's actions. */
  readonly actions: { readonly [A in ChatErrorAction]?: string };
}

/**
 * Returns the texts of an error. An app may reword one number (`codes.web.101.message`) or one kind (`kinds.uploadFailed.title`).
 * Never throws: if `t` does, the texts are the kit's English ones.
 * @param t looks up keys of the namespace `chatErrors`: i18next's own `t`, or that of `useChatErrorTexts`
 */
export function getChatErrorTexts(description: ChatErrorWorded, t: ChatErrorTranslate): ChatErrorTexts {
  const { names, given } = textValues(description);
  const part = (name: 'title' | 'message') => look(t, keysFor(description, name, names), given);
  const severity = severities.find((known) => known === field(description, 'severity')) ?? 'error';
  const offered = listField(description, 'actions') ?? [];
  const kind = kindIn(description, 'kind') ?? 'unknown';
  return {
    title: part('title'),
    message: part('message'),
    severity: look(t, [`severities.${severity satisfies ChatErrorSeverity}`]),
    actions: Object.fromEntries(
      knownActions
        .filter((action) => offered.includes(action))
        .map((action) => [action, look(t, [`kinds.${kind}.${action}`, `actions.${action}`])]),
    ),
  };
}

/** The keys of a text, from the special to the general. */
export function keysFor(
  description: Omit<ChatErrorWorded, 'actions'>,
  part: 'title' | 'short' | 'message',
  values: readonly string[] = [],
): string[] {
  const kind = kindIn(description, 'kind') ?? 'unknown';
  const words = kindIn(description, 'words') ?? kind;
  const dialect = textField(description, 'dialect');
  const code = numberField(description, 'code');
  const effect = textField(description, 'effect');
  const keys = [`kinds.${kind}.${part}`];
  if (part === 'title' && effect !== undefined && isKey(effect)) keys.unshift(`effects.${effect}`);
  if (dialect !== undefined && code !== undefined) keys.unshift(`codes.${dialect}.${code}.${part}`);
  if (words !== kind) keys.push(`kinds.${words}.${part}`);
  return part !== 'message' ? keys : keys.flatMap((key) => [...values.map((name) => `${key}_${name}`), key]);
}

/** An app may call an operation anything, also what every object inherits. */
function isKey(name: string): boolean {
  return /^\w+$/.test(name) && !(name in {});
}

function kindIn(description: unknown, name: string): ChatErrorKind | undefined {
  const kind = field(description, name);
  return isChatErrorKind(kind) ? kind : undefined;
}

function look(t: ChatErrorTranslate, keys: string[], values?: TextValues['given']): string {
  try {
    const text: unknown = t(keys, values);
    // i18next answers with the last key where it knows none.
    if (typeof text === 'string' && text !== '' && text !== keys.at(-1)) return text;
  } catch {
    // Told by the English words.
  }
  return kit().t(keys, { ...values, lng: 'en', defaultValue: '' });
}
