import { act, render, screen } from '@testing-library/react';
import { createRef, type ReactNode, type Ref, StrictMode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorBoundary,
  ChatErrorDetails,
  ChatErrorHistory,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  createChatErrorStore,
} from '../../src/index.js';

interface Given {
  readonly id: string;
  readonly title: string;
  readonly style: { readonly maxWidth: number };
  readonly className: string;
  readonly tabIndex: number;
  readonly 'data-testid': string;
  readonly 'aria-describedby': string;
  readonly onFocus: () => void;
}
interface Surface {
  readonly show: (given: Given, ref: Ref<never>) => ReactNode;
  /** The role and the accessible name that it has whatever the app gives. */
  readonly role: string | null;
  readonly name: string | undefined;
}

function Broken(): never {
  throw new Error('broken');
}

const one = { error: { type: 101 }, dialect: webDialect };
const surfaces: Readonly<Record<string, Surface>> = {
  banner: {
    show: (given, ref) => <ChatErrorBanner {...one} {...given} ref={ref} />,
    role: 'group',
    name: 'File not uploaded',
  },
  inline: {
    show: (given, ref) => <ChatErrorInline {...one} {...given} ref={ref} />,
    role: 'group',
    name: 'File not uploaded',
  },
  toaster: {
    show: (given, ref) => <ChatErrorToaster {...one} {...given} ref={ref} />,
    role: null,
    name: 'Notifications',
  },
  modal: {
    show: (given, ref) => <ChatErrorModal {...one} {...given} ref={ref} />,
    role: 'alertdialog',
    name: 'File not uploaded',
  },
  history: {
    show: (given, ref) => <ChatErrorHistory {...given} ref={ref} />,
    role: null,
    name: 'Earlier notifications',
  },
  details: {
    show: (given, ref) => (
      <ChatErrorInline {...one} slots={{ extra: (view) => <ChatErrorDetails view={view} {...given} ref={ref} /> }} />
    ),
    role: null,
    name: undefined,
  },
  boundary: {
    show: (given, ref) => (
      <ChatErrorBoundary {...given} ref={ref}>
        <Broken />
      </ChatErrorBoundary>
    ),
    role: 'group',
    name: 'This part stopped working',
  },
};

/** Its name by the attributes that are for it, as far as an own one is needed. */
function nameOf(element: HTMLElement): string | undefined {
  const labelledBy = element.getAttribute('aria-labelledby');
  const label = labelledBy && document.getElementById(labelledBy)?.textContent;
  return label || element.getAttribute('aria-label') || undefined;
}

describe.each(Object.entries(surfaces))('the root element: %s', (_, { show, role, name }) => {
  const showIt = (given: Partial<Given>, ref: Ref<never> = null) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = createChatErrorStore({ dialect: webDialect });
    return render(
      <StrictMode>
        <ChatErrorProvider store={store}>{show(given as Given, ref)}</ChatErrorProvider>
      </StrictMode>,
    );
  };

  test('has the attributes that the app gives, beside its own', () => {
    showIt({
      id: 'own',
      title: 'own title',
      style: { maxWidth: 321 },
      className: 'own-class',
      'data-testid': 'surface',
      'aria-describedby': 'other',
    });
    const root = screen.getByTestId('surface');
    expect(root.id).toBe('own');
    expect(root.title).toBe('own title');
    expect(root.style.maxWidth).toBe('321px');
    expect(root.className).toMatch(/^chat-error-\w+ own-class$/);
    if (role !== 'alertdialog') expect(root.getAttribute('aria-describedby')).toBe('other');
    expect(root.getAttribute('role')).toBe(role);
    expect(nameOf(root)).toBe(name);
  });

  test('is what a ref gets, while it is there', () => {
    const ref = createRef<HTMLElement>();
    const { unmount } = showIt({ 'data-testid': 'surface' }, ref as Ref<never>);
    expect(ref.current).toBe(screen.getByTestId('surface'));
    unmount();
    expect(ref.current).toBeNull();
    const hear = vi.fn();
    showIt({ 'data-testid': 'surface' }, hear as unknown as Ref<never>).unmount();
    expect(hear.mock.calls.filter(([element]) => element).length).toBeGreaterThan(0);
    expect(hear.mock.lastCall?.[0]).toBeNull();
  });

  test('lets the app hear of the focus, too', () => {
    const onFocus = vi.fn();
    showIt({ onFocus, tabIndex: -1, 'data-testid': 'surface' });
    const root = screen.getByTestId('surface');
    onFocus.mockClear();
    act(() => {
      root.blur();
      root.focus();
    });
    expect(onFocus).toHaveBeenCalledOnce();
  });
});

test('what is not for the root element does not compile', () => {
  const compiled = [
    // @ts-expect-error children are the surface's own
    <ChatErrorBanner key="1">text</ChatErrorBanner>,
    // @ts-expect-error no such attribute
    <ChatErrorToaster key="2" href="/" />,
    // @ts-expect-error the root of a modal is a dialog
    <ChatErrorModal key="3" ref={createRef<HTMLInputElement>()} />,
    <ChatErrorModal key="4" ref={createRef<HTMLDialogElement>()} data-own="" aria-live="off" id="a" />,
  ];
  expect(compiled).toHaveLength(4);
});
