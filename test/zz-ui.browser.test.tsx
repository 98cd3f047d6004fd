import * as RadixDialog from '@radix-ui/react-dialog';
import { act, render, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useEffect, useRef, useState, StrictMode, Suspense, Profiler } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { webDialect } from '../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorBoundary, ChatErrorDetails, ChatErrorHistory, ChatErrorInline, ChatErrorModal, ChatErrorProvider, type ChatErrors, ChatErrorToaster, createChatErrorStore, useChatErrors } from '../src/index.js';
import { errorFixture, fakeConnection } from '../src/testing/index.js';
import { Errors } from './Errors.js';

let errors: ChatErrors;
const hear = (found: ChatErrors) => { errors = found; };
const report = (error: unknown, o?: any) => act(async () => void errors.report(error, o));
const sleep = (ms: number) => act(() => new Promise<void>((r) => setTimeout(r, ms)));
const log = (...a: unknown[]) => console.log('>>', ...a.map((x) => typeof x === 'string' ? x : JSON.stringify(x)));
const desc = (e: Element | null | undefined) => e ? `${e.localName}.${e.className}#${e.textContent?.trim().slice(0, 30)}${e.getAttribute('aria-label') ?? ''}` : 'null';
const $ = <T extends HTMLElement>(s: string) => document.querySelector<T>(s)!;
const $$ = (s: string) => [...document.querySelectorAll<HTMLElement>(s)];
const toasts = () => $$('.chat-error-toast').map((t) => t.textContent);
/** everything added to any live region inside the document */
function listen() {
  const said: string[] = [];
  const mo = new MutationObserver((ms) => { for (const m of ms) for (const n of m.type === 'characterData' ? [m.target] : [...m.addedNodes]) {
    const e = n instanceof Element ? n : n.parentElement; const r = e?.closest('[role=alert],[role=status],[aria-live]');
    if (r) said.push(`${r.getAttribute('role')}: ${n.textContent}`);
    else if (n instanceof Element) for (const q of n.querySelectorAll('[role=alert],[role=status]')) if (q.textContent) said.push(`NEW ${q.getAttribute('role')}: ${q.textContent}`);
  } });
  mo.observe(document.body, { subtree: true, childList: true, characterData: true });
  return said;
}
function NativeDialog({ onClose, children, name = 'inside' }: { onClose?: () => void; children?: ReactNode; name?: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return <dialog ref={dialog} onClose={onClose} aria-label="settings"><button type="button">{name}</button>{children}</dialog>;
}
function Radix({ onClose = () => {}, children }: { onClose?: () => void; children?: ReactNode }) {
  return (
    <RadixDialog.Root open onOpenChange={onClose}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay style={{ position: 'fixed', inset: 0, background: '#0008' }} />
        <RadixDialog.Content style={{ position: 'fixed', insetBlockStart: 20 }} aria-describedby={undefined}>
          <RadixDialog.Title>settings</RadixDialog.Title>
          <button type="button">inside</button>{children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
function App({ children, handlers, connection, store, language }: any) {
  return (
    <ChatErrorProvider dialect={store ? undefined : webDialect} store={store} handlers={handlers} connection={connection} language={language}>
      <button type="button" id="composer">composer</button>
      <ChatErrorBanner /><ChatErrorToaster /><ChatErrorModal />
      <Errors to={hear} />
      {children}
    </ChatErrorProvider>
  );
}
test('9 recovered while covered', async () => {
  const { connection, play } = fakeConnection(webDialect, { isOpened: true });
  const { rerender } = render(<App connection={connection} />);
  await act(async () => play('offline'));
  await sleep(1700);
  log('9 banner', $('.chat-error-banner').textContent);
  rerender(<App connection={connection}><NativeDialog /></App>);
  await sleep(100);
  const said = listen();
  await act(async () => play('backOnline'));
  await sleep(300);
  log('9 visible', toasts(), 'said', said);
});
test('10 rc-dialog-like: wrap display none', async () => {
  // as antd 5: wrap > div[role=dialog][aria-modal=true], kept after closing with display:none on wrap
  function Rc({ open }: { open: boolean }) { return <div className="wrap" style={open ? { position: 'fixed', inset: 0 } : { display: 'none' }}><div role="dialog" aria-modal="true"><button type="button">ok</button></div></div>; }
  function Own({ open, once }: any) { return <App>{once && <Rc open={open} />}</App>; }
  const { rerender } = render(<Own open={false} once={false} />);
  rerender(<Own open once />);
  await sleep(50);
  log('10 host in dialog', !!$('.chat-error-toaster').closest('[role=dialog]'));
  rerender(<Own open={false} once />);
  await sleep(50);
  await report({ type: 605 });
  await sleep(50);
  log('10 after close: toast visible?', $('.chat-error-toast').checkVisibility(), 'rects', $('.chat-error-toast').getClientRects().length, 'host in dialog', !!$('.chat-error-toaster').closest('[role=dialog]'));
});
test('11 two native dialogs opened in the same tick, the earlier in the page on top', async () => {
  function Two() { const a = useRef<HTMLDialogElement>(null); const b = useRef<HTMLDialogElement>(null);
    useEffect(() => { b.current?.showModal(); a.current?.showModal(); }, []);
    return <><dialog ref={a} id="a">A <button type="button">a</button></dialog><dialog ref={b} id="b">B</dialog></>; }
  const { rerender } = render(<App />);
  rerender(<App><Two /></App>);
  await report({ type: 605 });
  await sleep(50);
  const t = $('.chat-error-toast .chat-error-close'); t.focus();
  const r = t.getBoundingClientRect();
  log('11 host in', t.closest('dialog')?.id ?? 'page', 'focusable', document.activeElement === t, 'hit', desc(document.elementFromPoint(r.x + 5, r.y + 5)));
});
test('11b reopened in same tick', async () => {
  render(<App><dialog id="a">A <button type="button">a</button></dialog><dialog id="b">B</dialog></App>);
  const a = $<HTMLDialogElement>('#a'), b = $<HTMLDialogElement>('#b');
  a.showModal(); await sleep(10); b.showModal(); await sleep(10);
  a.close(); a.showModal();
  await sleep(10);
  await report({ type: 605 });
  const t = $('.chat-error-toast .chat-error-close'); t.focus();
  log('11b host in', t.closest('dialog')?.id ?? 'page', 'focusable', document.activeElement === t);
});
test('13 retry all, async success', async () => {
  render(<App />);
  const said = listen();
  await act(async () => { for (let at = 0; at < 40; at++) errors.report({ type: 604 }, { operation: 'send', scope: `m${at}`, handlers: { retry: () => new Promise((r) => setTimeout(r, 20 + at)) } }); });
  log('13 before', toasts());
  await userEvent.click(screen.getByRole('button', { name: 'Try all again' }));
  for (let i = 0; i < 8; i++) { await sleep(15); log('13 t', toasts(), $('.chat-error-more')?.textContent ?? ''); }
  await sleep(200);
  log('13 after', toasts(), $('.chat-error-toaster > .chat-error-more')?.textContent ?? '');
  log('13 said', said);
});
test('14 grouping changes the id', async () => {
  render(<App />);
  const h = { retry: () => new Promise((r) => setTimeout(r, 30)) };
  await report({ type: 604 }, { operation: 'send', scope: 'm1', handlers: h });
  const b = screen.getByRole('button', { name: 'Try again' }); b.focus();
  await sleep(20);
  const said = listen();
  await report({ type: 604 }, { operation: 'send', scope: 'm2', handlers: h });
  await sleep(30);
  log('14 focus kept on same element', document.activeElement === b, desc(document.activeElement), 'said', said);
  await sleep(1200); said.length = 0;
  await act(async () => errors.dismiss(errors.notices[0]!.id));
  await sleep(1500);
  log('14 after one is gone: said', said, toasts());
});
test('15 newer toasts push out the focused one', async () => {
  const retry = vi.fn();
  render(<App handlers={{ retry }} />);
  await report({ type: 500 });
  await sleep(5);
  const b = screen.getByRole('button', { name: 'Try again' }); b.focus();
  log('15 focus on', b.closest<HTMLElement>('[data-kind]')!.dataset.kind!);
  for (const type of [605, 606, 602]) { await report({ type }); await sleep(5); }
  log('15 focus now', desc(document.activeElement), document.activeElement?.closest<HTMLElement>('[data-kind]')?.dataset.kind ?? '', toasts());
  const said = listen();
  await act(async () => errors.dismiss(errors.notices[0]!.id));
  await sleep(50);
  log('15b returning toast said again:', said);
});
test('16 whole modal unmounted while open', async () => {
  function Own() { const [e, s] = useState<unknown>(); return <><button type="button" onClick={() => s({ type: 605 })}>do</button>{e ? <ChatErrorModal error={e} dialect={webDialect} onClose={() => s(undefined)} /> : null}</>; }
  render(<Own />);
  await userEvent.click(screen.getByText('do'));
  await sleep(50);
  log('16 in modal', !!document.activeElement?.closest('.chat-error-modal'));
  await userEvent.keyboard('{Escape}');
  await sleep(50);
  log('16 after', desc(document.activeElement));
});
test('16b conditional modal without onClose reset, parent removes it', async () => {
  function Own() { const [e, s] = useState<unknown>(); return <><button type="button" onClick={() => s(206)}>do</button>{e ? <ChatErrorModal error={e} dialect={webDialect} handlers={{ signIn: () => s(undefined) }} /> : null}</>; }
  render(<Own />);
  await userEvent.click(screen.getByText('do'));
  await sleep(50);
  await userEvent.keyboard('{Enter}');
  await sleep(50);
  log('16b after', desc(document.activeElement), 'modal', !!$('.chat-error-modal'));
});
test('17 boundary dismissed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  function Bad(): ReactNode { throw new Error('x'); }
  const { container } = render(<ChatErrorBoundary><Bad /></ChatErrorBoundary>);
  log('17', container.textContent ?? '', [...container.querySelectorAll('button')].map((b) => b.getAttribute('aria-label') ?? b.textContent));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  log('17 after close: text', JSON.stringify(container.textContent), 'height', container.getBoundingClientRect().height, 'html', container.innerHTML.slice(0, 300));
});
test('18 inline object after dismissal', async () => {
  const { rerender } = render(<ChatErrorBanner error={{ type: 605 }} dialect={webDialect} />);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  log('18 closed', $('.chat-error-banner').textContent);
  rerender(<ChatErrorBanner error={{ type: 605 }} dialect={webDialect} />);
  log('18 after unrelated re-render', $('.chat-error-banner').textContent);
  const close = vi.fn();
  const app = () => <ChatErrorInline error={{ type: 101 }} dialect={webDialect} handlers={{ retry: () => Promise.resolve() }} onClose={close} />;
  const r2 = render(app());
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await sleep(20);
  log('18b recovered', $('.chat-error-inline').textContent);
  r2.rerender(app());
  log('18b after re-render', $('.chat-error-inline').textContent);
});
test('18c stale error to the handler', async () => {
  const got: any[] = [];
  const app = (e: unknown) => <ChatErrorInline error={e} dialect={webDialect} handlers={{ retry: ({ error }: any) => { got.push(error.file); return false; } }} />;
  const { rerender } = render(app({ type: 101, file: 'first' }));
  const said = listen();
  rerender(app({ type: 101, file: 'second' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  log('18c handler got', got, 'said for the second failure', said);
});
