/** What must not leave in a report, and what stands in its place. The order matters: addresses before what they hold. */
const secrets: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // A URL keeps its host: path and query name users, files and tokens.
  [/\b([a-z][a-z\d+.-]*:\/\/)(?:[^\s/@"'<>]*@)?([\w.:-]+)[^\s"'<>]*/gi, '$1$2/[…]'],
  // Words between quotes may be what somebody wrote.
  [/["“«][^"”»]*\s[^"”»]*["”»]/g, '[text]'],
  [/\b(bearer|basic)\s+[\w\-.~+/=]+/gi, '$1 [redacted]'],
  [
    /(["']?\b[\w-]*(?:token|password|passwd|pwd|secret|authorization|api[_-]?key|app[_-]?key)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
    '$1[redacted]',
  ],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '[address]'],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]+)?/g, '[token]'],
  // Longer than any word or constant of the SDKs, and with a digit in it: a token or a key.
  [/(?=[\w+/=-]*\d)[\w+/=-]{28,}/g, '[token]'],
  [/(?<![\w.])\+?\d(?:[\s().-]{0,2}\d){7,14}(?![\w.])/g, '[number]'],
];

/** Takes tokens, passwords, addresses, e-mail addresses and phone numbers out of a text, and shortens it. */
export function redact(text: string, maxLength = 300): string {
  // Cut first: no pattern has to walk through a megabyte.
  const short = text.length > maxLength * 4 ? text.slice(0, maxLength * 4) : text;
  const clean = secrets.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), short);
  return clean.length > maxLength ? `${clean.slice(0, maxLength)}…` : clean;
}
