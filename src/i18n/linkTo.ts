import type { ChatErrorDescription } from '../core/describe.js';

/**
 * Returns the link to one number on a page of the vendor, by its constant. Undefined for an error without a number.
 * The pages have no anchors, so a browser is asked to find the constant.
 */
export function linkTo(
  page: string | undefined,
  { code, name }: Pick<ChatErrorDescription, 'code' | 'name'>,
): string | undefined {
  return page && code !== undefined && name ? `${page}#:~:text=${encodeURIComponent(name)}` : undefined;
}
