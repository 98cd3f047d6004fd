import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  ChatErrorBanner,
  ChatErrorBoundary,
  ChatErrorDetails,
  ChatErrorHistory,
  ChatErrorInline,
  type ChatErrorInlineProps,
  ChatErrorModal,
  ChatErrorProvider,
  type ChatErrorSlots,
  ChatErrorToaster,
  type ChatErrorToasterProps,
  ChatErrorUnsentBar,
  createChatErrorStore,
} from '../../src/index.js';
import { actions } from '../../src/kinds/kind.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { byKind } from '../byKind.js';
import { devTools, emulateMedia } from './devTools.js';
import { isTransparent, readContrasts } from './painted.js';

/** One of each severity. The first has two actions. */
const kinds = ['uploadFailed', 'signedInElsewhere', 'serverBusy', 'recallTimedOut'] as const satisfies ChatErrorKind[];
const handlers = Object.fromEntries(actions.map((action) => [action, () => new Promise<never>(() => {})]));
const slots: ChatErrorSlots = { extra: (view) => <ChatErrorDetails view={view} /> };
const controls = '[data-chat-error-surface] :is(button, summary)';

/** Does not close anything while the test is at it. */
const Toaster = (props: ChatErrorToasterProps) => <ChatErrorToaster {...props} timeScale={Infinity} />;
/** Status lines as they stand in a chat: on the page, on a wallpaper, and with a plate on a dark one. */
const Lines = (props: ChatErrorInlineProps) => (
  <>
    <ChatErrorInline {...props} density="line" />
    <div style={{ background: 'light-dark(#e5ddd5, #0b141a)' }}>
      <ChatErrorInline {...props} density="line" align="end" />
    </div>
    <div style={{ background: 'light-dark(#8d8377, #3b4a54)' }} data-chat-error-plate="">
      <ChatErrorInline {...props} density="line" />
    </div>
  </>
);
const surfaces = {
  banner: ChatErrorBanner,
  inline: ChatErrorInline,
  lines: Lines,
  toast: Toaster,
  modal: ChatErrorModal,
};
const unsent = ['m1', 'm2', 'm3'];

function Broken(): never {
  throw new Error('broken');
}

/** Shows each severity on each surface, and each surface once more with an action under way. */
async function showAll() {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const store = createChatErrorStore({ dialect: byKind });
  render(
    <ChatErrorProvider store={store} handlers={handlers}>
      {Object.entries(surfaces).map(([name, Surface]) => (
        <div key={name}>
          <div className="pressed">
            <Surface error={kinds[0]} dialect={byKind} handlers={handlers} />
          </div>
          <Surface error={kinds[0]} dialect={byKind} handlers={handlers} slots={slots} />
          {kinds.slice(1).map((kind) => (
            <Surface key={kind} error={kind} dialect={byKind} handlers={handlers} />
          ))}
        </div>
      ))}
      <ChatErrorBoundary slots={slots}>
        <Broken />
      </ChatErrorBoundary>
      {unsent.map((id) => (
        <ChatErrorInline key={id} scope={id} />
      ))}
      <ChatErrorUnsentBar />
      <Toaster />
      <ChatErrorHistory />
    </ChatErrorProvider>,
  );
  await act(async () => {
    for (const kind of kinds) store.report(kind);
    for (const scope of unsent) store.report('sendFailed', { operation: 'send', scope });
  });
  await act(async () => {
    for (const button of document.querySelectorAll<HTMLElement>(
      '.pressed :is([data-primary], .chat-error-line [data-action])',
    ))
      button.click();
    for (const button of document.querySelectorAll<HTMLElement>('.chat-error-line [aria-expanded]')) button.click();
  });
  for (const details of document.querySelectorAll('details')) details.open = true;
}

const states = { rest: [], hover: ['hover'], active: ['hover', 'active'], focus: ['focus', 'focus-visible'] };

interface Search {
  readonly searchId: string;
  readonly resultCount: number;
}
interface Found {
  readonly nodeIds: readonly number[];
}

/** Puts every control into a state. */
async function force(forcedPseudoClasses: readonly string[]) {
  const { send } = devTools();
  await send('DOM.getDocument', { depth: 0 });
  const { searchId, resultCount: toIndex } = await send<Search>('DOM.performSearch', { query: controls });
  const { nodeIds } = await send<Found>('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex });
  await Promise.all(nodeIds.map((nodeId) => send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })));
}

