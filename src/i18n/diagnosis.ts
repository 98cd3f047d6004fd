import type { ChatErrorDescription } from '../core/describe.js';
import { type ChatErrorDiagnosis, diagnosisFiles } from './files.js';
import { byLanguage, matchLanguage } from './languages.js';
import { linkTo } from './linkTo.js';

const loaders = byLanguage(diagnosisFiles);

/** Loads the diagnosis of an error, in English or Chinese; in React Native, in English and in development. Undefined where there is none or it cannot be had; never rejects. */
export async function loadChatErrorDiagnosis(
  error: Pick<ChatErrorDescription, 'kind' | 'dialect' | 'code' | 'name'>,
  language = 'en',
): Promise<ChatErrorDiagnosis | undefined> {
  try {
    const match = matchLanguage(language, [...loaders.keys()]) ?? 'en';
    const file = (await loaders.get(match)?.())?.default;
    const general = file?.kinds[error.kind];
    const special = file?.codes[error.dialect ?? '']?.[error.code ?? ''];
    const link = linkTo(file?.pages[error.dialect ?? ''], error);
    return general && { ...general, ...special, ...(link && { link }) };
  } catch {
    return undefined;
  }
}
