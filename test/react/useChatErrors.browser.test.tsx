import { act, render, renderHook, screen } from '@testing-library/react';
import { StrictMode, useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorProvider,
  type ChatErrors,
  useChatErrorNotices,
  useChatErrors,
} from '../../src/index.js';

function provider(children: React.ReactNode) {
  return <ChatErrorProvider dialect={webDialect}>{children}</ChatErrorProvider>;
}

test('a component that only reports does not render again when errors are reported', async () => {
  let renders = 0;
  const seen = new Set<ChatErrors>();
  function Reporter() {
    renders++;
    seen.add(useChatErrors());
    return null;
  }
  render(provider(<Reporter />));
  const [errors] = seen;
  for (const type of [605, 606, 500, 602]) await act(async () => void errors?.report({ type }));
  expect(renders).toBe(1);
});

test('returns the same object in every component and every render of one provider', () => {
  const seen = new Set<ChatErrors>();
  const Reporter = () => {
    seen.add(useChatErrors());
    return null;
  };
  const both = (
    <>
      <Reporter />
      <Reporter />
    </>
  );
  const { rerender } = render(provider(both));
  rerender(provider(<Reporter />));
  rerender(
    <ChatErrorProvider dialect={webDialect} language="de" handlers={{ signIn() {} }}>
      <Reporter />
    </ChatErrorProvider>,
  );
  expect(seen.size).toBe(1);
});

test('an effect that depends on it reports once, not after every report', async () => {
  const reports = vi.fn();
  function Failing({ error }: { error: unknown }) {
    const errors = useChatErrors();
    useEffect(() => {
      reports();
      errors.report(error);
    }, [error, errors]);
    return null;
  }
  render(
    provider(
      <>
        <ChatErrorBanner />
        <Failing error={{ type: 605 }} />
      </>,
    ),
  );
  await act(async () => {});
  expect(reports).toHaveBeenCalledOnce();
  expect(screen.getByText('Group not found')).toBeTruthy();
});

test('useChatErrorNotices returns the notices about one object and follows their changes', async () => {
  let errors: ChatErrors | undefined;
  function Bubble() {
    errors = useChatErrors();
    const [scope] = useState('m1');
    return useChatErrorNotices({ scope }).map(({ id, title, count }) => (
      <p key={id}>
        {title} {count}
      </p>
    ));
  }
  const { container } = render(<StrictMode>{provider(<Bubble />)}</StrictMode>);
  const text = () => container.textContent;
  await act(async () => void errors?.report({ type: 605 }, { scope: 'm2' }));
  expect(text()).toBe('');
  await act(async () => void errors?.report({ type: 605 }, { scope: 'm1' }));
  expect(text()).toMatch(/ 1$/);
  await act(async () => void errors?.report({ type: 605 }, { scope: 'm1' }));
  expect(text()).toMatch(/ 2$/);
  await act(async () => errors?.resolve({ scope: 'm1' }));
  expect(text()).toBe('');
});

test('outside a provider calls are made, outcomes are passed on and failures go to the console', async () => {
  const [warn, error] = (['warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  forgetDeveloperMessages();
  const { result } = renderHook(() => useChatErrors());
  const { track, run, report } = result.current;
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('useChatErrors is used outside <ChatErrorProvider>'),
  );
  const call = vi.fn(async () => 'sent');
  expect(await track(call)).toBe('sent');
  expect(await run(call)).toBe('sent');
  expect(call).toHaveBeenCalledTimes(2);
  const promise = call();
  expect(track(promise)).toBe(promise);

  const refused = { type: 500 };
  await expect(track(() => Promise.reject(refused))).rejects.toBe(refused);
  expect(error).not.toHaveBeenCalled();
  await expect(run(() => Promise.reject(refused))).resolves.toBeUndefined();
  expect(report(refused)).toBe('');
  expect(error?.mock.calls).toEqual([[refused], [refused]]);
});
