import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorInline } from '../../src/index.js';
import { Chat, errors, report, shown } from './Chat.js';

describe('by keyboard', () => {
  test('F6 leads into each surface that has a button, and back to where the person was', async () => {
    render(
      <>
        <button type="button">composer</button>
        <Chat with={['banner', 'toast', 'inline']} />
      </>,
    );
    screen.getByText('composer').focus();
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
    await report({ type: 39 }, { type: 605 });
    const surface = () => document.activeElement?.closest<HTMLElement>('[data-kind]')?.dataset.kind;
    await userEvent.keyboard('{F6}');
    expect(surface()).toBe('notSignedIn');
    await userEvent.keyboard('{F6}');
    expect(surface()).toBe('groupNotFound');
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(screen.getByText('composer'));
  });

  test('F6 leads out of a shadow tree too', async () => {
    const outside = document.body.appendChild(document.createElement('button'));
    const host = document.body.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const { unmount } = render(<ChatErrorBanner error={605} dialect={webDialect} />, { container });
    outside.focus();
    await userEvent.keyboard('{F6}');
    expect(shadow.activeElement?.localName).toBe('button');
    await userEvent.keyboard('{F6}');
    expect(document.activeElement).toBe(outside);
    unmount();
    outside.remove();
    host.remove();
  });

  test('the focus goes back past a surface that has gone meanwhile', async () => {
    render(
      <>
        <button type="button">composer</button>
        <Chat with={['banner', 'toast']} />
      </>,
    );
    screen.getByText('composer').focus();
    await report({ type: 39 }, { type: 605 });
    await userEvent.keyboard('{F6}{F6}');
    await act(async () => errors.resolve({ kind: 'notSignedIn' }));
    await waitFor(() => expect(shown()).toEqual(['toast: groupNotFound']));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(shown()).toEqual([]));
    expect(document.activeElement).toBe(screen.getByText('composer'));
  });

  test('Escape in a word that is being composed closes nothing', async () => {
    render(<ChatErrorInline error={500} dialect={webDialect} slots={{ extra: () => <input aria-label="name" /> }} />);
    const press = (isComposing: boolean) =>
      act(async () => {
        const init = { key: 'Escape', bubbles: true, composed: true, isComposing };
        screen.getByLabelText('name').dispatchEvent(new KeyboardEvent('keydown', init));
      });
    await press(true);
    expect(shown()).toHaveLength(1);
    await press(false);
    expect(shown()).toEqual([]);
  });

  test('Escape closes the notice that has the focus, and only that', async () => {
    const pressed = vi.fn();
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: what the app does with the key is the question.
      <div onKeyDown={pressed}>
        <Chat with={['banner', 'toast']} />
      </div>,
    );
    await report({ type: 605 }, { type: 606 });
    await userEvent.keyboard('{Escape}');
    expect(shown()).toHaveLength(2);
    screen.getAllByRole('button', { name: 'Close' })[0]?.focus();
    pressed.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(shown()).toHaveLength(1);
    expect(pressed).not.toHaveBeenCalled();
  });
});
