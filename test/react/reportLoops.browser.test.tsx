import { type ReactNode, StrictMode, Suspense, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrorNotices,
  useChatErrors,
} from '../../src/index.js';

let root: Root;
let container: HTMLElement;
const before = (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT;

beforeEach(() => {
  // As in an app: React decides itself when it renders.
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false;
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  root.unmount();
  container.remove();
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = before;
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let reports = 0;

/** Waits until nothing has been reported for a while. Timers run meanwhile, or it would not come back. */
async function ended() {
  for (let last = -1; last !== reports; ) {
    last = reports;
    await pause(400);
  }
}

function useReport() {
  const { report } = useChatErrors();
  return () => {
    reports++;
    report({ type: 606 });
  };
}

/** Reads the notices, as a component that lists them does. */
function Count() {
  return <output>{useChatErrorNotices().length}</output>;
}

const mistakes: Record<string, () => ReactNode> = {
  'while rendering': () => {
    useReport()();
    return <output>{useChatErrorNotices().length}</output>;
  },
  'while rendering, below a component that reads': () => {
    useReport()();
    return null;
  },
  'in an effect that depends on the notices': () => {
    const report = useReport();
    const notices = useChatErrorNotices();
    useEffect(() => {
      if (notices) report();
    });
    return <output>{notices.length}</output>;
  },
  'in a layout effect that depends on the notices': () => {
    const report = useReport();
    const notices = useChatErrorNotices();
    useLayoutEffect(() => {
      if (notices) report();
    });
    return <output>{notices.length}</output>;
  },
  'while rendering in a transition': () => {
    const [on, setOn] = useState(false);
    useEffect(() => startTransition(() => setOn(true)), []);
    const report = useReport();
    const notices = useChatErrorNotices();
    if (on) report();
    return <output>{notices.length}</output>;
  },
};

describe.each([false, true])('in StrictMode: %s', (strict) => {
  test.each(Object.keys(mistakes))('a report %s neither freezes the page nor takes it down', async (name) => {
    const Mistake = mistakes[name] as () => ReactNode;
    const onEvent = vi.fn();
    reports = 0;
    const tree = (
      <ChatErrorProvider dialect={webDialect} onEvent={onEvent}>
        <ChatErrorBanner />
        <ChatErrorToaster />
        <Suspense>
          <Count />
          <Mistake />
          <p>the app</p>
        </Suspense>
      </ChatErrorProvider>
    );
    root.render(strict ? <StrictMode>{tree}</StrictMode> : tree);
    await ended();
    expect(reports).toBeLessThan(200);
    expect(container.textContent).toContain('the app');
    expect(document.querySelector('.chat-error-toast')?.textContent).toContain('Group is full');
    expect([...container.querySelectorAll('output')].map(({ textContent }) => textContent)).toContain('1');
    const said = vi.mocked(console.error).mock.calls.map(([first]) => String(first));
    expect(said.filter((text) => /Cannot update a component|Maximum update depth/.test(text))).toEqual([]);
  });

  test('an effect that reports, as the hooks lint asks for it, runs once', async () => {
    reports = 0;
    function Failed({ failed }: { failed: boolean }) {
      const errors = useChatErrors();
      useEffect(() => {
        if (!failed) return;
        reports++;
        errors.report({ type: 606 });
      }, [failed, errors]);
      return <Count />;
    }
    const tree = (
      <ChatErrorProvider dialect={webDialect}>
        <Failed failed />
      </ChatErrorProvider>
    );
    root.render(strict ? <StrictMode>{tree}</StrictMode> : tree);
    await pause(100);
    expect(reports).toBe(strict ? 2 : 1);
    expect(container.textContent).toBe('1');
    expect(console.warn).not.toHaveBeenCalledWith(expect.stringContaining('in a loop'));
  });
});
