import english from '../../locales/en/chatErrors.json';

/** The texts of a language file as they are nested there. */
export type Tree = { readonly [key: string]: string | Tree };

/** The texts of a language file by their whole key, such as `kinds.networkDown.title`. */
export function flatten(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
}

export const pluralForm = /_(zero|one|two|few|many|other)$/;

/** The keys that a language has to have: those of English, in the plural forms of that language. */
export function keysOf(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return flatten(english).flatMap(([key]) => {
    if (!pluralForm.test(key)) return [key];
    return key.endsWith('_other') ? forms.map((form) => key.replace(pluralForm, `_${form}`)) : [];
  });
}

/** The lines under a heading of a VOICE.md. */
export function linesUnder(heading: string, voice: string): string[] {
  const [, after = ''] = voice.split(`## ${heading}\n`);
  return (after.split('\n## ')[0] ?? '').split('\n').filter((line) => line.trim() !== '');
}
