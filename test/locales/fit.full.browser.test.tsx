import { act, render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { layoutFaults, linesOf, rangeOf } from '../../.storybook/layoutFaults.js';
import { fontsLoaded } from '../../.storybook/pinnedFonts.js';
import english from '../../locales/en/chatErrors.json';
import { durationText } from '../../src/i18n/duration.js';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  loadChatErrorLocale,
  useChatErrorTexts,
} from '../../src/index.js';
import { actions } from '../../src/kinds/kind.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';
import { byKind } from '../byKind.js';

/** The narrowest phones. */
const width = 280;

/** Each surface, and how many lines a text may take there. */
const surfaces = [
  { surface: 'banner', Surface: ChatErrorBanner, lines: { title: 2, message: 6 } },
  { surface: 'inline', Surface: ChatErrorInline, lines: { title: 2, message: 6 } },
  { surface: 'toast', Surface: ChatErrorToaster, lines: { title: 3, message: 8 } },
  { surface: 'modal', Surface: ChatErrorModal, lines: { title: 3, message: 6 } },
] as const;

const wordedKinds = (Object.keys(kinds) as ChatErrorKind[]).filter(
  (kind) => !('words' in kinds[kind]) && kinds[kind].surface !== 'none',
);
const handlers = Object.fromEntries(actions.map((action) => [action, () => {}]));
const everyAction = { unknown: { actions } };

const labels = Object.keys(english.labels).filter((label) => !label.endsWith('_one'));
const onButtons = ['retryAll', 'discardAll', 'copied', 'notCopied', 'clearHistory'];

function EveryLabel() {
  const { t, language } = useChatErrorTexts();
  const values = { count: 1234, attempt: 12, attempts: 100, time: durationText(59 * 60_000, language) };
  const say = (label: string) => t(`labels.${label.replace('_other', '')}`, values);
  return (
    <div className="chat-error-details">
      {labels.map((label) =>
        onButtons.includes(label) ? (
          <button key={label} type="button" className="chat-error-action">
            {say(label)}
          </button>
        ) : (
          <p key={label} className="chat-error-outcome">
            {say(label)}
          </p>
        ),
      )}
    </div>
  );
}

/** Opens notices whose text does not fit into one line, or closes them again. */
const toggleLines = () =>
  act(async () => {
    for (const button of document.querySelectorAll<HTMLElement>('.chat-error-expand')) button.click();
  });
const linesIn = (element: Element) => linesOf(rangeOf(element));

describe.each(surfaces)('in 280 pixels, a $surface', ({ Surface, lines }) => {
  const app = (language: string) => (
    <ChatErrorProvider dialect={byKind} handlers={handlers} language={language}>
      {wordedKinds.map((kind) => (
        <Surface key={kind} error={kind} />
      ))}
      <Surface error="unknown" policy={everyAction} slots={{ extra: () => <EveryLabel /> }} />
    </ChatErrorProvider>
  );

  test('has room for every kind, action and label in every language', { timeout: 300_000 }, async () => {
    await page.viewport(width, 800);
    await Promise.all(chatErrorLanguages.map(loadChatErrorLocale));
    const { rerender } = render(app('en'));
    const faults: string[] = [];
    for (const language of chatErrorLanguages) {
      rerender(app(language));
      await fontsLoaded(document.documentElement);
      faults.push(...layoutFaults(document.documentElement).map((fault) => `${language}: ${fault}`));
      await toggleLines();
      faults.push(...layoutFaults(document.documentElement).map((fault) => `${language}, opened: ${fault}`));
      for (const part of ['title', 'message'] as const) {
        const texts = [...document.querySelectorAll(`.chat-error-${part}`)];
        expect(texts.length).toBeGreaterThan(wordedKinds.length);
        const long = texts.filter((text) => linesIn(text) > lines[part]);
        faults.push(...long.map((text) => `${language}: ${linesIn(text)} lines are too many: ${text.textContent}`));
      }
      await toggleLines();
    }
    expect(faults).toEqual([]);
  });
});

/** How far the edges of two more toasts stick out, in pixels. */
const edges = 14;

describe.each([
  { height: 800, width: 360, share: 0.2 },
  { height: 520, width: 320, share: 0.28 },
])('at $width x $height', ({ width, height, share }) => {
  const app = (language: string, kind: ChatErrorKind) => (
    <ChatErrorProvider dialect={byKind} handlers={handlers} language={language}>
      <ChatErrorToaster error={kind} />
    </ChatErrorProvider>
  );

  test('a stack of toasts stays small with every kind in every language', { timeout: 300_000 }, async () => {
    await page.viewport(width, height);
    await Promise.all(chatErrorLanguages.map(loadChatErrorLocale));
    const { rerender } = render(app('en', 'unknown'));
    const faults: string[] = [];
    for (const language of chatErrorLanguages) {
      for (const kind of wordedKinds) {
        rerender(app(language, kind));
        await fontsLoaded(document.documentElement);
        const toast = document.querySelector<HTMLElement>(`.chat-error-toast[data-kind="${kind}"]`);
        const taken = (toast?.offsetHeight ?? Infinity) + edges;
        if (taken > share * height) faults.push(`${language} ${kind}: ${taken}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
