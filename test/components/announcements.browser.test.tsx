import { act, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { type ReactNode, StrictMode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  type ChatErrorHandlers,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  type ChatErrorProviderProps,
  ChatErrorToaster,
} from '../../src/index.js';
import { errorFixture, fakeConnection } from '../../src/testing/index.js';
import { Errors } from '../Errors.js';
import { Chat, errors, hear, report } from './Chat.js';
import { recordTranscript } from './transcript.js';

const regionsIn = (page: Document | ShadowRoot) => page.querySelectorAll('[aria-live]:not([aria-live=off])');
/** Step by step, because React renders after each. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left >= 0; left -= 50) await act(() => vi.advanceTimersByTimeAsync(Math.min(50, left)));
}
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());

function App({ children, ...props }: Partial<ChatErrorProviderProps> & { readonly children: ReactNode }) {
  return (
    <ChatErrorProvider dialect={webDialect} {...props}>
      {children}
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

/** What live regions have got, and since the last call. */
function listen(page?: Document | ShadowRoot) {
  const { spoken } = recordTranscript(page);
  let known = 0;
  return {
    spoken,
    async next(milliseconds = 3000): Promise<readonly string[]> {
      await pass(milliseconds);
      const texts = spoken.slice(known).map(({ politeness, text }) => `${politeness}: ${text}`);
      known = spoken.length;
      return texts;
    },
  };
}

const busy = { type: 101 };
const uploadFailed = 'Problem File not uploaded The upload didn’t finish. Try again, or choose a smaller file.';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the live regions of a document', () => {
  test('are two, empty and without the roles of an alert, however many surfaces there are', () => {
    const scopes = Array.from({ length: 200 }, (_, at) => `m${at}`);
    const { unmount } = render(
      ['first', 'second'].map((name) => (
        <App key={name}>
          <ChatErrorBanner />
          <ChatErrorToaster />
          <ChatErrorModal />
          {scopes.map((scope) => (
            <ChatErrorInline key={scope} scope={scope} />
          ))}
        </App>
      )),
    );
    expect([...regionsIn(document)].map((region) => [region.ariaLive, region.textContent])).toEqual([
      ['polite', ''],
      ['assertive', ''],
    ]);
    for (const role of ['alert', 'status', 'log']) expect(screen.queryAllByRole(role)).toEqual([]);
    unmount();
  });

  test('go with the last surface', async () => {
    const { unmount } = render(<Chat with={['banner', 'toast']} />);
    expect(regionsIn(document)).toHaveLength(2);
    unmount();
    await pass(0);
    expect(regionsIn(document)).toHaveLength(0);
    expect(document.querySelector('.chat-error-home, [data-chat-error-announcer]')).toBeNull();
  });

  test('are those of the document or shadow root that a surface is in', async () => {
    const frame = document.createElement('iframe');
    const host = document.createElement('div');
    document.body.append(frame, host);
    const page = frame.contentDocument as Document;
    const root = host.attachShadow({ mode: 'open' });
    const transcripts = [document, page, root].map(listen);
    for (const container of [page.body, root]) {
      const { unmount } = render(<App>{createPortal(<ChatErrorBanner />, container)}</App>);
      await report({ type: 606 });
      await pass(1000);
      unmount();
      await pass(0);
    }
    expect(transcripts.map(({ spoken }) => spoken.length)).toEqual([0, 1, 1]);
    frame.remove();
    host.remove();
  });

  test('lose nothing where effects run twice', async () => {
    const transcript = listen();
    render(
      <StrictMode>
        <ChatErrorInline error={errorFixture(webDialect, 'groupFull')} dialect={webDialect} />
      </StrictMode>,
    );
    expect(await transcript.next()).toHaveLength(1);
  });

  test('are reached in a modal dialog of the app, and say nothing again when it opens and closes', async () => {
    const transcript = listen();
    render(<Chat with={['banner']} />);
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    await report({ type: 606 });
    expect(await transcript.next(500)).toHaveLength(1);
    dialog.showModal();
    expect(await transcript.next()).toEqual([]);
    await report({ type: 605 });
    expect(await transcript.next(500)).toEqual([expect.stringContaining('Group not found')]);
    expect(dialog.querySelector('[aria-live=assertive]')?.textContent).toContain('Group not found');
    dialog.close();
    expect(await transcript.next()).toEqual([]);
    expect(dialog.querySelector('[aria-live]')).toBeNull();
    dialog.remove();
  });
});

