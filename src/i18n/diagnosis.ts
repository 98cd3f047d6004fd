import type { ChatErrorDescription } from '../core/describe.js';
import { byLanguage, matchLanguage } from './languages.js';

/** What a developer should know of an error. Never shown to the people in the chat. */
export interface ChatErrorDiagnosis {
  /** Why it happens. */
  readonly reason: string;
  /** What to do about it. */
  readonly fix: string;
  /** What to beware of, such as a number that means something else in another SDK. */
  readonly trap?: string;
}

interface DiagnosisFile {
  readonly default: {
    readonly kinds: { readonly [kind: string]: ChatErrorDiagnosis };
    readonly codes: { readonly [dialect: string]: { readonly [code: string]: Partial<ChatErrorDiagnosis> } };
  };
}

const files = import.meta.glob<DiagnosisFile>('../../locales/*/chatErrorDiagnosis.json');
const loaders = byLanguage(files);

/** Loads the diagnosis of an error, in English or Chinese. Undefined where there is none or it cannot be had; never rejects. */
export async function loadChatErrorDiagnosis(
  error: Pick<ChatErrorDescription, 'kind' | 'dialect' | 'code'>,
  language = 'en',
): Promise<ChatErrorDiagnosis | undefined> {
  try {
    const match = matchLanguage(language, [...loaders.keys()]) ?? 'en';
    const file = (await loaders.get(match)?.())?.default;
    const general = file?.kinds[error.kind];
    const special = file?.codes[error.dialect ?? '']?.[error.code ?? ''];
    return general && { ...general, ...special };
  } catch {
    return undefined;
  }
}
