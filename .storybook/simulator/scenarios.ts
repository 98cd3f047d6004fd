import type { ChatActions } from './chat/chatActions.js';
import { largePhoto } from './chat/photos.js';
import type { Session } from './session.js';
import type { SimulatorWords } from './words/index.js';
import type { World } from './world.js';

/** What a scenario can lay hands on: the world, and the chat as the person in front of it does. */
export interface Stage {
  readonly session: Session;
  readonly chat: ChatActions;
}

type Scenarios = SimulatorWords['scenarios'];
export type ScenarioName = keyof Scenarios;

export interface Step<Name extends string = string> {
  readonly name: Name;
  /** Milliseconds after the step before. */
  readonly after: number;
  readonly world?: Partial<World>;
  /** What takes its time is waited for. */
  readonly happens?: (stage: Stage) => unknown;
}

export type StepOf = {
  [S in ScenarioName]: { readonly scenario: S; readonly step: keyof Scenarios[S]['steps'] };
}[ScenarioName];

const write = ({ chat }: Stage) => chat.send();
const askForNews = ({ chat }: Stage) => chat.loadProfiles(3);

/** What happens to the connection and what the person does, and when. Of what the kit makes of it nothing is said. */
export const scenarios: { readonly [S in ScenarioName]: readonly Step<keyof Scenarios[S]['steps'] & string>[] } = {
  tunnel: [
    { name: 'enter', after: 300, world: { server: 'unreachable' } },
    { name: 'write', after: 700, happens: write },
    { name: 'leave', after: 3000, world: { server: 'well' } },
  ],
  airport: [
    { name: 'drop', after: 300, world: { network: false } },
    { name: 'portal', after: 2600, world: { network: true, server: 'portal' } },
    { name: 'look', after: 700, happens: ({ chat }) => chat.loadEarlier() },
    { name: 'accept', after: 3000, world: { server: 'well' } },
  ],
  phone: [
    { name: 'phone', after: 300, happens: kickedByPhone },
    { name: 'read', after: 900, happens: ({ chat }) => chat.markRead() },
  ],
  mute: [
    { name: 'mute', after: 300, world: { muted: true } },
    { name: 'write', after: 700, happens: write },
    { name: 'unmute', after: 4000, world: { muted: false } },
  ],
  fire: [
    { name: 'fire', after: 300, world: { server: 'onFire' } },
    { name: 'ask', after: 400, happens: ({ chat }) => chat.loadProfiles(1000) },
    { name: 'write', after: 900, happens: write },
    { name: 'out', after: 2200, world: { server: 'well' } },
  ],
  overnight: [
    { name: 'close', after: 300, happens: sessionExpires },
    { name: 'open', after: 4600, happens: askForNews },
  ],
  upload: [
    { name: 'limit', after: 300, world: { smallFiles: true } },
    { name: 'attach', after: 500, happens: ({ chat }) => chat.send(largePhoto) },
  ],
  proxy: [
    { name: 'proxy', after: 300, world: { server: 'proxy' } },
    { name: 'look', after: 500, happens: ({ chat }) => chat.loadEarlier() },
    { name: 'mend', after: 4500, world: { server: 'well' } },
  ],
};

export function kickedByPhone({ session: { service } }: Stage): void {
  service.kick('signedInElsewhere');
}

const shortLife = 4;
const longLife = 86_400;

/** A fresh token with a short life: the SDK warns of its end, and then signs out. */
export function sessionExpires({ session: { service, connection } }: Stage): void {
  service.behave({ tokenLife: shortLife });
  const restore = () => service.behave({ tokenLife: longLife });
  connection.renewToken('short').then(restore, restore);
}
