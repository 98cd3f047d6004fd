/** A text of a language file, and those beside it. */
export interface CopyText {
  readonly language: string;
  /** The whole key, such as `kinds.networkDown.title`. */
  readonly key: string;
  readonly text: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** A rule for texts that can be checked without a reader. */
export interface CopyRule {
  readonly name: string;
  /** Whether the rule is about a text. */
  readonly about: (text: CopyText) => boolean;
  /** Whether the text keeps it. */
  readonly keeps: (text: CopyText) => boolean;
}

const functionWords = new Set(
  'a an the this that these you your you’re it its it’s is isn’t are was were be can can’t couldn’t may not no in on at of to for from by with here now yet again have has been do did does didn’t already and or there only'.split(
    ' ',
  ),
);

const banned = /\b(please|sorry|oops|invalid|valid|illegal|forbidden|prohibited|failed to|you must|you forgot)\b|!/i;
const formality = /^(ok|okay|got it|yes|no)$/i;
const block = /block|拉黑|屏蔽|黑名单/i;

/** What may have happened after all, and the words that leave it open. */
const uncertain = new Map([
  ['kinds.deliveryUncertain.title', 'may not'],
  ['kinds.deliveryUncertain.short', 'may not'],
  ['kinds.requestTimedOut.message', 'may still'],
]);

const sentences = (text: string) => text.split(/(?<=[.?…])\s+/);
const words = (text: string) => text.toLowerCase().match(/[\p{Letter}’']+/gu) ?? [];

const inEnglish = (key: RegExp) => (text: CopyText) => text.language === 'en' && key.test(text.key);
const titles = inEnglish(/^kinds\..+\.title$|^effects\./);
const messages = inEnglish(/^kinds\..+\.message(_\w+)?$/);

export const copyRules: readonly CopyRule[] = [
  {
    name: 'English titles have at most four words that carry something',
    about: titles,
    keeps: ({ text }) => words(text).filter((word) => !functionWords.has(word)).length <= 4,
  },
  {
    name: 'English titles are in sentence case, without a full stop and the word “error”',
    about: titles,
    keeps({ text }) {
      const [first = '', ...others] = text.split(' ');
      const isCapital = (word: string) => /^\p{Lu}/u.test(word);
      const capitals = others.filter((word) => isCapital(word) && !/^(Wi-Fi|I)$/.test(word));
      return isCapital(first) && capitals.length === 0 && !/\.$|\berror\b/i.test(text);
    },
  },
  {
    name: 'English texts of a status line are short, without a full stop',
    about: inEnglish(/^kinds\..+\.short$|^lines\./),
    keeps: ({ text }) => text.length <= 36 && !/\.$/.test(text),
  },
  {
    name: 'English messages are one or two sentences of at most 120 characters',
    about: messages,
    keeps: ({ text }) =>
      text.endsWith('.') && sentences(text).length <= 2 && sentences(text).every(({ length }) => length <= 120),
  },
  {
    name: 'English messages do not repeat their title',
    about: messages,
    keeps({ key, text, texts }) {
      const title = texts.get(key.replace(/message(_\w+)?$/, 'title')) ?? '';
      return !text.toLowerCase().includes(title.toLowerCase());
    },
  },
  {
    name: 'English titles and messages do not blame, beg or shout',
    about: (text) => titles(text) || messages(text),
    keeps: ({ text }) => !banned.test(text),
  },
  {
    name: 'English actions are one or two words, and no formality',
    about: inEnglish(/^actions\.|^kinds\..+\.signIn$/),
    keeps: ({ text }) => words(text).length <= 2 && !formality.test(text),
  },
  {
    name: 'What may have happened after all is not said to have failed',
    about: ({ language, key }) => language === 'en' && uncertain.has(key),
    keeps: ({ key, text }) => text.toLowerCase().includes(uncertain.get(key) ?? ''),
  },
  {
    name: 'Nobody is told of having been blocked by another person',
    about: ({ key }) => /^kinds\.messageUndelivered\./.test(key),
    keeps: ({ text }) => !block.test(text),
  },
  {
    name: 'No straight quotes, and no three dots',
    about: () => true,
    keeps: ({ text }) => !/["']|\.\.\./.test(text),
  },
  {
    name: 'Chinese is punctuated as Chinese',
    about: ({ language }) => language === 'zh-CN',
    keeps: ({ key, text }) =>
      !/[,.;:?!()]/.test(text.replace(/\{\{.*?\}\}/g, '')) &&
      (!key.endsWith('.message') || text.endsWith('。')) &&
      (!key.endsWith('.title') || !/[。！]$/.test(text)),
  },
];

/** The texts that a rule is about, and those of them that break it. */
export function lint({ about, keeps }: CopyRule, locales: Iterable<Pick<CopyText, 'language' | 'texts'>>) {
  const checked = [...locales].flatMap(({ language, texts }) =>
    [...texts].map(([key, text]): CopyText => ({ language, key, text, texts })).filter(about),
  );
  return { checked, broken: checked.filter((text) => !keeps(text)) };
}
