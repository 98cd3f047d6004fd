import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { Simulator } from './Simulator.js';
import type { ScenarioName } from './scenarios.js';
import type { Channel } from './timeline.js';
import type { World } from './world.js';

const meta: Meta = {
  title: 'Simulator',
  // A scenario waits for the pauses of a real SDK.
  tags: ['!autodocs', 'slow'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: (_, { globals }) => <Simulator language={String(globals.language)} />,
};
export default meta;
type Story = StoryObj;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvasElement'];

/** The SDKs take a pause before they connect again, and a thousand requests take their time on a busy machine. */
const patient = { timeout: 45_000 };

const find = (canvas: Canvas, selector: string) => canvas.querySelector<HTMLElement>(selector);
const there = (canvas: Canvas, selector: string) =>
  waitFor(() => {
    const found = find(canvas, selector);
    expect(found).toBeVisible();
    return found as HTMLElement;
  }, patient);
const gone = (canvas: Canvas, selector: string) => waitFor(() => expect(find(canvas, selector)).toBeNull(), patient);
const press = async (canvas: Canvas, selector: string) => userEvent.click(await there(canvas, selector));

const connected = (canvas: Canvas) => there(canvas, '[data-connection=connected]');
const play = async (canvas: Canvas, scenario: ScenarioName) => {
  await connected(canvas);
  await press(canvas, `[data-scenario=${scenario}]`);
};
const server = (canvas: Canvas, is: World['server']) =>
  waitFor(() => expect(find(canvas, '[data-world=server]')).toHaveValue(is), patient);
const notice = (surface: string, kind: string) =>
  `[data-chat-error-surface=${surface}][data-kind=${kind}][data-state=open]`;
const backOnline = (canvas: Canvas) => there(canvas, '.chat-error-banner[data-state=recovered]');
const ownMessage = (state: string) => `[data-own][data-state=${state}]:last-child`;

/** How often something stands in a column of the timeline. */
const told = (canvas: Canvas, channel: Channel, name: string) =>
  [...canvas.querySelectorAll<HTMLElement>(`[data-channel=${channel}] [data-entry="${name}"]`)].reduce(
    (sum, { dataset }) => sum + Number(dataset.count),
    0,
  );
const tells = (canvas: Canvas, channel: Channel, name: string) =>
  waitFor(() => expect(told(canvas, channel, name)).toBeGreaterThan(0), patient);

const signInAgain = async (canvas: Canvas, kind: string) => {
  const button = await there(canvas, `${notice('modal', kind)} [data-action=signIn]`);
  await expect(button.closest('dialog')).toHaveFocus();
  await userEvent.click(button);
  await gone(canvas, 'dialog');
  await connected(canvas);
};

export const Try: Story = {
  play: async ({ canvasElement: canvas }) => {
    await connected(canvas);
    await press(canvas, '[type=submit]');
    await there(canvas, ownMessage('sent'));
    // Somebody answers.
    await tells(canvas, 'sdk', 'onTextMessage');
    await expect(find(canvas, '[data-kind]')).toBeNull();
    await expect(told(canvas, 'seen', 'toast') + told(canvas, 'read', 'polite')).toBe(0);
  },
};

export const IntoATunnel: Story = {
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'tunnel');
    await there(canvas, notice('banner', 'reconnecting'));
    // The SDK holds a message back until it is connected again.
    await there(canvas, ownMessage('sending'));
    await backOnline(canvas);
    await there(canvas, '[data-own][data-state=sent]');
    await tells(canvas, 'sdk', 'onReconnecting');
    await tells(canvas, 'kit', 'ended');
    await tells(canvas, 'seen', 'banner');
    await tells(canvas, 'read', 'polite');
  },
};

export const AirportWifi: Story = {
  name: 'Airport Wi-Fi',
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'airport');
    await there(canvas, notice('banner', 'networkDown'));
    await there(canvas, notice('banner', 'reconnecting'));
    await there(canvas, notice('inline', 'answerUnreadable'));
    await backOnline(canvas);
    await press(canvas, '.sim-earlier [data-action=retry]');
    await gone(canvas, notice('inline', 'answerUnreadable'));
  },
};

