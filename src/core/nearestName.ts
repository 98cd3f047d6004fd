/** Longer than any known name; the work grows with the square of the length. */
const longestName = 40;

/** The known name that a mistyped one stands for: the same but for case and separators, or at most two typing errors away. */
export function nearestName<Name extends string>(typed: string, known: readonly Name[]): Name | undefined {
  if (typed.length > longestName) return undefined;
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = plain(typed);
  // Two errors turn a short name into another word: `resend` is not `send`.
  const most = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2;
  const ranked = known
    .map((name) => ({ name, errors: typingErrors(wanted, plain(name)) }))
    .sort((a, b) => a.errors - b.errors);
  const [best] = ranked;
  return best && best.errors <= most ? best.name : undefined;
}

/** Letters that are missing, added, wrong, or swapped with the next one. */
function typingErrors(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
        isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}
