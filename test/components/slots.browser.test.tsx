import { act, render, screen } from '@testing-library/react';
import { type ComponentType, type ReactNode, useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { developerMessagesShown } from '../../src/core/developer.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  type ChatErrorSlots,
  ChatErrorToaster,
} from '../../src/index.js';
import { Errors } from '../Errors.js';
import { errors, hear, report, shown } from './Chat.js';

type Given = ComponentType<{ error: unknown; dialect: typeof webDialect; slots: ChatErrorSlots }>;
const surfaces = {
  banner: ChatErrorBanner,
  inline: ChatErrorInline,
  modal: ChatErrorModal,
  toast: ChatErrorToaster,
} as unknown as Readonly<Record<string, Given>>;

function Broken(): ReactNode {
  throw new Error('broken');
}

const faults: readonly (readonly [string, unknown])[] = [
  ['throws', () => Broken()],
  ['renders a component that throws', () => <Broken />],
  ['returns an object', () => ({})],
  ['is no function', 5],
];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe.each(Object.entries(surfaces))('a %s', (_, Surface) => {
  test.each(faults)('shows its own parts for a slot that %s, and the rest of the app stays', (_, slot) => {
    const slots = Object.fromEntries(['icon', 'text', 'actions', 'extra'].map((name) => [name, slot]));
    render(
      <>
        <p>chat</p>
        <Surface error={605} dialect={webDialect} slots={slots as ChatErrorSlots} />
      </>,
    );
    expect(screen.getByText('chat')).toBeTruthy();
    expect(shown()).toHaveLength(1);
    const notice = document.querySelector('[data-kind]');
    expect(notice?.querySelector('.chat-error-icon')).toBeTruthy();
    expect(notice?.querySelector('.chat-error-title')).toBeTruthy();
    expect(developerMessagesShown()).toEqual(Array(4).fill('slotFailed'));
  });

  test('shows its own parts if its slots are null', () => {
    render(<Surface error={605} dialect={webDialect} slots={null as never} />);
    expect(document.querySelector('.chat-error-title')).toBeTruthy();
  });
});

test('a slot that threw for one notice is rendered for the next', () => {
  const extra = ({ kind }: { kind: string }) => (kind === 'groupFull' ? <Broken /> : <p>{kind}</p>);
  const app = (error: number) => <ChatErrorInline error={error} dialect={webDialect} slots={{ extra }} />;
  const { rerender } = render(app(606));
  rerender(app(605));
  expect(screen.getByText('groupNotFound')).toBeTruthy();
});

test('a slot keeps its state from render to render', async () => {
  function Counter() {
    const [count, setCount] = useState(0);
    return (
      <button type="button" onClick={() => setCount(count + 1)}>
        count {count}
      </button>
    );
  }
  const app = () => <ChatErrorInline error={605} dialect={webDialect} slots={{ extra: () => <Counter /> }} />;
  const { rerender } = render(app());
  await act(async () => screen.getByText('count 0').click());
  rerender(app());
  expect(screen.getByText('count 1')).toBeTruthy();
});

test('a history lists its entries without a slot that throws', async () => {
  render(
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorToaster />
      <ChatErrorHistory slots={{ extra: () => Broken() }} />
      <Errors to={hear} />
    </ChatErrorProvider>,
  );
  await report({ type: 605 });
  expect(errors.notices).toHaveLength(1);
  expect(document.querySelectorAll('.chat-error-history li .chat-error-title')).toHaveLength(1);
});
