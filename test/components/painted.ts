interface Color {
  readonly rgb: readonly number[];
  readonly alpha: number;
}

/** Contrasts, as WCAG counts them, of what is on screen now. Made anew after each change of a style. */
export function readContrasts() {
  const seen = new Map<Element, { readonly ground: Color; readonly opacity: number }>();
  const styleOf = (element: Element) => {
    const { backgroundColor, opacity } = getComputedStyle(element);
    const style = seen.get(element) ?? { ground: parse(backgroundColor), opacity: Number(opacity) };
    seen.set(element, style);
    return style;
  };

  /** What a pixel of an element shows, through all that is half transparent, or a pixel beside it. */
  const painted = (element: Element, place: 'on' | 'beside', color?: string): readonly number[] => {
    const path: Element[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) path.unshift(at);
    const paint = (at: number, behind: readonly number[]): readonly number[] => {
      const current = path[at];
      if (!current) return color ? over(parse(color), behind) : behind;
      const { ground, opacity } = styleOf(current);
      const inside = current === element && place === 'beside' ? behind : over(ground, behind);
      return over({ rgb: paint(at + 1, inside), alpha: opacity }, behind);
    };
    return paint(0, [1, 1, 1]);
  };

  return {
    /** Of something on an element, such as its text, against the ground there. */
    on: (element: Element, color: string) => contrast(painted(element, 'on', color), painted(element, 'on')),
    /** Of its border or its ring against what the element stands on. */
    beside: (element: Element, color: string) =>
      contrast(painted(element, 'beside', color), painted(element, 'beside')),
  };
}

export const isTransparent = (color: string) => parse(color).alpha === 0;

function contrast(...colors: readonly (readonly number[])[]): number {
  const [high = 0, low = 0] = colors.map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function over({ rgb, alpha }: Color, behind: readonly number[]): readonly number[] {
  return rgb.map((part, at) => part * alpha + (behind[at] ?? 0) * (1 - alpha));
}

/** Reads a computed color: `rgb(25, 28, 34)` or `color(srgb 0.1 0.1 0.1 / 0.1)`. */
function parse(color: string): Color {
  const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = color.startsWith('rgb') ? 255 : 1;
  return { rgb: [r / scale, g / scale, b / scale], alpha };
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
