export const severities = ['info', 'warning', 'error', 'critical'] as const;
/** How serious an error is. Decides how it is announced, its icon, its color and whether a notice may time out. */
export type ChatErrorSeverity = (typeof severities)[number];

export const surfaces = ['inline', 'toast', 'banner', 'modal', 'none'] as const;
/** Where a notice is shown. `none`: not at all, because there is nothing to do or to know. */
export type ChatErrorSurface = (typeof surfaces)[number];

/**
 * How an action runs where one notice stands for several failures.
 * - `once`: it concerns the person or the app, so one run is enough for all of them
 * - `each`: it runs for every failure
 * - `single`: it opens one object, such as a draft or a file picker, so it runs for the latest failure only
 */
export const actionRuns = {
  retry: 'each',
  reconnect: 'once',
  signIn: 'once',
  chooseFile: 'single',
  edit: 'single',
  discard: 'each',
  contactSupport: 'once',
  reload: 'once',
  openSettings: 'once',
  upgrade: 'once',
  learnMore: 'once',
  copyDetails: 'once',
  dismiss: 'each',
} as const;
/** An action that a notice can offer. Each has a label in every language. `reload`, `copyDetails` and `dismiss` work without a handler. */
export type ChatErrorAction = keyof typeof actionRuns;
export const actions = Object.keys(actionRuns) as ChatErrorAction[];
/** Actions that get help with an error instead of solving it. Never the primary button. */
export const helpActions: readonly ChatErrorAction[] = ['contactSupport', 'copyDetails'];

export const categories = [
  'connection',
  'session',
  'permission',
  'muted',
  'message',
  'attachment',
  'conversation',
  'contact',
  'limit',
  'service',
  'unknown',
] as const;
/** What an error is about. Decides the icon. */
export type ChatErrorCategory = (typeof categories)[number];

export const audiences = ['user', 'integrator'] as const;
/** Who can solve an error: the person in the chat, or the team that built the app. */
export type ChatErrorAudience = (typeof audiences)[number];

/**
 * A lasting condition of the connection or the session. This order is the precedence: where several hold, the first one is shown first.
 * - `sessionEnd`: only signing in again helps; causes further errors
 * - `outage`: the connection is down and comes back automatically; causes further errors
 * - `notConnected`: an attempt to connect or to sign in failed; ends with the next one that works
 * - `signedOut`: a call was refused because nobody is signed in; ends when the session is active
 * - `sessionExpiring`: the session ends soon; ends when it is refreshed
 */
export const conditions = ['sessionEnd', 'outage', 'notConnected', 'signedOut', 'sessionExpiring'] as const;
export type ChatErrorCondition = (typeof conditions)[number];

/** One row of the kinds table: what a meaning asks of the interface. */
export interface ChatErrorPolicyRow {
  readonly category: ChatErrorCategory;
  readonly severity: ChatErrorSeverity;
  /** Where it belongs. Where no such surface is mounted, the nearest one shows it. */
  readonly surface: ChatErrorSurface;
  /** In the order of importance: at most a primary and a secondary one. */
  readonly actions: readonly ChatErrorAction[];
  readonly audience: ChatErrorAudience;
  /** Whether doing the same again can work without anything else being changed. */
  readonly retryable: boolean;
}

export interface ChatErrorKindRow<Kind extends string = string> extends ChatErrorPolicyRow {
  /** The kind whose words are shown, where a person cannot tell the two apart. */
  readonly words?: Kind;
  /** The lasting condition that an error of this kind is. */
  readonly is?: ChatErrorCondition;
  /** The condition that explains an error of this kind while it lasts. */
  readonly follows?: ChatErrorCondition;
  /** The cause says nothing about what was being done. If the app named the operation, the title says that it did not happen, and only the message is of this kind. */
  readonly general?: true;
}
