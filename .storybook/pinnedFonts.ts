/** Waits for the fonts of what is on a page. What is measured earlier has the widths of another font. */
export async function fontsLoaded(page: HTMLElement): Promise<void> {
  // Only what has been laid out asks for its fonts.
  page.getBoundingClientRect();
  const { fonts } = page.ownerDocument;
  // `ready` waits for a frame even if nothing is loading.
  if (fonts.status === 'loading') await fonts.ready;
}

/** Whether every letter of a text comes from a loaded web font, and none from a font of the machine. */
export function isInPinnedFont(text: Text): boolean {
  const families = getComputedStyle(text.parentElement as Element)
    .fontFamily.split(',')
    .map(unquoted);
  const known = facesOf(text.ownerDocument.fonts);
  const ofMachine = families.findIndex((family) => !known.has(family));
  const pinned = ofMachine === -1 ? families : families.slice(0, ofMachine);
  return [...text.data]
    .filter((letter) => /[^\p{Z}\p{C}]/u.test(letter))
    .every((letter) => pinned.some((family) => known.get(family)?.(letter)?.status === 'loaded'));
}

type FaceFor = (letter: string) => FontFace | undefined;

/** A page has hundreds of faces, and a test thousands of letters. */
const indexes = new WeakMap<FontFaceSet, { readonly size: number; readonly faces: ReadonlyMap<string, FaceFor> }>();

function facesOf(fonts: FontFaceSet): ReadonlyMap<string, FaceFor> {
  const index = indexes.get(fonts);
  if (index?.size === fonts.size) return index.faces;
  const all = [...fonts];
  const families = new Set(all.map(({ family }) => family));
  const faces = new Map(
    [...families].map((name) => [unquoted(name), faceFinder(all.filter(({ family }) => family === name))]),
  );
  indexes.set(fonts, { size: fonts.size, faces });
  return faces;
}

function faceFinder(faces: readonly FontFace[]): FaceFor {
  const ranges = faces.flatMap((face) => rangesOf(face).map((range) => ({ face, ...range })));
  const found = new Map<string, FontFace | undefined>();
  return (letter) => {
    if (!found.has(letter)) {
      const code = letter.codePointAt(0) as number;
      found.set(letter, ranges.find(({ from, to }) => code >= from && code <= to)?.face);
    }
    return found.get(letter);
  };
}

/** What `U+0-FF, U+131` stands for. */
function rangesOf({ unicodeRange }: FontFace) {
  return [...unicodeRange.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(([, from = '', to = from]) => ({
    from: Number.parseInt(from, 16),
    to: Number.parseInt(to, 16),
  }));
}

function unquoted(family: string): string {
  return family.trim().replace(/^["']|["']$/g, '');
}