describe('a flood', () => {
  test.each([
    [
      'beside forty messages',
      (scopes: readonly string[]) => scopes.map((scope) => <ChatErrorInline key={scope} scope={scope} />),
    ],
    ['in a toaster', () => <ChatErrorToaster />],
  ])('%s is one announcement with its number', async (_, surfacesFor) => {
    const scopes = Array.from({ length: 40 }, (__, at) => `m${at}`);
    const transcript = listen();
    render(<App handlers={{ retry: () => Promise.reject(busy) }}>{surfacesFor(scopes)}</App>);
    await act(async () => {
      for (const scope of scopes) errors.report(busy, { scope });
    });
    expect(await transcript.next()).toEqual([`assertive: ${uploadFailed} Happened 40 times`]);
    await act(async () => {
      for (const { id } of errors.notices) errors.runAction(id, 'retry');
    });
    expect(await transcript.next()).toEqual(['polite: That didn’t work yet.']);
  });

  test('of repetitions is said at most once a second, the last with their number', async () => {
    const transcript = listen();
    render(<Chat with={['banner', 'toast', 'inline']} />);
    for (let at = 0; at < 300; at++) {
      await report({ type: 606 });
      await pass(10);
    }
    await pass(2000);
    const times = transcript.spoken.map(({ at }) => at);
    expect(times.length).toBeGreaterThan(1);
    for (const [at, time] of times.slice(1).entries())
      expect(time - (times[at] as number)).toBeGreaterThanOrEqual(1000);
    expect(transcript.spoken.at(-1)?.text).toBe('Group is full Happened 300 times');
  });

  test('of different errors is said in one text: three of them, and the number of the others', async () => {
    const transcript = listen();
    render(<Chat with={['banner', 'toast', 'inline']} />);
    await report(...[101, 605, 606, 504, 39, 602].map((type) => ({ type })));
    const [urgent, ...others] = await transcript.next();
    expect(urgent).toMatch(/^assertive: Problem .*Problem .*Problem .*\d more$/);
    expect(others).toEqual([expect.stringMatching(/^polite: Note Too late to unsend/)]);
  });
});

describe('a notice is announced once', () => {
  test('wherever it goes: to another surface, another toaster, out of view and back, into another language', async () => {
    const transcript = listen();
    const app = (language: string, ...children: ReactNode[]) => <App language={language}>{children}</App>;
    const banner = <ChatErrorBanner key="banner" />;
    const toaster = (key: string) => <ChatErrorToaster key={key} />;
    const row = <ChatErrorInline key="row" scope="m1" />;
    const { rerender } = render(app('en', banner));
    await act(async () => errors.report({ type: 606 }));
    expect(await transcript.next()).toHaveLength(1);
    for (const shown of [[toaster('1')], [toaster('1'), toaster('2')], [toaster('2')], [], [banner]]) {
      rerender(app('en', ...shown));
      expect(await transcript.next()).toEqual([]);
    }
    rerender(app('en', banner, row));
    await act(async () => errors.report(busy, { scope: 'm1' }));
    expect(await transcript.next()).toHaveLength(1);
    for (const shown of [[banner], [banner, row]]) {
      rerender(app('en', ...shown));
      expect(await transcript.next(10)).toEqual([]);
    }
    rerender(app('de', banner, row));
    await vi.waitFor(() => expect(screen.getByText('Gruppe ist voll')).toBeTruthy());
    expect(await transcript.next()).toEqual([]);
  });

  test('when it is pushed off the screen by others and comes back', async () => {
    const transcript = listen();
    render(<Chat with={['toast']} />);
    await report({ type: 504 });
    expect(await transcript.next()).toHaveLength(1);
    await report(...[101, 605, 606].map((type) => ({ type })));
    expect(await transcript.next()).toHaveLength(1);
    await act(async () => {
      for (const { id, severity } of errors.notices) if (severity === 'error') errors.dismiss(id);
    });
    expect(screen.getByText('Too late to unsend')).toBeTruthy();
    expect(await transcript.next()).toEqual([]);
  });

  test('when a component with the same error is mounted again', async () => {
    const transcript = listen();
    const error = errorFixture(webDialect, 'groupFull');
    const row = <ChatErrorInline error={error} dialect={webDialect} />;
    const { rerender } = render(row);
    expect(await transcript.next()).toHaveLength(1);
    rerender(<p />);
    rerender(row);
    expect(await transcript.next()).toEqual([]);
    rerender(<ChatErrorInline error={undefined} dialect={webDialect} />);
    rerender(row);
    expect(await transcript.next()).toHaveLength(1);
  });
});

