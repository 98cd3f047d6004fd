import { act, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorDetails,
  ChatErrorHistory,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrorHistory,
} from '../../src/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

let errors: ProvidedErrors;

const hear = (found: ProvidedErrors) => {
  errors = found;
};

function Bell() {
  const { unread } = useChatErrorHistory();
  return <output>{unread}</output>;
}

function Chat({ open = false }: { open?: boolean }) {
  return (
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorToaster />
      <Bell />
      {open && <ChatErrorHistory slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />}
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

const report = (...all: unknown[]) =>
  act(async () => {
    for (const error of all) errors.report(error);
  });
const unread = () => document.querySelector('output')?.textContent;
const titles = () =>
  [...screen.getByRole('region', { name: 'Earlier notifications' }).querySelectorAll('li .chat-error-title')].map(
    ({ textContent }) => textContent,
  );

test('what was shown and has gone can be read afterwards, and counts as unread until then', async () => {
  const { rerender } = render(<Chat />);
  await report({ type: 605 });
  await report({ type: 606 });
  await act(async () => {
    for (const { id } of errors.notices) errors.dismiss(id);
  });
  expect(unread()).toBe('2');
  rerender(<Chat open />);
  expect(titles().sort()).toEqual(['Group is full', 'Group not found']);
  expect(unread()).toBe('0');
  await report({ type: 605 });
  expect(titles()).toHaveLength(3);
});

test('is emptied by the app, and what is still shown comes back only when it happens again', async () => {
  render(<Chat open />);
  await report({ type: 605 });
  await userEvent.click(screen.getByRole('button', { name: 'Clear list' }));
  expect(screen.getByText('Nothing has come up yet.')).toBeTruthy();
  await report({ type: 606 });
  expect(titles()).toEqual(['Group is full']);
  await report({ type: 605 });
  expect(titles().sort()).toEqual(['Group is full', 'Group not found']);
});

test('is emptied without losing the focus', async () => {
  render(
    <>
      <button type="button">open</button>
      <Chat open />
    </>,
  );
  await report({ type: 605 });
  screen.getByText('open').focus();
  screen.getByRole('button', { name: 'Clear list' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByText('open'));
});

test('holds the latest fifty, however many there were', async () => {
  render(<Chat open />);
  await report(...webDialect.rows.map(({ code }) => ({ type: code })));
  expect(titles().length).toBeLessThanOrEqual(50);
  expect(titles().length).toBeGreaterThan(30);
});

test('has the details of each, to be copied, without what is nobody’s business', async () => {
  render(<Chat open />);
  await report({ type: 17, message: 'no route for bob@example.com, token=abc' });
  const entry = within(screen.getByRole('listitem'));
  await userEvent.click(entry.getByText('Details'));
  expect(entry.getByText('WEBIM_CONNCTION_AJAX_ERROR')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/bob@|abc/);
});