export const SignedInOnAPhone: Story = {
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'phone');
    await there(canvas, notice('modal', 'signedInElsewhere'));
    // What fails because of it is not worth a further word.
    await tells(canvas, 'kit', 'explained');
    await expect(canvas.querySelectorAll('[data-kind][data-state=open]')).toHaveLength(1);
    await tells(canvas, 'read', 'alertdialog');
    await signInAgain(canvas, 'signedInElsewhere');
  },
};

export const Muted: Story = {
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'mute');
    await there(canvas, notice('banner', 'mutedInConversation'));
    await there(canvas, ownMessage('failed'));
    await gone(canvas, notice('banner', 'mutedInConversation'));
    await press(canvas, '[data-again]');
    await there(canvas, ownMessage('sent'));
  },
};

export const ServerOnFire: Story = {
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'fire');
    await there(canvas, notice('toast', 'serverBusy'));
    await waitFor(() => expect(told(canvas, 'sdk', 'fetchUserInfoById() rejected')).toBe(1000), patient);
    await there(canvas, notice('inline', 'sendFailed'));
    await expect(canvas.querySelectorAll('.chat-error-toast')).toHaveLength(1);
    await server(canvas, 'well');
    await press(canvas, `${notice('inline', 'sendFailed')} [data-action=retry]`);
    await there(canvas, '[data-own][data-state=sent]');
    await press(canvas, `${notice('toast', 'serverBusy')} [data-action=retry]`);
    await gone(canvas, notice('toast', 'serverBusy'));
  },
};

export const SessionRunsOut: Story = {
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'overnight');
    await there(canvas, notice('banner', 'sessionExpiring'));
    await there(canvas, notice('modal', 'sessionExpired'));
    await tells(canvas, 'kit', 'explained');
    await signInAgain(canvas, 'sessionExpired');
  },
};

export const FileRefused: Story = {
  tags: ['!slow'],
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'upload');
    await press(canvas, `${notice('inline', 'fileTooLarge')} [data-action=chooseFile]`);
    await there(canvas, ownMessage('sent'));
  },
};

export const ProxyAnswersHtml: Story = {
  name: 'Proxy answers HTML',
  play: async ({ canvasElement: canvas }) => {
    await play(canvas, 'proxy');
    // The SDK never answers the app; the kit stops waiting.
    await tells(canvas, 'sdk', 'uncaught');
    await there(canvas, notice('inline', 'serverUnreachable'));
    await server(canvas, 'well');
    await press(canvas, '.sim-earlier [data-action=retry]');
    await gone(canvas, notice('inline', 'serverUnreachable'));
  },
};

export const MessageRefused: Story = {
  play: async ({ canvasElement: canvas }) => {
    await connected(canvas);
    const draft = find(canvas, '.sim-composer input') as HTMLInputElement;
    const text = draft.value;
    await press(canvas, '[data-world=strict]');
    await press(canvas, '[type=submit]');
    await there(canvas, notice('inline', 'messageContentRefused'));

    await press(canvas, '[data-bell]');
    await there(canvas, '.sim-history [data-kind=messageContentRefused]');
    await userEvent.keyboard('{Escape}');
    await expect(find(canvas, '[data-bell]')).toHaveFocus();
    await expect(find(canvas, '[data-bell] .sim-count')).toBeNull();

    await press(canvas, `${notice('inline', 'messageContentRefused')} [data-action=edit]`);
    await expect(draft).toHaveValue(text);
  },
};

export const TheOtherSdk: Story = {
  name: 'The other SDK',
  play: async ({ canvasElement: canvas }) => {
    await connected(canvas);
    await userEvent.selectOptions(find(canvas, '[data-world=server]') as HTMLElement, 'unreachable');
    await there(canvas, notice('banner', 'reconnecting'));
    // In the middle of an outage: nothing of it may come along.
    await userEvent.click(find(canvas, '[value=easemob-websdk]') as HTMLElement);
    await connected(canvas);
    await expect(find(canvas, '[data-kind]')).toBeNull();
    await press(canvas, '[data-event=phone]');
    await signInAgain(canvas, 'signedInElsewhere');
  },
};
