/** The words of one language, as its file has them. */
export type ChatErrorWords = { readonly [key: string]: string | ChatErrorWords };

/** What a developer should know of an error. Never shown to the people in the chat. */
export interface ChatErrorDiagnosis {
  /** Why it happens. */
  readonly reason: string;
  /** What to do about it. */
  readonly fix: string;
  /** What to beware of, such as a number that means something else in another SDK. */
  readonly trap?: string;
  /** The vendor’s page with the numbers of the SDK, at the constant of this one. */
  readonly link?: string;
}

export interface DiagnosisFile {
  readonly default: {
    readonly kinds: { readonly [kind: string]: ChatErrorDiagnosis };
    /** The vendor’s page with the numbers of each dialect. */
    readonly pages: { readonly [dialect: string]: string };
    readonly codes: { readonly [dialect: string]: { readonly [code: string]: Partial<ChatErrorDiagnosis> } };
  };
}

// Metro puts everything that is imported on demand into the one bundle. Under "react-native" in package.json, it gets `filesForMetro.ts` instead.

/** One file for each language but English, which is always there. Each is loaded when it is needed. */
export const languageFiles = import.meta.glob<{ readonly default: ChatErrorWords }>([
  '../../locales/*/chatErrors.json',
  '!../../locales/en/chatErrors.json',
]);

export const diagnosisFiles = import.meta.glob<DiagnosisFile>('../../locales/*/chatErrorDiagnosis.json');
