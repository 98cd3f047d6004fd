/** A message of before, or a picture. */
interface Said {
  /** Empty for the person's own. */
  readonly from: string;
  readonly at: string;
  readonly text?: string;
  readonly photo?: string;
}

/** What the simulator says, and what the people in its chat say. */
export const english = {
  language: 'en',
  title: 'Connection simulator',
  lead: 'The real SDK runs in this page, against a chat service that runs in it too. Choose what goes wrong and watch. Nothing is scripted on the kit’s side.',
  sdk: 'SDK',
  scenario: 'Scenario',
  ready: 'Choose what happens, or use the chat.',
  signingIn: 'Signing in…',
  restart: 'Start over',
  scenarios: {
    tunnel: {
      name: 'Into a tunnel',
      steps: {
        enter: 'The train goes into a tunnel.',
        write: 'You send a message all the same.',
        leave: 'Out of the tunnel.',
      },
    },
    airport: {
      name: 'Airport Wi-Fi',
      steps: {
        drop: 'At the gate the Wi-Fi drops.',
        portal: 'It is back, with a sign-in page in front of everything.',
        look: 'You look for earlier messages.',
        accept: 'You accept the terms of the Wi-Fi.',
      },
    },
    phone: {
      name: 'Signed in on another phone',
      steps: {
        phone: 'Somebody signs in to your account on a phone.',
        read: 'The chat still tries to mark the messages as read.',
      },
    },
    mute: {
      name: 'A moderator mutes you',
      steps: {
        mute: 'A moderator mutes you in this group.',
        write: 'You write on.',
        unmute: 'The moderator lets you write again.',
      },
    },
    fire: {
      name: 'Server on fire, 1,000 errors',
      steps: {
        fire: 'The data centre is on fire.',
        ask: 'The chat asks for 1,000 profiles.',
        write: 'You send a message.',
        out: 'The fire is out.',
      },
    },
    overnight: {
      name: 'Session expires overnight',
      steps: {
        close: 'You go to sleep. The session has four seconds left.',
        open: 'In the morning the chat asks for news.',
      },
    },
    upload: {
      name: 'Upload too large',
      steps: {
        limit: 'The service takes files of up to 1 MB.',
        attach: 'You send a photo of 1.4 MB.',
      },
    },
    proxy: {
      name: 'Proxy answers HTML',
      steps: {
        proxy: 'The office proxy answers every request with a page of its own.',
        look: 'You look for earlier messages. The SDK will never answer.',
        mend: 'Somebody mends the proxy.',
      },
    },
  },
  hand: 'By hand',
  server: {
    legend: 'Server',
    well: 'works',
    unreachable: 'out of reach',
    onFire: 'on fire',
    portal: 'behind a sign-in page',
    proxy: 'behind a proxy',
  },
  world: {
    network: 'The device has a network',
    muted: 'You are muted in the group',
    strict: 'Your words are refused',
    smallFiles: 'Files only up to 1 MB',
  },
  events: {
    phone: 'Sign in on a phone',
    expire: 'Let the session expire',
  },
  timeline: {
    title: 'Timeline',
    clear: 'Clear',
    empty: 'Nothing has happened yet.',
    gone: 'gone',
    at: 'After',
    sdk: 'SDK',
    kit: 'Kit',
    seen: 'Seen',
    read: 'Read out',
    notes: {
      sdk: 'what it emitted',
      kit: 'what it understood',
      seen: 'what was shown',
      read: 'what was announced',
    },
  },
  chat: {
    me: 'Alice',
    chats: 'Chats',
    back: 'All chats',
    today: 'Today',
    earlier: 'Earlier messages',
    loading: 'Loading…',
    beginning: 'This is where it began.',
    placeholder: 'Write a message',
    send: 'Send',
    attach: 'Send a photo',
    unread: 'unread',
    sending: 'Sending',
    sent: 'Sent',
    failed: 'Not sent',
    again: 'Send again',
    status: {
      idle: 'Signed out',
      connected: 'Online',
      reconnecting: 'Connecting…',
      offline: 'Offline',
      disconnected: 'Offline',
      ended: 'Signed out',
    },
    people: { mina: 'Mina', tomas: 'Tomás', yusuf: 'Yusuf', lena: 'Lena', moderator: 'Moderator' },
    conversations: {
      hike: {
        name: 'Weekend hike',
        about: 'Mina, Tomás, Yusuf and you',
        draft: 'Who brings the sandwiches?',
        reply: 'I’ll ask Tomás. See you at the station!',
        messages: [
          { from: 'mina', at: '9:12', text: 'Saturday is going to be sunny. Shall we take the ridge?' },
          { from: 'mina', at: '9:12', photo: 'ridge.jpg' },
          { from: 'tomas', at: '9:15', text: 'Yes! Five hours, with a hut halfway.' },
          { from: '', at: '9:16', text: 'I’ll bring coffee and the big map.' },
          { from: 'yusuf', at: '9:20', text: 'Perfect. The train leaves at 7:42.' },
        ] as Said[],
      },
      mina: {
        name: 'Mina',
        about: 'Online',
        draft: '',
        reply: 'Lovely, thank you!',
        messages: [
          { from: '', at: '8:40', text: 'Did you find your boots?' },
          { from: 'mina', at: '8:41', text: 'In the cellar, under the tent.' },
          { from: 'mina', at: '8:42', text: 'They still have mud from last year on them.' },
        ] as Said[],
      },
      books: {
        name: 'Book club',
        about: 'Lena, Mina and you',
        draft: '',
        reply: 'No spoilers, please!',
        messages: [
          { from: 'lena', at: '7:05', text: 'Chapter seven. I did not see that coming.' },
          { from: '', at: '7:30', text: 'Nobody tell me! I’m at five.' },
        ] as Said[],
      },
    },
  },
};

export type SimulatorWords = typeof english;
