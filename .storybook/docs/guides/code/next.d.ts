/** The part of Next.js that the guide uses. */
declare module 'next/navigation' {
  export function useRouter(): { push(href: string): void };
}
