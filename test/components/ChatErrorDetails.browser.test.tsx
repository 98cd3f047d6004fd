import { act, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorDetails,
  type ChatErrorEnvironment,
  ChatErrorInline,
  ChatErrorProvider,
  chatErrorReport,
} from '../../src/index.js';

const error = { type: 17, message: 'request to https://a1.example.com/users/alice failed, token=abc' };

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(1000, 700);
});

/** Renders the details of the error and opens them. */
function renderDetails(environment: Partial<ChatErrorEnvironment>) {
  const seen: { report?: string } = {};
  const { container } = render(
    <ChatErrorProvider dialect={webDialect} environment={environment}>
      <ChatErrorInline
        error={error}
        slots={{
          // Otherwise the notice has a link that copies.
          actions: () => null,
          extra: (view) => {
            seen.report = chatErrorReport(view, { language: 'en' });
            return <ChatErrorDetails view={view} />;
          },
        }}
      />
    </ChatErrorProvider>,
  );
  for (const details of container.querySelectorAll('details')) details.open = true;
  const details = container.querySelector<HTMLElement>('.chat-error-details') as HTMLElement;
  return { details, seen };
}

test.each([
  ['Details copied', async () => {}],
  ['Details not copied', () => Promise.reject(new Error('refused'))],
])('the button reads "%s" for two seconds after it was pressed', async (outcome, write) => {
  const timers = new Map<() => void, number>();
  const copy = vi.fn(write);
  const { details, seen } = renderDetails({
    copy,
    after(milliseconds, run) {
      timers.set(run, milliseconds);
      return () => timers.delete(run);
    },
  });
  const button = within(details).getByRole('button');
  expect(button.textContent).toBe('Copy details');
  await userEvent.click(button);
  expect(copy).toHaveBeenCalledWith(seen.report);
  expect(button.textContent).toBe(outcome);
  expect(document.activeElement).toBe(button);
  await act(async () => {
    for (const [run, milliseconds] of timers) if (milliseconds === 2000) run();
  });
  expect(button.textContent).toBe('Copy details');
});

test('the report is there as JSON, without any text of the SDK', async () => {
  const { details } = renderDetails({});
  const json = JSON.parse(details.querySelector('pre')?.textContent ?? '');
  expect(json).toMatchObject({ dialect: 'web', code: 17, language: 'en' });
  expect(details.textContent).not.toMatch(/alice|abc/);
});

test('names of facts are never broken, and nothing overflows at 320 px and twice the text size', async () => {
  await page.viewport(320, 700);
  document.documentElement.style.fontSize = '200%';
  const { details } = renderDetails({});
  const name = screen.getByText('chat-error-kit', { selector: 'dt' });
  expect(name.getClientRects()).toHaveLength(1);
  expect(name.clientHeight).toBeLessThan(2 * Number.parseFloat(getComputedStyle(name).lineHeight));
  expect(details.scrollWidth).toBeLessThanOrEqual(details.clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