test.each([
  ['title', ['en', 'sw', 'en']],
  ['message', ['en', 'sw']],
] as const)(
  'a text has the language it is written in where the app has reworded only the %s',
  async (part, languages) => {
    const host = i18next.createInstance();
    await host.init({
      lng: 'sw',
      resources: { sw: { chatErrors: { kinds: { groupFull: { [part]: 'Kikundi kimejaa' } } } } },
    });
    const transcript = listen();
    render(
      <App i18n={host}>
        <ChatErrorBanner />
      </App>,
    );
    await report({ type: 606 });
    await transcript.next();
    expect(transcript.spoken).toMatchObject([{ languages }]);
    const languageOf = (selector: string) =>
      document.querySelector(selector)?.closest<HTMLElement>('.chat-error-banner [lang], .chat-error-banner')?.lang;
    expect(languageOf('.chat-error-title')).toBe(part === 'title' ? 'sw' : 'en');
    expect(languageOf('.chat-error-message')).toBe(part === 'message' ? 'sw' : 'en');
    expect(languageOf('.chat-error-text > .chat-error-unseen')).toBe('en');
  },
);

test('announcements keep to the clock of the environment', async () => {
  const timers: { readonly ms: number; readonly run: () => void }[] = [];
  const transcript = listen();
  const environment = {
    now: () => 0,
    after(ms: number, run: () => void) {
      timers.push({ ms, run });
      return () => {};
    },
  };
  render(
    <App environment={environment}>
      <ChatErrorInline scope="m1" />
    </App>,
  );
  await act(async () => errors.report({ type: 606 }, { scope: 'm1' }));
  expect(await transcript.next()).toEqual([]);
  expect(timers.map(({ ms }) => ms)).toEqual([150]);
  await act(async () => timers[0]?.run());
  expect(await transcript.next()).toHaveLength(1);
});

