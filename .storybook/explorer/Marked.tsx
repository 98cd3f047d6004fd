import { Fragment, memo, type ReactNode } from 'react';

interface MarkedProps {
  readonly text: string;
  /** The words of the search, with spaces between them. */
  readonly terms?: string;
}

/** A text with what was searched for marked. It may break after an underscore, as constants have them. */
export const Marked = memo(function Marked({ text, terms = '' }: MarkedProps) {
  if (terms === '') return withBreaks(text);
  const parts = text.split(patternOf(terms));
  return parts.map((part, at) => {
    const key = `${at} ${part}`;
    // Between each two parts stands what the pattern caught.
    return at % 2 === 1 ? <mark key={key}>{withBreaks(part)}</mark> : <Fragment key={key}>{withBreaks(part)}</Fragment>;
  });
});

function withBreaks(text: string): ReactNode {
  if (!text.includes('_')) return text;
  return [...text.matchAll(/[^_]*_|[^_]+/g)].map(({ 0: part, index }) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function patternOf(terms: string): RegExp {
  const escaped = terms.split(' ').map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]"));
  return new RegExp(`(${escaped.join('|')})`, 'iu');
}