interface Theme {
  readonly media: { readonly [feature: string]: string };
  readonly attribute?: readonly [name: string, value: string];
  readonly variables?: { readonly [name: string]: string };
}
const light = { 'prefers-color-scheme': 'light' };
const dark = { 'prefers-color-scheme': 'dark' };
/** Three variables each. The first has just enough contrast: there is none to be lost in any state. */
const brands = [
  { primary: 'light-dark(#0a6cff, #21c063)', 'on-primary': 'light-dark(#fff, #073f1f)', radius: '4px' },
  { primary: 'light-dark(#008069, #00a884)', 'on-primary': 'light-dark(#fff, #0b141a)', radius: '8px' },
  { primary: 'light-dark(#007a5a, #148567)', 'on-primary': '#fff', surface: 'light-dark(#fff, #1a1d21)' },
  { primary: '#5b3df5', 'on-primary': '#fff', surface: 'light-dark(#fffbfe, #1c1b1f)' },
  { primary: '#ffc400', 'on-primary': '#191c22', text: 'light-dark(#3b0a45, #f6e9fb)' },
];
const themes: { readonly [name: string]: Theme } = {
  light: { media: light },
  dark: { media: dark },
  'more contrast, light': { media: { ...light, 'prefers-contrast': 'more' } },
  'more contrast, dark': { media: { ...dark, 'prefers-contrast': 'more' } },
  'light by attribute': { media: dark, attribute: ['data-chat-error-theme', 'light'] },
  'dark by attribute': { media: light, attribute: ['data-chat-error-theme', 'dark'] },
  'more contrast by attribute': { media: light, attribute: ['data-chat-error-contrast', 'more'] },
  ...Object.fromEntries(
    brands.flatMap((brand, at) => [
      [`brand ${at + 1}, light`, { media: light, variables: brand }],
      [`brand ${at + 1}, dark`, { media: dark, variables: brand }],
    ]),
  ),
};

async function wear({ media, attribute, variables }: Theme) {
  await emulateMedia(media);
  const { documentElement: root } = document;
  undress();
  if (attribute) root.setAttribute(...attribute);
  if (attribute?.[0] !== 'data-chat-error-theme') root.style.colorScheme = 'light dark';
  root.style.background = 'Canvas';
  for (const [name, value] of Object.entries(variables ?? {})) root.style.setProperty(`--chat-error-${name}`, value);
}

function undress() {
  for (const name of ['style', 'data-chat-error-theme', 'data-chat-error-contrast'])
    document.documentElement.removeAttribute(name);
}

/** What is seen of the surfaces with less contrast than it needs. */
function faintParts(within: string): string[] {
  const contrast = readContrasts();
  const found: string[] = [];
  for (const element of document.querySelectorAll(`${within}:not(.chat-error-unseen, .chat-error-unseen *)`)) {
    const expectAtLeast = (needed: number, part: string, actual: number) => {
      if (!(actual >= needed)) found.push(`${nameOf(element)}: ${part} ${actual.toFixed(2)}`);
    };
    const { color, borderTopColor, outlineColor, outlineStyle } = getComputedStyle(element);
    if (element.localName === 'svg') expectAtLeast(3, 'icon', contrast.on(element, color));
    if (hasText(element)) expectAtLeast(4.5, 'text', contrast.on(element, color));
    if (!element.matches(controls)) continue;
    if (element.localName === 'button' && !isTransparent(borderTopColor))
      expectAtLeast(3, 'border', contrast.beside(element, borderTopColor));
    if (element.matches(':focus-visible'))
      expectAtLeast(3, 'ring', outlineStyle === 'solid' ? contrast.beside(element, outlineColor) : 1);
  }
  return found;
}

function hasText({ childNodes }: Element): boolean {
  return [...childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
}

function nameOf(element: Element): string {
  const surface = element.closest<HTMLElement>('[data-chat-error-surface]');
  const state = element.getAttribute('aria-disabled') ? 'disabled' : '';
  return `${surface?.dataset.chatErrorSurface} ${state} ${element.getAttribute('class')} "${element.textContent}"`;
}

/** How the buttons look that can be pressed. */
const looks = () =>
  [...document.querySelectorAll(`${controls}:not(summary, [aria-disabled])`)].map((element) => {
    const { backgroundColor, boxShadow, textDecoration } = getComputedStyle(element);
    return { name: nameOf(element), look: `${backgroundColor} ${boxShadow} ${textDecoration}` };
  });

beforeEach(async () => {
  await devTools().send('DOM.enable');
  await devTools().send('CSS.enable');
  // An earlier test may have left the pointer where a control is going to be.
  await devTools().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 });
});
afterEach(async () => {
  await devTools().send('CSS.disable');
  await devTools().send('DOM.disable');
  await emulateMedia();
  undress();
});

test('what is seen of the surfaces has enough contrast in every state and every theme, and a pointer is seen to be there', async () => {
  await showAll();
  const faint: string[] = [];
  const seen: { [state: string]: ReturnType<typeof looks> } = {};
  for (const [state, pseudoClasses] of Object.entries(states)) {
    await force(pseudoClasses);
    for (const [name, theme] of Object.entries(themes)) {
      await wear(theme);
      // States are of the controls; all else is as it was.
      const parts = faintParts(state === 'rest' ? '[data-chat-error-surface] *' : `${controls}, ${controls} *`);
      faint.push(...parts.map((part) => `${name}, ${state}: ${part}`));
    }
    seen[state] = looks();
  }
  expect(faint).toEqual([]);
  expect(seen.rest?.length).toBeGreaterThan(30);
  for (const [at, { name, look }] of seen.rest?.entries() ?? []) {
    expect(seen.hover?.[at], name).not.toMatchObject({ look });
    expect(seen.active?.[at], name).not.toMatchObject({ look });
  }
});
