import { readFileSync } from 'node:fs';

/** The TypeScript that a README shows, in order. The first block is a whole `App.tsx`. */
export function codeIn(readme: string): readonly string[] {
  const text = readFileSync(new URL(`../${readme}`, import.meta.url), 'utf8');
  return [...text.matchAll(/```tsx\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}