describe('transcript', () => {
  test('of one error: severity, title and message, once', async () => {
    const transcript = listen();
    render(<Chat with={['toast']} />);
    await report(busy);
    expect(await transcript.next(6000)).toEqual([`assertive: ${uploadFailed}`]);
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toBe('');
  });

  test('of three errors at once: one text', async () => {
    const transcript = listen();
    render(<Chat with={['toast']} />);
    await report(...[101, 605, 606].map((type) => ({ type })));
    const texts = await transcript.next();
    expect(texts).toHaveLength(1);
    for (const title of ['File not uploaded', 'Group not found', 'Group is full']) expect(texts[0]).toContain(title);
  });

  test('of an outage behind a more urgent banner: it is announced too, and so is its end', async () => {
    const { connection, play } = fakeConnection(webDialect, { isOpened: true });
    const transcript = listen();
    render(
      <App connection={connection}>
        <ChatErrorBanner />
      </App>,
    );
    await report({ type: 606 });
    await transcript.next();
    await act(async () => play('offline'));
    expect(await transcript.next(5000)).toEqual([expect.stringMatching(/^polite: Warning You’re offline /)]);
    await act(async () => play('backOnline'));
    expect(await transcript.next(10_000)).toEqual(['polite: Back online']);
  });

  test('of a kick: the dialog is read as it gets the focus, and its end is announced', async () => {
    const { connection, play } = fakeConnection(webDialect, { isOpened: true });
    const transcript = listen();
    render(
      <App connection={connection} handlers={{ signIn: () => new Promise(() => {}) }}>
        <ChatErrorModal />
      </App>,
    );
    await act(async () => play('signedInElsewhere'));
    expect(document.activeElement).toBe(screen.getByRole('alertdialog'));
    expect(await transcript.next()).toEqual([]);
    await press('Sign in');
    expect(await transcript.next()).toEqual(['polite: One moment…']);
    expect(screen.getByRole('alertdialog').querySelectorAll('[aria-live]')).toHaveLength(2);
    await act(async () => play('connected'));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(await transcript.next()).toEqual(['polite: Done']);
  });

  test.each<[string, (handlers: ChatErrorHandlers) => ReactNode]>([
    ['a reported error', (handlers) => <Chat with={['inline']} handlers={handlers} />],
    [
      'an error given as a prop',
      (handlers) => <ChatErrorInline error={busy} dialect={webDialect} handlers={handlers} />,
    ],
  ])('of a retry of %s: it runs, fails in one sentence, and works', async (name, app) => {
    const retry = vi.fn(() => new Promise<void>((_, reject) => setTimeout(reject, 2000, { ...busy })));
    const transcript = listen();
    render(app({ retry }));
    if (name === 'a reported error') await report(busy);
    await transcript.next();
    await press('Try again');
    expect(await transcript.next(1500)).toEqual(['polite: One moment…']);
    expect(await transcript.next()).toEqual(['polite: That didn’t work yet.']);
    retry.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 2000)));
    await press('Try again');
    expect(await transcript.next(1500)).toEqual(['polite: One moment…']);
    expect(await transcript.next()).toEqual(['polite: Done']);
  });

  test.each<[string, ReactNode]>([
    ['in a toaster', <ChatErrorToaster key="1" />],
    ['beside its message', <ChatErrorInline key="1" scope="m1" />],
    ['of an error given as a prop', <ChatErrorInline key="1" error={busy} handlers={{ retry() {} }} />],
  ])('of a retry that works at once, %s', async (name, surface) => {
    const transcript = listen();
    render(<App handlers={{ retry() {} }}>{surface}</App>);
    if (!name.includes('prop')) await act(async () => errors.report(busy, { scope: 'm1' }));
    await transcript.next();
    await press('Try again');
    expect(screen.queryByText('File not uploaded')).toBeNull();
    expect(await transcript.next()).toEqual(['polite: Done']);
  });

  test('of a retry that fails for another reason: one text with the reason', async () => {
    const transcript = listen();
    render(<Chat with={['inline']} handlers={{ retry: async () => Promise.reject({ type: 606 }) }} />);
    await report(busy);
    await transcript.next();
    await press('Try again');
    expect(await transcript.next()).toEqual([
      expect.stringMatching(/^assertive: That didn’t work yet\. Problem Group is full/),
    ]);
  });

  test('of a countdown: its start with the notice, its end, no seconds', async () => {
    const transcript = listen();
    const limited = {
      type: 17,
      data: JSON.stringify({ error: 'reach_limit', error_description: 'wait', retry_after: 4 }),
    };
    render(<Chat with={['inline']} handlers={{ retry() {} }} />);
    await report(limited);
    expect(await transcript.next(3000)).toEqual([expect.stringMatching(/You can try again in 4 seconds\.$/)]);
    expect(await transcript.next(3000)).toEqual(['polite: You can try again now.']);
  });

  test('of details that are copied', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    const transcript = listen();
    render(<Chat with={['inline']} />);
    await report({ type: 123_456 });
    await transcript.next();
    await press('Copy details');
    await vi.waitFor(() => screen.getByText('Details copied'));
    expect(await transcript.next()).toEqual(['polite: Details copied']);
  });

  test('of an error that is mounted together with its component: into a region that was there', async () => {
    const transcript = listen();
    render(<ChatErrorInline error={busy} dialect={webDialect} />);
    await pass(3000);
    expect(transcript.spoken).toMatchObject([{ text: uploadFailed, isBorn: false }]);
  });
});
