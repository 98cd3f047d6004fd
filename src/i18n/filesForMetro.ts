import type { diagnosisFiles as allDiagnosisFiles, languageFiles as allLanguageFiles, DiagnosisFile } from './files.js';

/** As bundlers define it. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** None: the app registers the languages that it needs. */
export const languageFiles: typeof allLanguageFiles = {};

/** For the console of the developer. Metro leaves out of a production bundle what is imported in the other branch. */
export const diagnosisFiles: typeof allDiagnosisFiles =
  process.env.NODE_ENV === 'production'
    ? {}
    : import.meta.glob<DiagnosisFile>('../../locales/en/chatErrorDiagnosis.json');
