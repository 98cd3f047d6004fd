import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import '../../.storybook/fonts.css';
import { rangeOf } from '../../.storybook/layoutFaults.js';
import { defineDialect } from '../../src/dialects/dialect.js';
import { ChatErrorBanner, ChatErrorProvider, loadChatErrorLocale, useChatErrorTexts } from '../../src/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

const minuteMs = 60_000;

/** Every error is a server that asks to wait. */
const busy = defineDialect({
  id: 'busy',
  shapes: ['bare'],
  rows: [],
  read: () => ({ shape: 'bare', kind: 'serverBusy', retryAfterMs: 12 * minuteMs }),
});

let errors: ProvidedErrors;

function Attempts() {
  const { t, language, dir } = useChatErrorTexts();
  return (
    <p className="attempts" lang={language} dir={dir}>
      {t('labels.attemptOf', { attempt: 7, attempts: 1234 })}
    </p>
  );
}

async function show(language: string) {
  await loadChatErrorLocale(language);
  render(
    <ChatErrorProvider dialect={busy} language={language} handlers={{ retry() {} }}>
      <ChatErrorBanner slots={{ extra: () => <Attempts /> }} />
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>,
  );
  await act(async () => {
    for (let times = 0; times < 1234; times++) errors.report('busy');
  });
  await screen.findByRole('timer');
}

const numbers = /\p{Number}(?:[\p{Number},.٬٫]*\p{Number})?/u;
const words = /[\p{Letter}\p{Mark}\u200c]+/u;
const marks = /[^\s\p{Letter}\p{Number}\p{Mark}\u200c]/u;

/** The words, numbers and marks of a text in the order in which they are read, with the place of each. */
function piecesOf(text: Text) {
  const pieces = text.data.matchAll(new RegExp(`${numbers.source}|${words.source}|${marks.source}`, 'gu'));
  return [...pieces].map(({ 0: piece, index }) => ({
    piece,
    ...placeOf(text, index, piece.length),
    letters: [...piece].map((_, at) => placeOf(text, index + at, 1).left),
  }));
}

function placeOf(text: Text, start: number, length: number) {
  const { left, right } = rangeOf(text, start, start + length).getBoundingClientRect();
  return { left, right };
}

afterEach(() => document.documentElement.removeAttribute('dir'));

describe.each(['ltr', 'rtl'])('on a page that goes %s', (dir) => {
  test.each(['ar', 'he', 'fa'])('counts, waits and attempts in %s are read from right to left', async (language) => {
    document.documentElement.dir = dir;
    await show(language);
    for (const selector of ['.chat-error-count > span', '.chat-error-countdown', '.attempts']) {
      const text = document.querySelector(selector)?.firstChild as Text;
      const pieces = piecesOf(text);
      expect(pieces.filter(({ piece }) => numbers.test(piece)).length, text.data).toBeGreaterThan(0);
      for (const [at, piece] of pieces.entries()) {
        const next = pieces[at + 1];
        if (next) expect(piece.left, `${piece.piece} before ${next.piece}`).toBeGreaterThanOrEqual(next.right - 1);
        if (numbers.test(piece.piece)) expect(piece.letters).toEqual(piece.letters.toSorted((a, b) => a - b));
      }
    }
  });
});
