import type { CatalogLanguage, CatalogRefinement } from '../catalog/build.js';
import type { Column } from './entries.js';
import type { SnippetName } from './snippets.js';

/** The words around the data. The data has its own. */
export interface ExplorerWords {
  readonly language: CatalogLanguage;
  readonly title: string;
  readonly lead: (codes: number, dialects: number, kinds: number, languages: number) => string;
  readonly asData: string;
  readonly search: string;
  readonly columns: { readonly [C in Column]: string };
  readonly all: string;
  readonly any: string;
  readonly clear: string;
  readonly found: (count: number) => string;
  readonly nothing: (query: string) => string;
  readonly unseen: (dialect: string) => string;
  readonly more: (count: number) => string;
  readonly heads: {
    readonly code: string;
    readonly constant: string;
    readonly words: string;
    readonly weight: string;
    readonly about: string;
    readonly actions: string;
  };
  readonly choose: string;
  readonly close: string;
  readonly copyLink: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly kind: string;
  readonly since: string;
  readonly retry: string;
  readonly retryable: string;
  readonly notRetryable: string;
  readonly vague: string;
  readonly seen: string;
  readonly seenNothing: string;
  readonly seenGeneral: (title: string) => string;
  readonly surface: string;
  readonly wake: string;
  readonly again: string;
  readonly developers: string;
  readonly reason: string;
  readonly fix: string;
  readonly trap: string;
  readonly elsewhere: string;
  readonly same: string;
  readonly refined: string;
  readonly refinedLead: string;
  readonly otherwise: string;
  readonly conditions: { readonly [C in Condition]: string };
  readonly or: string;
  readonly handling: string;
  readonly snippets: { readonly [S in SnippetName]: string };
}

/** The columns of a refinement that an error has to fit. */
export type Condition = Exclude<keyof CatalogRefinement, 'dialect' | 'codes' | 'kind'>;

const english: ExplorerWords = {
  language: 'en',
  title: 'Error codes of Agora Chat and Easemob',
  lead: (codes, dialects, kinds, languages) =>
    `${codes} codes of ${dialects} SDK families, ${kinds} meanings, in ${languages} languages.`,
  asData: 'As data:',
  search: 'Search codes',
  columns: { dialect: 'SDK', severity: 'Severity', surface: 'Surface', category: 'Category', audience: 'Audience' },
  all: 'All',
  any: 'Any',
  clear: 'Clear all',
  found: (count) => (count === 1 ? '1 code' : `${count} codes`),
  nothing: (query) => `No SDK has a code for “${query}”. For an unknown number, people read:`,
  unseen: (dialect) => `stands in the list of the ${dialect} SDKs, but no error carries it.`,
  more: (count) => `Show ${count} more`,
  heads: {
    code: 'Code',
    constant: 'Constant and kind',
    words: 'What people read',
    weight: 'Severity, surface',
    about: 'About, for',
    actions: 'Offers',
  },
  choose: 'Details',
  close: 'Close',
  copyLink: 'Copy link',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
  kind: 'Kind',
  since: 'Since',
  retry: 'Retry',
  retryable: 'can work',
  notRetryable: 'cannot work',
  vague: 'The SDK uses this number for so much that a wrapped cause, or the number that wraps it, says more.',
  seen: 'What people see',
  seenNothing: 'Nothing is shown: there is nothing to do or to learn.',
  seenGeneral: (title) =>
    `The cause is general: if you name the operation, the title says what did not happen, such as “${title}”.`,
  surface: 'Surface',
  wake: 'Use the dialog',
  again: 'Show it again',
  developers: 'What developers should know',
  reason: 'Why',
  fix: 'What to do',
  trap: 'Beware',
  elsewhere: 'This number elsewhere',
  same: 'The same meaning elsewhere',
  refined: 'What sharpens it',
  refinedLead: 'The number alone says less than the whole error. The first line that fits decides.',
  otherwise: 'otherwise',
  conditions: {
    http: 'HTTP',
    serverError: 'server’s error',
    errorName: 'class',
    reasonKey: 'reason',
    says: 'says',
    operation: 'during',
  },
  or: 'or',
  handling: 'Code to handle it',
  snippets: {
    show: 'Show it',
    decide: 'Decide by the meaning, never by the number',
    reword: 'Reword this number, in your own i18next',
  },
};

const chinese: ExplorerWords = {
  language: 'zh-CN',
  title: '声网 Chat 与环信 IM 错误码',
  lead: (codes, dialects, kinds, languages) =>
    `${dialects} 类 SDK 的 ${codes} 个错误码，${kinds} 种含义，${languages} 种语言。`,
  asData: '数据文件：',
  search: '搜索错误码',
  columns: { dialect: 'SDK', severity: '严重程度', surface: '位置', category: '类别', audience: '面向' },
  all: '全部',
  any: '不限',
  clear: '全部清除',
  found: (count) => `${count} 个错误码`,
  nothing: (query) => `没有 SDK 使用“${query}”。遇到未知的错误码，用户会看到：`,
  unseen: (dialect) => `列在 ${dialect} SDK 的枚举里，但没有错误会带上它。`,
  more: (count) => `再显示 ${count} 个`,
  heads: {
    code: '错误码',
    constant: '常量与含义',
    words: '用户看到的文字',
    weight: '严重程度、位置',
    about: '类别、面向',
    actions: '可用操作',
  },
  choose: '详情',
  close: '关闭',
  copyLink: '复制链接',
  copy: '复制',
  copied: '已复制',
  notCopied: '未能复制',
  kind: '含义',
  since: '始于',
  retry: '重试',
  retryable: '可能有效',
  notRetryable: '无效',
  vague: 'SDK 用这个数字表示很多情况，被它包装的原因，或包装它的错误码，能说明更多。',
  seen: '用户看到什么',
  seenNothing: '不显示任何内容：没有需要处理或了解的事情。',
  seenGeneral: (title) => `原因是通用的：如果传入 operation，标题会说明什么没有完成，例如“${title}”。`,
  surface: '位置',
  wake: '使用对话框',
  again: '再次显示',
  developers: '开发者须知',
  reason: '原因',
  fix: '处理办法',
  trap: '注意',
  elsewhere: '同一数字的其他含义',
  same: '相同含义的其他错误码',
  refined: '进一步区分',
  refinedLead: '整个错误比数字说得更多。从上到下，第一条相符的规则生效。',
  otherwise: '其他情况',
  conditions: {
    http: 'HTTP',
    serverError: '服务端 error',
    errorName: '错误类',
    reasonKey: '原因键',
    says: '文本包含',
    operation: '操作',
  },
  or: '或',
  handling: '处理代码',
  snippets: {
    show: '显示',
    decide: '按含义判断，而不是按数字',
    reword: '在你自己的 i18next 中改写这个错误码的文字',
  },
};

/** Chinese for Chinese readers, English for all others: as the diagnosis is. */
export function wordsFor(language: string): ExplorerWords {
  return language.startsWith('zh') ? chinese : english;
}
