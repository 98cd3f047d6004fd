/** The colors of a surface, as React Native writes colors. */
export interface ChatErrorColors {
  /** The background of toasts, dialogs and cards. */
  readonly surface: string;
  /** Edges of what floats above the screen. */
  readonly border: string;
  readonly text: string;
  readonly textSecondary: string;
  /** The background of the most important button. */
  readonly primary: string;
  /** The label of the most important button. */
  readonly onPrimary: string;
  /** Accents by severity, and of a notice that has ended. */
  readonly info: string;
  readonly warning: string;
  readonly error: string;
  readonly critical: string;
  readonly recovered: string;
  /** Covers the screen behind a dialog. */
  readonly backdrop: string;
}

/** The colors of the kit in light and dark mode: the same as in its styles for the web. An app that is always dark passes `chatErrorColors.dark` as `colors`. */
export const chatErrorColors: { readonly light: ChatErrorColors; readonly dark: ChatErrorColors } = {
  light: {
    surface: '#fff',
    border: '#878f9d',
    text: '#191c22',
    textSecondary: '#505867',
    primary: '#191c22',
    onPrimary: '#fff',
    info: '#0b62c4',
    warning: '#8a5600',
    error: '#c2261c',
    critical: '#a30f0f',
    recovered: '#16743c',
    backdrop: 'rgba(15, 18, 24, 0.45)',
  },
  dark: {
    surface: '#20242b',
    border: '#747e8e',
    text: '#f3f4f6',
    textSecondary: '#b9c0cc',
    primary: '#f3f4f6',
    onPrimary: '#20242b',
    info: '#77b5ff',
    warning: '#f2b545',
    error: '#ff9087',
    critical: '#ff7a70',
    recovered: '#6fd394',
    backdrop: 'rgba(0, 0, 0, 0.6)',
  },
};
